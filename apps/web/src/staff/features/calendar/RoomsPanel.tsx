import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useRooms, type Room } from '../../appointments/appointments.api.js';
import { useUser } from '../../user.js';
import { useOwnOffices, useSaveRoom } from './settings.api.js';
import { useCalendarLabels } from './use-calendar-labels.js';

type Open = { readonly room: Room | undefined };

/** Rooms of all offices; who may, adds and changes them. */
export const RoomsPanel = ({ mayManage }: { mayManage: boolean }) => {
  const { settings: labels } = useCalendarLabels();
  const rooms = useRooms();
  const [open, setOpen] = useState<Open>();
  const columns: readonly Column<Room>[] = [
    { id: 'name', header: labels.room.name, rowHeader: true, cell: ({ name }) => name },
    { id: 'office', header: labels.room.office, cell: ({ officeName }) => officeName },
    { id: 'seats', header: labels.room.seats, align: 'right', cell: ({ capacity }) => capacity },
    { id: 'free', header: labels.room.barrierFree, cell: ({ barrierFree }) => (barrierFree ? labels.yes : labels.no) },
    { id: 'active', header: labels.room.active, cell: ({ active }) => (active ? labels.yes : labels.no) },
    ...(mayManage
      ? [
          {
            id: 'actions',
            header: labels.room.actions,
            cell: (room: Room) => (
              <Button
                size="small"
                variant="tertiary"
                icon={<PencilIcon title={labels.changeRoom(room.name)} />}
                onClick={() => setOpen({ room })}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={labels.rooms}
      flush
      actions={
        mayManage && (
          <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setOpen({ room: undefined })}>
            {labels.addRoom}
          </Button>
        )
      }
    >
      <DataTable
        caption={labels.rooms}
        columns={columns}
        rows={rooms.data}
        rowKey={({ id }) => id}
        error={rooms.error}
        onRetry={() => void rooms.refetch()}
        empty={<EmptyState title={labels.roomsNone} />}
      />
      {open && <RoomDialog room={open.room} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
};

const RoomDialog = ({ room, onClose }: { room: Room | undefined; onClose: () => void }) => {
  const { settings: labels } = useCalendarLabels();
  const toast = useToast();
  const id = useId();
  const { office } = useUser();
  const offices = useOwnOffices();
  const [key] = useState(newKey);
  const [name, setName] = useState(room?.name ?? '');
  const [seats, setSeats] = useState(String(room?.capacity ?? 4));
  const [officeId, setOfficeId] = useState(room?.officeId ?? office?.id ?? '');
  const [barrierFree, setBarrierFree] = useState(room?.barrierFree ?? false);
  const [active, setActive] = useState(room?.active ?? true);
  const [asked, setAsked] = useState(false);
  const save = useSaveRoom(key, room);
  const capacity = Number(seats);
  const seatsWrong = !Number.isInteger(capacity) || capacity < 1 || capacity > 500;
  const submit = () => {
    setAsked(true);
    if (name.trim() === '') return document.getElementById(`${id}-name`)?.focus();
    if (seatsWrong) return document.getElementById(`${id}-seats`)?.focus();
    save.mutate(
      { officeId, name: name.trim(), capacity, barrierFree, active },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={room ? labels.changeRoom(room.name) : labels.addRoom}
      submit={labels.save}
      busy={save.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={save.error} fields={{ '/name': `${id}-name`, '/capacity': `${id}-seats`, '/officeId': `${id}-office` }} />
      <TextField
        id={`${id}-name`}
        size="small"
        label={labels.room.name}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={asked && name.trim() === '' ? labels.nameMissing : fieldMessage(save.error, '/name')}
      />
      {!room && (
        <Select
          id={`${id}-office`}
          size="small"
          label={labels.room.office}
          value={officeId}
          onChange={(event) => setOfficeId(event.target.value)}
          error={fieldMessage(save.error, '/officeId')}
        >
          {offices.data?.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        id={`${id}-seats`}
        size="small"
        label={labels.room.seats}
        inputMode="numeric"
        htmlSize={6}
        autoComplete="off"
        value={seats}
        onChange={(event) => setSeats(event.target.value.trim())}
        error={asked && seatsWrong ? labels.seatsMissing : fieldMessage(save.error, '/capacity')}
      />
      <Checkbox size="small" checked={barrierFree} onChange={(event) => setBarrierFree(event.target.checked)}>
        {labels.room.barrierFree}
      </Checkbox>
      {room && (
        <Checkbox size="small" checked={active} onChange={(event) => setActive(event.target.checked)}>
          {labels.room.active}
        </Checkbox>
      )}
    </FormDialog>
  );
};
