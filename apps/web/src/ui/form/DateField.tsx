import { Button } from '@navikt/ds-react/Button';
import { Popover } from '@navikt/ds-react/Popover';
import { CalendarIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, useState } from 'react';
import { today as currentDay, type Day } from '../calendar/day.js';
import { readDay } from '../calendar/day-entry.js';
import { useHolidays } from '../calendar/holidays.js';
import { useFormats } from '../format/use-formats.js';
import { useUiLabels } from '../use-ui-labels.js';
import { EntryField, type EntryFieldProps } from './EntryField.js';
import { useEntry } from './use-entry.js';

const MonthCalendar = lazy(() => import('./MonthCalendar.js').then((module) => ({ default: module.MonthCalendar })));

type Props = EntryFieldProps & {
  value: Day | undefined;
  onChange: (day: Day | undefined) => void;
  min?: Day;
  max?: Day;
  /** A date without a year lies in the future instead of this year. */
  future?: boolean;
};

/** A day, typed (`1.2.26`, `010226`, `heute`, `+2w`, `fr`) or picked from the calendar. `value` undefined: empty or unreadable. */
export const DateField = ({ value, onChange, min, max, future = false, ...field }: Props) => {
  const labels = useUiLabels();
  const formats = useFormats();
  const isHoliday = useHolidays();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const context = { today: currentDay(), isHoliday, lean: future ? ('future' as const) : ('this-year' as const) };
  const entry = useEntry<Day>({ value, onChange, read: (text) => readDay(text, context)?.day, write: formats.plainDay });
  const error = field.error ?? errorFor(value, { min, max }, entry.unreadable, labels.date, formats.plainDay);
  return (
    <>
      <EntryField
        description={labels.date.hint}
        {...field}
        error={error}
        echo={value && entry.text && entry.text !== formats.plainDay(value) ? formats.day(value) : undefined}
        inputRef={entry.inputRef}
        input={{
          value: entry.text,
          onChange: (event) => entry.change(event.target.value),
          onBlur: entry.leave,
          autoComplete: 'off',
          required: field.required,
          disabled: field.disabled,
        }}
        beside={
          <Button
            ref={setButton}
            type="button"
            variant="tertiary"
            size={field.size ?? 'small'}
            disabled={field.disabled ?? false}
            aria-expanded={open}
            icon={<CalendarIcon title={`${labels.date.openCalendar}: ${field.label}`} />}
            onClick={() => setOpen((now) => !now)}
          />
        }
      />
      <Popover open={open} onClose={() => setOpen(false)} anchorEl={button} placement="bottom-start" aria-label={labels.date.calendar}>
        <Popover.Content>
          {open && (
            <Suspense>
              <MonthCalendar
                value={value}
                min={min}
                max={max}
                onSelect={(day) => {
                  entry.choose(day);
                  setOpen(false);
                  button?.focus();
                }}
              />
            </Suspense>
          )}
        </Popover.Content>
      </Popover>
    </>
  );
};

const errorFor = (
  value: Day | undefined,
  { min, max }: { min: Day | undefined; max: Day | undefined },
  unreadable: boolean,
  labels: { invalid: string; tooEarly: (day: string) => string; tooLate: (day: string) => string },
  write: (day: Day) => string,
): string | undefined => {
  if (unreadable) return labels.invalid;
  if (value !== undefined && min !== undefined && value < min) return labels.tooEarly(write(min));
  return value !== undefined && max !== undefined && value > max ? labels.tooLate(write(max)) : undefined;
};
