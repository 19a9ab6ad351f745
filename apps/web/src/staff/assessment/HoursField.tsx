import { useLanguage } from '../../i18n/language.js';
import { EntryField, type EntryFieldProps } from '../../ui/form/EntryField.js';
import { useEntry } from '../../ui/form/use-entry.js';
import { readHours, writeHours } from './hours.js';
import { useAssessmentLabels } from './use-assessment-labels.js';
import './fields.css';

/** Hours, typed as `38,5`; the page gets minutes, undefined when empty or unreadable. */
export const HoursField = ({
  value,
  onChange,
  ...field
}: EntryFieldProps & { value: number | undefined; onChange: (minutes: number | undefined) => void }) => {
  const { hours: labels } = useAssessmentLabels();
  const { language } = useLanguage();
  const entry = useEntry<number>({
    value,
    onChange,
    read: (text) => readHours(text, language),
    write: (minutes) => writeHours(minutes, language),
  });
  return (
    <EntryField
      description={labels.hint}
      {...field}
      error={field.error ?? (entry.unreadable ? labels.invalid : undefined)}
      beside={<span className="wl-entry__unit">{labels.unit}</span>}
      inputRef={entry.inputRef}
      input={{
        value: entry.text,
        onChange: (event) => entry.change(event.target.value),
        onBlur: entry.leave,
        inputMode: 'decimal',
        autoComplete: 'off',
        disabled: field.disabled,
        style: { textAlign: 'right' },
      }}
    />
  );
};
