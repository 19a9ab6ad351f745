import { readTime } from '../calendar/time-entry.js';
import { EntryField, type EntryFieldProps } from './EntryField.js';
import { useEntry } from './use-entry.js';

type Props = EntryFieldProps & {
  /** `HH:MM`; undefined: empty or unreadable. */
  value: string | undefined;
  onChange: (time: string | undefined) => void;
  /** What to say of a text that is no time. */
  invalid: string;
};

/** A time of day, typed as people type it (`9`, `930`, `9:30`). */
export const TimeField = ({ value, onChange, invalid, ...field }: Props) => {
  const entry = useEntry<string>({ value, onChange, read: readTime, write: (time) => time });
  return (
    <EntryField
      {...field}
      error={field.error ?? (entry.unreadable ? invalid : undefined)}
      echo={value && entry.text !== value ? value : undefined}
      inputRef={entry.inputRef}
      input={{
        value: entry.text,
        onChange: (event) => entry.change(event.target.value),
        onBlur: entry.leave,
        autoComplete: 'off',
        inputMode: 'numeric',
        required: field.required,
        disabled: field.disabled,
      }}
    />
  );
};
