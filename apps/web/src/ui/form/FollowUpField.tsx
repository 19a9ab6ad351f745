import { useState } from 'react';
import { today as currentDay, type Day } from '../calendar/day.js';
import { readFollowUp, type DayMeaning } from '../calendar/day-entry.js';
import { useHolidays } from '../calendar/holidays.js';
import { useFormats } from '../format/use-formats.js';
import type { UiLabels } from '../ui.labels.de.js';
import { useUiLabels } from '../use-ui-labels.js';
import { EntryField, type EntryFieldProps } from './EntryField.js';

type Props = Omit<EntryFieldProps, 'label'> & { label?: string; onChange: (day: Day | undefined, typed: string) => void; initial?: string };

/** A follow-up as advisers type it (`wv 2w`, `fr`, `14.11.`, `+10at`); what was typed stays, what it means stands below. */
export const FollowUpField = ({ onChange, initial = '', label, ...field }: Props) => {
  const labels = useUiLabels();
  const formats = useFormats();
  const isHoliday = useHolidays();
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState(true);
  const read = (typed: string) => readFollowUp(typed, { today: currentDay(), isHoliday });
  const entry = read(text);
  const unreadable = left && entry === undefined && text.trim() !== '';
  return (
    <EntryField
      description={labels.followUp.hint}
      {...field}
      label={label ?? labels.followUp.label}
      error={field.error ?? (unreadable ? labels.followUp.invalid : undefined)}
      echo={
        entry &&
        [formats.echoDay(entry.day), meaningText(entry.meaning, labels), entry.workingDay ? '' : labels.date.notWorking]
          .filter(Boolean)
          .join(', ')
      }
      input={{
        value: text,
        onChange: (event) => {
          setText(event.target.value);
          setLeft(false);
          onChange(read(event.target.value)?.day, event.target.value.trim());
        },
        onBlur: () => setLeft(true),
        autoComplete: 'off',
        required: field.required,
        disabled: field.disabled,
      }}
    />
  );
};

const meaningText = (meaning: DayMeaning, labels: UiLabels): string => {
  if (meaning.kind === 'span') return labels.meaning[meaning.unit](meaning.count);
  return meaning.kind === 'word' ? labels.meaning[meaning.word] : '';
};
