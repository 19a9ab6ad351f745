import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { MagnifyingGlassIcon, ShieldLockIcon, TasklistIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ErrorMessage } from '@navikt/ds-react/Typography';
import type { Day } from '../../../ui/calendar/day.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { Places } from './Places.js';
import { ReceiveDialog } from '../../requests/ReceiveDialog.js';
import { RequestStateTag } from '../../requests/RequestStateTag.js';
import { useFindPerson, useRequestLabels, useRequests, type DataRequestRow } from '../../requests/requests.api.js';
import './requests.css';

/** The desk of the data-protection role: what persons asked for, by its deadline, and the way to a person. */
export const RequestsPage = () => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const { data, error, refetch } = useRequests();
  const columns: readonly Column<DataRequestRow>[] = [
    {
      id: 'person',
      header: labels.columns.person,
      rowHeader: true,
      cell: ({ id, client }) => (
        <Link to={`/datenschutz/anfragen/${id}`} className="wl-link">
          {client?.displayName ?? labels.unnamed}
        </Link>
      ),
    },
    { id: 'kind', header: labels.columns.kind, cell: ({ kind }) => labels.kinds[kind] },
    { id: 'received', header: labels.columns.received, cell: ({ receivedOn }) => formats.plainDay(receivedOn) },
    { id: 'due', header: labels.columns.due, cell: ({ dueOn }) => formats.plainDay(dueOn) },
    { id: 'state', header: labels.columns.state, cell: (row) => <RequestStateTag request={row} /> },
  ];
  return (
    <>
      <PageHeader
        eyebrow={labels.area}
        title={labels.title}
        description={labels.lead}
        actions={
          <LinkButton to="/datenschutz/verzeichnis" size="small" variant="secondary" icon={<TasklistIcon aria-hidden />}>
            {labels.register}
          </LinkButton>
        }
      />
      <Panel title={labels.title} flush {...(data ? { count: `(${data.items.length})` } : {})}>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          error={error}
          onRetry={() => void refetch()}
          empty={
            <EmptyState icon={<ShieldLockIcon aria-hidden />} title={labels.none}>
              {labels.noneText}
            </EmptyState>
          }
        />
      </Panel>
      <FindPanel />
    </>
  );
};

const FindPanel = () => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const find = useFindPerson();
  const [number, setNumber] = useState('');
  const [lastName, setLastName] = useState('');
  const [firstName, setFirstName] = useState('');
  const [birthDate, setBirthDate] = useState<Day>();
  const [missing, setMissing] = useState(false);
  const [receiving, setReceiving] = useState<{ id: string; name: string }>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = lastName.trim() && firstName.trim() && birthDate;
    setMissing(!number.trim() && !named);
    if (number.trim()) find.mutate({ number: number.trim() });
    else if (named) find.mutate({ lastName: lastName.trim(), firstName: firstName.trim(), birthDate });
  };
  return (
    <Panel title={labels.find}>
      <p className="wl-quiet">{labels.findLead}</p>
      <form className="wl-form" noValidate onSubmit={submit}>
        <div className="wl-find">
          <TextField
            size="small"
            label={labels.number}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <TextField
            size="small"
            label={labels.lastName}
            autoComplete="off"
            value={lastName}
            onChange={(event) => setLastName(event.target.value)}
          />
          <TextField
            size="small"
            label={labels.firstName}
            autoComplete="off"
            value={firstName}
            onChange={(event) => setFirstName(event.target.value)}
          />
          <DateField
            id="find-birthDate"
            label={labels.birthDate}
            description={labels.birthDateHint}
            value={birthDate}
            onChange={setBirthDate}
          />
        </div>
        {missing && (
          <div role="alert">
            <ErrorMessage size="small" showIcon>
              {labels.findMissing}
            </ErrorMessage>
          </div>
        )}
        <div>
          <Button type="submit" size="small" icon={<MagnifyingGlassIcon aria-hidden />} loading={find.isPending}>
            {labels.search}
          </Button>
        </div>
      </form>
      {find.error && <ErrorState error={find.error} />}
      <div role="status">{find.data?.length === 0 && <p className="wl-quiet">{labels.notFound}</p>}</div>
      <ul className="wl-hits">
        {find.data?.map(({ id, displayName, birthDate: born, number: own }) => (
          <li key={id}>
            <div>
              <span className="wl-strong">{displayName}</span>
              <small>{[own, born && labels.born(formats.plainDay(born))].filter(Boolean).join(' · ')}</small>
              <Places clientId={id} />
            </div>
            <Button size="small" variant="secondary" onClick={() => setReceiving({ id, name: displayName })}>
              {labels.add}
            </Button>
          </li>
        ))}
      </ul>
      {receiving && <ReceiveDialog clientId={receiving.id} onClose={() => setReceiving(undefined)} />}
    </Panel>
  );
};
