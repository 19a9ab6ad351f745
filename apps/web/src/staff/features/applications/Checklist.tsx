import { Button } from '@navikt/ds-react/Button';
import { Link } from '@navikt/ds-react/Link';
import { useState } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import type { Application, CaseFile, ChecklistItem } from './application.js';
import { useCaseFiles } from './applications.api.js';
import { ChecklistDialog } from './ChecklistDialog.js';
import { useChecklistLabels } from './use-labels.js';
import './record-table.css';

const tones: Readonly<Record<ChecklistItem['state'], StatusTone>> = {
  fehlt: 'warning',
  angefordert: 'warning',
  eingegangen: 'info',
  geprueft: 'success',
  'nicht-erforderlich': 'neutral',
};

const ended: readonly Application['state'][] = ['ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'];

type Props = { application: Application; etag: string | undefined; onReload: () => void };

/** The documents the application needs: from whom, where they stand, who noted it. */
export const Checklist = ({ application, etag, onReload }: Props) => {
  const labels = useChecklistLabels();
  const formats = useFormats();
  const [item, setItem] = useState<ChecklistItem>();
  const mayNote = useMay('application.submit');
  const { checklist, state } = application;
  const mayRead = useMay('document.read');
  const linked = checklist.some(({ documentId }) => documentId !== null);
  const files = useCaseFiles(application.case.id, mayRead && linked).data ?? [];
  const notes = mayNote && !ended.includes(state);
  const missing = checklist.filter((each) => each.state === 'fehlt' || each.state === 'angefordert').length;
  return (
    <Panel title={labels.title}>
      <p>{labels.missing(missing)}</p>
      <div className="wl-record wl-record--stacked">
        <table className="wl-record__table">
          <caption className="aksel-sr-only">{labels.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{labels.document}</th>
              <th scope="col">{labels.from}</th>
              <th scope="col">{labels.state}</th>
              <th scope="col">{labels.noted}</th>
              {notes && (
                <th scope="col">
                  <span className="aksel-sr-only">{labels.action}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {checklist.map((each) => (
              <tr key={each.kind}>
                <th scope="row" data-wraps>
                  {labels.kinds[each.kind]}
                </th>
                <td>{labels.suppliers[each.supplier]}</td>
                <td>
                  <StatusTag tone={tones[each.state]}>{labels.states[each.state]}</StatusTag>
                  {each.reason && <p className="wl-subtle">{each.reason}</p>}
                  <Linked file={files.find(({ id }) => id === each.documentId)} />
                </td>
                <td>
                  {each.changedByName !== null && each.changedAt !== null && labels.by(each.changedByName, formats.moment(each.changedAt))}
                </td>
                {notes && (
                  <td>
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={labels.changeOf(labels.kinds[each.kind])}
                      onClick={() => setItem(each)}
                    >
                      {labels.change}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {item && <ChecklistDialog application={application} item={item} etag={etag} onClose={() => setItem(undefined)} onReload={onReload} />}
    </Panel>
  );
};

const Linked = ({ file }: { file: CaseFile | undefined }) => {
  const labels = useChecklistLabels();
  if (!file) return null;
  const { id, name, state } = file;
  return (
    <p className="wl-subtle wl-breakable">
      {state === 'clean' ? (
        <Link href={`/files/${id}`} download aria-label={labels.open(name)}>
          {name}
        </Link>
      ) : (
        name
      )}
    </p>
  );
};
