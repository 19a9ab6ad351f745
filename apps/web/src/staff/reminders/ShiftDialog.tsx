import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { TextField } from '@navikt/ds-react/TextField';
import { useRef, useState, type FormEvent } from 'react';
import { fieldMessage } from '../../api/problem.js';
import { addDays, today, type Day } from '../../ui/calendar/day.js';
import { nextWorkingDay, readFollowUp } from '../../ui/calendar/day-entry.js';
import { useHolidays } from '../../ui/calendar/holidays.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FollowUpField } from '../../ui/form/FollowUpField.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { useShiftReminders, type ReminderRef } from './reminders.api.js';
import { useReminderLabels } from './use-reminder-labels.js';

const shiftsWithoutReason = 2;

type Props = { reminders: readonly ReminderRef[]; onClose: () => void; onShifted?: () => void };

/** Moves reminders, all or none: three usual days at one press, or any other. Focus starts on «Morgen», so that `s` and Enter is tomorrow. */
export const ShiftDialog = ({ reminders, onClose, onShifted }: Props) => {
  const labels = useReminderLabels();
  const formats = useFormats();
  const toast = useToast();
  const isHoliday = useHolidays();
  const first = useRef<HTMLButtonElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState<Day>();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<'day' | 'reason'>();
  const shift = useShiftReminders(reminders);
  const shifts = Math.max(...reminders.map((reminder) => reminder.shifts));
  const needsReason = shifts >= shiftsWithoutReason;
  const context = { today: today(), isHoliday };
  const presets = [
    [labels.presets.tomorrow, nextWorkingDay(addDays(today(), 1), context)],
    [labels.presets.twoDays, readFollowUp('2at', context)?.day],
    [labels.presets.nextWeek, readFollowUp('mo', context)?.day],
  ] as const;

  const move = (dueOn: Day | undefined) => {
    if (shift.isPending) return;
    if (!dueOn) return setWrong('day');
    if (needsReason && reason.trim() === '') {
      setWrong('reason');
      return reasonField.current?.focus();
    }
    shift.mutate(
      { dueOn, reason: reason.trim() || null },
      {
        onSuccess: (moved) => {
          toast({ text: labels.shifted(formats.day(moved.items[0]!.dueOn)) });
          onShifted?.();
          onClose();
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move(day);
  };
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="small" initialFocusTo={needsReason ? reasonField : first}>
        <Dialog.Header>
          <Dialog.Title>{labels.shift}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form className="wl-form" noValidate onSubmit={submit}>
            <p className="wl-strong">{reminders.length === 1 ? reminders[0]!.text : labels.several(reminders.length)}</p>
            <FormErrors error={shift.error} fields={{ '/dueOn': 'shift-day', '/reason': 'shift-reason' }} />
            {needsReason && (
              <TextField
                id="shift-reason"
                ref={reasonField}
                size="small"
                label={labels.reason}
                description={labels.reasonHint(shifts)}
                maxLength={500}
                autoComplete="off"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                error={wrong === 'reason' ? labels.reasonMissing : fieldMessage(shift.error, '/reason')}
              />
            )}
            <div className="wl-presets">
              {presets.map(([label, dueOn], index) => (
                <button
                  key={label}
                  type="button"
                  ref={index === 0 ? first : undefined}
                  disabled={shift.isPending}
                  onClick={() => move(dueOn)}
                >
                  <span>{label}</span>
                  {dueOn && <time dateTime={dueOn}>{formats.day(dueOn)}</time>}
                </button>
              ))}
            </div>
            <FollowUpField
              id="shift-day"
              label={labels.otherDay}
              onChange={setDay}
              error={wrong === 'day' && !day ? labels.dayMissing : fieldMessage(shift.error, '/dueOn')}
            />
            <div className="wl-form__buttons">
              <Button type="submit" size="small" variant="secondary" loading={shift.isPending}>
                {labels.toThatDay}
              </Button>
            </div>
          </form>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
};
