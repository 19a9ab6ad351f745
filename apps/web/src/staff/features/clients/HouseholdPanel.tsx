import { Button } from '@navikt/ds-react/Button';
import { HouseIcon, PersonIcon, PlusIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { today, type Day } from '../../../ui/calendar/day.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { fieldMessage } from '../../../api/problem.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useChangeHousehold, useHousehold, useHouseholdLabels, type HouseholdMember } from './household.api.js';
import { HouseholdFacts } from './HouseholdFacts.js';
import { HouseholdMemberDialog } from './HouseholdMemberDialog.js';

type Of = { clientId: string; etag: string | undefined; mayWrite: boolean };

/** Who belongs to the household, for purposes of SGB II only; without one the panel says why there is nothing. */
export const HouseholdPanel = ({ clientId, etag, mayWrite }: Of) => {
  const labels = useHouseholdLabels();
  const { data, error, refetch } = useHousehold(clientId);
  const [adding, setAdding] = useState(false);
  const add = mayWrite && (
    <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setAdding(true)}>
      {labels.add}
    </Button>
  );
  if (data && !data.purpose) {
    return (
      <Panel title={labels.title}>
        <p className="wl-quiet">{labels.noPurpose}</p>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={labels.title} actions={data?.members.length ? add : null}>
        <p className="wl-quiet">{labels.lead}</p>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={2} />}
        {data?.members.length === 0 && (
          <EmptyState icon={<HouseIcon aria-hidden />} title={labels.none} actions={add}>
            {labels.noneText}
          </EmptyState>
        )}
        <ul className="wl-hits">
          {data?.members.map((member) => (
            <Row key={member.id} clientId={clientId} etag={etag} mayWrite={mayWrite} member={member} />
          ))}
        </ul>
        {adding && <HouseholdMemberDialog clientId={clientId} onClose={() => setAdding(false)} />}
      </Panel>
      {data && <HouseholdFacts clientId={clientId} etag={etag} mayWrite={mayWrite} household={data} />}
    </>
  );
};

const Row = ({ clientId, etag, mayWrite, member }: Of & { member: HouseholdMember }) => {
  const labels = useHouseholdLabels();
  const formats = useFormats();
  const [open, setOpen] = useState<'leave' | 'remove'>();
  const { role, client, birthYear, startsOn, endsOn, current } = member;
  const name = client?.displayName ?? labels.roles[role];
  const time = endsOn ? labels.span(formats.plainDay(startsOn), formats.plainDay(endsOn)) : labels.since(formats.plainDay(startsOn));
  return (
    <li className="wl-consent">
      <PersonIcon aria-hidden fontSize="1.5rem" />
      <div>
        {client ? (
          <Link to={`/personen/${client.id}`} className="wl-link">
            {name}
          </Link>
        ) : (
          <span className="wl-strong">{name}</span>
        )}
        <small>
          {[client && labels.roles[role], client?.number, birthYear && labels.born(birthYear), time].filter(Boolean).join(' · ')}
        </small>
        {mayWrite && (
          <div className="wl-consent__actions wl-no-print">
            {endsOn === null && (
              <Button size="small" variant="tertiary" aria-label={labels.leaveOf(name)} onClick={() => setOpen('leave')}>
                {labels.leave}
              </Button>
            )}
            <Button
              size="small"
              variant="tertiary"
              data-color="danger"
              aria-label={labels.removeOf(name)}
              onClick={() => setOpen('remove')}
            >
              {labels.remove}
            </Button>
          </div>
        )}
      </div>
      {!current && <StatusTag tone="neutral">{labels.former}</StatusTag>}
      {open && <Change clientId={clientId} etag={etag} member={member} kind={open} onClose={() => setOpen(undefined)} />}
    </li>
  );
};

type ChangeProps = {
  clientId: string;
  etag: string | undefined;
  member: HouseholdMember;
  kind: 'leave' | 'remove';
  onClose: () => void;
};

const Change = ({ clientId, etag, member, kind, onClose }: ChangeProps) => {
  const labels = useHouseholdLabels();
  const toast = useToast();
  const change = useChangeHousehold(clientId, etag);
  const [endsOn, setEndsOn] = useState<Day | undefined>(today());
  const [tried, setTried] = useState(false);
  const done = {
    onSuccess: () => {
      toast({ text: labels.saved });
      onClose();
    },
  };
  if (kind === 'remove') {
    return (
      <ConfirmDialog
        open
        danger
        title={labels.removeTitle}
        confirm={labels.remove}
        busy={change.isPending}
        onConfirm={() => change.mutate({ kind: 'remove', memberId: member.id }, done)}
        onCancel={onClose}
      >
        <p>{labels.removeText}</p>
        {change.error && <ErrorState error={change.error} />}
      </ConfirmDialog>
    );
  }
  const submit = () => {
    setTried(true);
    if (endsOn) change.mutate({ kind: 'end', memberId: member.id, body: { endsOn } }, done);
  };
  return (
    <FormDialog title={labels.leave} submit={labels.save} busy={change.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={change.error} fields={{ '/endsOn': 'member-endsOn' }} />
      <DateField
        id="member-endsOn"
        label={labels.endsOn}
        value={endsOn}
        onChange={setEndsOn}
        error={tried && !endsOn ? labels.missing.endsOn : fieldMessage(change.error, '/endsOn')}
      />
    </FormDialog>
  );
};
