import { useId, useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { TimeField } from '../../../ui/form/TimeField.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { useAddPattern } from './settings.api.js';
import { useCalendarLabels } from './use-calendar-labels.js';

const weekdays = [1, 2, 3, 4, 5] as const;
type Weekday = (typeof weekdays)[number];
type Entry = Readonly<Record<Weekday, { readonly from: string | undefined; readonly until: string | undefined }>>;

const house = { from: '08:00', until: '16:00' };

/** Working hours of somebody from a day on: one stretch a day, none on a day off. */
export const HoursDialog = ({ userId, onClose }: { userId: string; onClose: () => void }) => {
  const { settings: labels } = useCalendarLabels();
  const { timeInvalid } = useAppointmentsLabels();
  const toast = useToast();
  const id = useId();
  const [key] = useState(newKey);
  const [validFrom, setValidFrom] = useState<Day | undefined>(today());
  const [validUntil, setValidUntil] = useState<Day>();
  const [entry, setEntry] = useState<Entry>({ 1: house, 2: house, 3: house, 4: house, 5: house });
  const [asked, setAsked] = useState(false);
  const add = useAddPattern(key);
  const wrongOn = (day: Weekday): boolean => {
    const { from, until } = entry[day];
    return (from === undefined) !== (until === undefined) || (from !== undefined && until !== undefined && until <= from);
  };
  const change = (day: Weekday, part: Partial<Entry[Weekday]>) => setEntry((all) => ({ ...all, [day]: { ...all[day], ...part } }));
  const submit = () => {
    setAsked(true);
    const wrong = weekdays.find(wrongOn);
    if (wrong) return document.getElementById(`${id}-${wrong}`)?.focus();
    if (!validFrom) return document.getElementById(`${id}-from`)?.focus();
    const hours = weekdays.flatMap((weekday) => {
      const { from, until } = entry[weekday];
      return from !== undefined && until !== undefined ? [{ weekday, from, until }] : [];
    });
    add.mutate(
      { userId, validFrom, validUntil: validUntil ?? null, hours },
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
      title={labels.addHours}
      description={labels.hoursHint}
      submit={labels.save}
      busy={add.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={add.error} fields={{ '/validFrom': `${id}-from`, '/validUntil': `${id}-until`, '/hours': `${id}-1` }} />
      <div className="wl-hours">
        <DateField
          id={`${id}-from`}
          label={labels.validFrom}
          value={validFrom}
          onChange={setValidFrom}
          future
          error={asked && !validFrom ? labels.dayMissing : fieldMessage(add.error, '/validFrom')}
        />
        <DateField
          id={`${id}-until`}
          label={labels.validUntil}
          value={validUntil}
          onChange={setValidUntil}
          future
          error={fieldMessage(add.error, '/validUntil')}
        />
        {weekdays.flatMap((day) => [
          <TimeField
            key={`${day} from`}
            id={`${id}-${day}`}
            label={labels.fromOf(labels.weekdays[day])}
            invalid={timeInvalid}
            value={entry[day].from}
            onChange={(from) => change(day, { from })}
            error={asked && wrongOn(day) ? labels.hoursWrong : undefined}
          />,
          <TimeField
            key={`${day} until`}
            label={labels.untilOf(labels.weekdays[day])}
            invalid={timeInvalid}
            value={entry[day].until}
            onChange={(until) => change(day, { until })}
          />,
        ])}
      </div>
    </FormDialog>
  );
};
