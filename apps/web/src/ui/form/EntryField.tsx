import { BodyShort, ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import './form.css';

/** What every typed field of ours takes from the page. */
export type EntryFieldProps = {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly size?: 'small' | 'medium';
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
};

/** Label, hint, input with something beside it, what was understood (`echo`, read out politely), and the error. */
export const EntryField = ({
  label,
  description,
  error,
  id,
  size = 'small',
  hideLabel = false,
  echo,
  beside,
  input,
  inputRef,
}: EntryFieldProps & {
  echo?: ReactNode;
  beside?: ReactNode;
  input: InputHTMLAttributes<HTMLInputElement>;
  inputRef?: Ref<HTMLInputElement>;
}) => {
  const own = useId();
  const inputId = id ?? own;
  const describedBy = [description && `${inputId}-hint`, echo && `${inputId}-echo`, error && `${inputId}-error`].filter(Boolean).join(' ');
  return (
    <div className={`aksel-form-field aksel-form-field--${size} wl-entry ${error ? 'aksel-text-field--error' : ''}`}>
      <Label htmlFor={inputId} size={size} className={hideLabel ? 'aksel-sr-only' : 'aksel-form-field__label'}>
        {label}
      </Label>
      {description && (
        <BodyShort as="div" size={size} id={`${inputId}-hint`} className={hideLabel ? 'aksel-sr-only' : 'aksel-form-field__description'}>
          {description}
        </BodyShort>
      )}
      <div className="wl-entry__line">
        <input
          {...input}
          ref={inputRef}
          id={inputId}
          className={`aksel-text-field__input aksel-body-short aksel-body-short--${size} wl-entry__input`}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
        />
        {beside}
        <div id={`${inputId}-echo`} className="wl-entry__echo" aria-live="polite">
          {echo}
        </div>
      </div>
      <div className="aksel-form-field__error" id={`${inputId}-error`} aria-live="polite">
        {error && (
          <ErrorMessage size={size} showIcon>
            {error}
          </ErrorMessage>
        )}
      </div>
    </div>
  );
};
