import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAddClosure, useClosures, useOwnOffices, useRemoveClosure, type Closure } from './settings.api.js';
import { useCalendarLabels } from './use-calendar-labels.js';

/** Days on which offices are closed; who may, enters and removes them. */
export const ClosuresPanel = ({ mayManage }: { mayManage: boolean }) => {
  const { settings: labels } = useCalendarLabels();
  const formats = useFormats();
  const toast = useToast();
  const closures = useClosures();
  const remove = useRemoveClosure();
  const [adding, setAdding] = useState(false);
  const columns: readonly Column<Closure>[] = [
    { id: 'from', header: labels.closure.from, rowHeader: true, cell: ({ startsOn }) => formats.day(startsOn) },
    { id: 'until', header: labels.closure.until, cell: ({ endsOn }) => formats.day(endsOn) },
    { id: 'reason', header: labels.closure.reason, cell: ({ reason }) => reason },
    { id: 'office', header: labels.closure.office, cell: ({ officeName }) => officeName ?? labels.everyOffice },
    ...(mayManage
      ? [
          {
            id: 'actions',
            header: labels.closure.actions,
            cell: (closure: Closure) => (
              <Button
                size="small"
                variant="tertiary"
                data-color="neutral"
                disabled={remove.isPending}
                icon={<TrashIcon title={labels.removeClosure(closure.reason)} />}
                onClick={() => remove.mutate(closure, { onSuccess: () => toast({ text: labels.removed }) })}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={labels.closures}
      flush
      actions={
        mayManage && (
          <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setAdding(true)}>
            {labels.addClosure}
          </Button>
        )
      }
    >
      {remove.error && <ErrorState error={remove.error} />}
      <DataTable
        caption={labels.closures}
        columns={columns}
        rows={closures.data}
        rowKey={({ id }) => id}
        error={closures.error}
        onRetry={() => void closures.refetch()}
        empty={<EmptyState title={labels.closuresNone} />}
      />
      {adding && <ClosureDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
};

const ClosureDialog = ({ onClose }: { onClose: () => void }) => {
  const { settings: labels } = useCalendarLabels();
  const toast = useToast();
  const id = useId();
  const offices = useOwnOffices();
  const [key] = useState(newKey);
  const [startsOn, setStartsOn] = useState<Day>();
  const [endsOn, setEndsOn] = useState<Day>();
  const [reason, setReason] = useState('');
  const [officeId, setOfficeId] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useAddClosure(key);
  const submit = () => {
    setAsked(true);
    if (!startsOn) return document.getElementById(`${id}-from`)?.focus();
    if (reason.trim() === '') return document.getElementById(`${id}-reason`)?.focus();
    add.mutate(
      { officeId: officeId || null, startsOn, endsOn: endsOn ?? startsOn, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.addClosure} submit={labels.save} busy={add.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={add.error} fields={{ '/startsOn': `${id}-from`, '/endsOn': `${id}-until`, '/reason': `${id}-reason` }} />
      <DateField
        id={`${id}-from`}
        label={labels.closure.from}
        value={startsOn}
        onChange={setStartsOn}
        min={today()}
        future
        error={asked && !startsOn ? labels.dayMissing : fieldMessage(add.error, '/startsOn')}
      />
      <DateField
        id={`${id}-until`}
        label={labels.closure.until}
        value={endsOn ?? startsOn}
        onChange={setEndsOn}
        min={startsOn ?? today()}
        future
        error={fieldMessage(add.error, '/endsOn')}
      />
      <TextField
        id={`${id}-reason`}
        size="small"
        label={labels.closure.reason}
        description={labels.reasonHint}
        maxLength={120}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={asked && reason.trim() === '' ? labels.reasonMissing : fieldMessage(add.error, '/reason')}
      />
      <Select size="small" label={labels.closure.office} value={officeId} onChange={(event) => setOfficeId(event.target.value)}>
        <option value="">{labels.everyOffice}</option>
        {offices.data?.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
};
