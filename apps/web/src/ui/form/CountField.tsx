import { EntryField, type EntryFieldProps } from './EntryField.js';
import { useEntry } from './use-entry.js';

const readCount = (text: string): number | undefined => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : undefined);

/** A whole number from 0; undefined when empty or unreadable. */
export const CountField = ({
  value,
  onChange,
  invalid,
  ...field
}: EntryFieldProps & { value: number | undefined; onChange: (count: number | undefined) => void; invalid: string }) => {
  const entry = useEntry<number>({ value, onChange, read: readCount, write: String });
  return (
    <EntryField
      {...field}
      error={field.error ?? (entry.unreadable ? invalid : undefined)}
      inputRef={entry.inputRef}
      input={{
        value: entry.text,
        onChange: (event) => entry.change(event.target.value),
        onBlur: entry.leave,
        inputMode: 'numeric',
        autoComplete: 'off',
        disabled: field.disabled,
        style: { textAlign: 'right' },
      }}
    />
  );
};
