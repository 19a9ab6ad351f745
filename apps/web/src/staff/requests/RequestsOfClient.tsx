import { Button } from '@navikt/ds-react/Button';
import { ShieldLockIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { Panel } from '../../ui/page/Panel.js';
import { ReceiveDialog } from './ReceiveDialog.js';
import { RequestStateTag } from './RequestStateTag.js';
import { useRequestLabels, useRequestsOf } from './requests.api.js';

/** On the page of a person: what she asked about her data, and the way to take in more. */
export const RequestsOfClient = ({ clientId }: { clientId: string }) => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useRequestsOf(clientId);
  return (
    <Panel
      title={labels.ofClient}
      actions={
        <Button size="small" variant="secondary" icon={<ShieldLockIcon aria-hidden />} onClick={() => setAdding(true)}>
          {labels.add}
        </Button>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="wl-quiet">{labels.ofClientNone}</p>}
      <ul className="wl-hits wl-hits--first">
        {data?.items.map((request) => (
          <li key={request.id}>
            <div>
              <span className="wl-strong">{labels.kinds[request.kind]}</span>
              <small>
                {[formats.plainDay(request.receivedOn), request.closedOn === null && labels.dueOn(formats.plainDay(request.dueOn))]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {request.kind === 'rectification' && request.closedOn === null && (
                <small>
                  {labels.rectifyHere} <Link to={`/personen/${clientId}?reiter=qualifikation`}>{labels.rectifyProfile}</Link>
                </small>
              )}
            </div>
            <RequestStateTag request={request} />
          </li>
        ))}
      </ul>
      {adding && <ReceiveDialog clientId={clientId} onClose={() => setAdding(false)} />}
    </Panel>
  );
};
