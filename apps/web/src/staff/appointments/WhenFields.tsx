import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { today, type Day } from '../../ui/calendar/day.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { DateField } from '../../ui/form/DateField.js';
import { TimeField } from '../../ui/form/TimeField.js';
import { useUser } from '../user.js';
import { useFindSlots, useRooms } from './appointments.api.js';
import { SlotList } from './SlotList.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';
import './appointments.css';

/** When and in which room; `undefined` day and time are not entered yet. */
export type When = {
  readonly on: Day | undefined;
  readonly at: string | undefined;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly outsideHours: boolean;
};

const durations = [15, 30, 45, 60, 90, 120, 180, 240, 480];
const travels = [0, 15, 30, 45, 60] as const;

type Props = {
  id: string;
  value: When;
  onChange: (changes: Partial<When>) => void;
  /** Whose free times are looked for. */
  userIds: readonly string[];
  withRooms: boolean;
  errors: Partial<Record<'on' | 'at' | 'minutes' | 'roomId', string | undefined>>;
};

/** Day, time, duration and room, typed or taken from three free times. */
export const WhenFields = ({ id, value, onChange, userIds, withRooms, errors }: Props) => {
  const labels = useAppointmentsLabels();
  const { office } = useUser();
  const rooms = useRooms();
  const find = useFindSlots();
  const [travel, setTravel] = useState(0);
  const own = rooms.data?.filter((room) => room.active || room.id === value.roomId) ?? [];
  const lengths = durations.includes(value.minutes) ? durations : [value.minutes, ...durations];
  const search = () =>
    find.mutate({
      userIds: [...userIds],
      from: value.on ?? today(),
      days: 28,
      minutes: value.minutes,
      travelMinutes: travel,
      withRoom: withRooms,
      seats: userIds.length + 1,
      barrierFree: false,
      count: 3,
    });
  return (
    <>
      <div className="wl-when">
        <DateField
          id={`${id}-on`}
          label={labels.day}
          value={value.on}
          onChange={(on) => onChange({ on })}
          min={today()}
          future
          error={errors.on}
        />
        <TimeField
          id={`${id}-at`}
          label={labels.time}
          description={labels.timeHint}
          invalid={labels.timeInvalid}
          value={value.at}
          onChange={(at) => onChange({ at })}
          error={errors.at}
        />
        <Select
          id={`${id}-minutes`}
          size="small"
          label={labels.minutes}
          value={value.minutes}
          onChange={(event) => onChange({ minutes: Number(event.target.value) })}
          error={errors.minutes}
        >
          {lengths.map((minutes) => (
            <option key={minutes} value={minutes}>
              {labels.minutesOf(minutes)}
            </option>
          ))}
        </Select>
      </div>
      <div className="wl-when__find">
        <Select size="small" label={labels.travel} value={travel} onChange={(event) => setTravel(Number(event.target.value))}>
          {travels.map((minutes) => (
            <option key={minutes} value={minutes}>
              {labels.travels[minutes]}
            </option>
          ))}
        </Select>
        <Button type="button" size="small" variant="secondary" loading={find.isPending} disabled={userIds.length === 0} onClick={search}>
          {labels.find}
        </Button>
      </div>
      {find.error && <ErrorState error={find.error} />}
      {find.data && (
        <SlotList
          slots={find.data}
          chosen={value}
          onChoose={({ on, at, roomId }) => onChange({ on, at, ...(withRooms ? { roomId } : {}) })}
        />
      )}
      {withRooms && (
        <Select
          id={`${id}-roomId`}
          size="small"
          label={labels.room}
          value={value.roomId ?? ''}
          onChange={(event) => onChange({ roomId: event.target.value || null })}
          error={errors.roomId}
        >
          <option value="">{labels.noRoom}</option>
          {own.map((room) => (
            <option key={room.id} value={room.id}>
              {[labels.roomOf(room.name, room.capacity, room.barrierFree), room.officeId === office?.id ? '' : room.officeName]
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </Select>
      )}
      <Checkbox
        size="small"
        description={labels.outsideHint}
        checked={value.outsideHours}
        onChange={(event) => onChange({ outsideHours: event.target.checked })}
      >
        {labels.outside}
      </Checkbox>
    </>
  );
};
