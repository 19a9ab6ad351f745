import { useLanguage } from '../../i18n/language.js';
import { readCents, writeCents } from '../format/money.js';
import { useUiLabels } from '../use-ui-labels.js';
import { EntryField, type EntryFieldProps } from './EntryField.js';
import { useEntry } from './use-entry.js';

/** An amount in euro, typed as `1.234,5`; the page gets integer cents, undefined when empty or unreadable. */
export const MoneyField = ({
  value,
  onChange,
  ...field
}: EntryFieldProps & { value: number | undefined; onChange: (cents: number | undefined) => void }) => {
  const labels = useUiLabels();
  const { language } = useLanguage();
  const entry = useEntry<number>({
    value,
    onChange,
    read: (text) => readCents(text, language),
    write: (cents) => writeCents(cents, language),
  });
  return (
    <EntryField
      {...field}
      error={field.error ?? (entry.unreadable ? labels.money.invalid : undefined)}
      beside={
        <span className="wl-entry__unit">
          <span aria-hidden="true">€</span>
          <span className="aksel-sr-only">{labels.money.unit}</span>
        </span>
      }
      inputRef={entry.inputRef}
      input={{
        value: entry.text,
        onChange: (event) => entry.change(event.target.value),
        onBlur: entry.leave,
        inputMode: 'decimal',
        autoComplete: 'off',
        required: field.required,
        disabled: field.disabled,
        style: { textAlign: 'right' },
      }}
    />
  );
};
