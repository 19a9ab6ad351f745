import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../feedback/ConfirmDialog.js';
import { ErrorState } from '../feedback/ErrorState.js';
import { Loading } from '../feedback/Loading.js';
import { useToast } from '../feedback/Toasts.js';
import { useFormats } from '../format/use-formats.js';
import { Panel } from '../page/Panel.js';
import { StatusTag } from '../page/StatusTag.js';
import { useAccount, type OwnSession } from '../session/account.js';
import { useAccountChange, useOwnSessions } from './security.api.js';
import { useSecurityLabels } from './use-security-labels.js';

/** Where the person is signed in, with a way to end each of the others or all of them. */
export const SessionsPanel = () => {
  const labels = useSecurityLabels().sessions;
  const toast = useToast();
  const account = useAccount();
  const sessions = useOwnSessions();
  const [asking, setAsking] = useState(false);
  const ended = () => {
    setAsking(false);
    toast({ text: labels.ended });
  };
  const ending = useAccountChange(account.endSession, ended);
  const endingOthers = useAccountChange(account.endOtherSessions, ended);
  const items = sessions.data ?? [];
  return (
    <Panel
      title={labels.title}
      actions={
        items.length > 1 && (
          <Button size="small" variant="secondary" onClick={() => setAsking(true)}>
            {labels.endOthers}
          </Button>
        )
      }
    >
      {sessions.isError && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <Loading lines={3} />}
      {ending.isError && <ErrorState error={ending.error} />}
      <ul className="wl-factors">
        {items.map((item) => (
          <Session key={item.id} session={item} busy={ending.isPending} onEnd={() => ending.mutate(item.id)} />
        ))}
      </ul>
      <ConfirmDialog
        open={asking}
        danger
        title={labels.endOthersTitle}
        confirm={labels.endOthers}
        busy={endingOthers.isPending}
        onConfirm={() => endingOthers.mutate(undefined)}
        onCancel={() => setAsking(false)}
      >
        <p>{labels.endOthersText}</p>
        {endingOthers.isError && <ErrorState error={endingOthers.error} />}
      </ConfirmDialog>
    </Panel>
  );
};

const Session = ({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) => {
  const labels = useSecurityLabels().sessions;
  const formats = useFormats();
  const device = labels.on(labels.browsers[session.browser], labels.systems[session.system]);
  const methods = session.methods.map((method) => labels.method[method]).join(', ');
  return (
    <li className="wl-factors__item">
      <div className="wl-factors__words">
        <span className="wl-factors__name">
          {device} {session.current && <StatusTag tone="success">{labels.current}</StatusTag>}
        </span>
        <span className="wl-factors__detail">
          {labels.methods} {methods} · {labels.created} {formats.moment(session.createdAt)} · {labels.lastSeen}{' '}
          {formats.moment(session.lastSeenAt)}
        </span>
      </div>
      {!session.current && (
        <Button size="small" variant="tertiary" data-color="neutral" disabled={busy} onClick={onEnd}>
          <span aria-hidden="true">{labels.end}</span>
          <span className="aksel-sr-only">{labels.endNamed(device)}</span>
        </Button>
      )}
    </li>
  );
};
