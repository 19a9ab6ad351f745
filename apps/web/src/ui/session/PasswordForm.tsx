import { Button } from '@navikt/ds-react/Button';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { fieldMessage } from '../../api/problem.js';
import { useLabels } from '../../i18n/language.js';
import { FormErrors } from '../form/FormErrors.js';
import { useAccount } from './account.js';
import { PasswordField } from './PasswordField.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import './session.css';

/** The present password and a new one; long beats complicated, so nothing asks for kinds of characters. */
export const PasswordForm = ({ onChanged }: { onChanged: () => void }) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  const account = useAccount();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [empty, setEmpty] = useState(false);
  const change = useMutation({
    mutationFn: account.changePassword,
    onSuccess: () => {
      setCurrent('');
      setNext('');
      onChanged();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const incomplete = current === '' || next === '';
    setEmpty(incomplete);
    if (!incomplete && !change.isPending) change.mutate({ current, next });
  };
  const missing = (value: string) => (empty && value === '' ? labels.passwordMissing : undefined);
  return (
    <form className="wl-sign-in-form wl-password-form" onSubmit={submit} noValidate>
      <FormErrors error={change.error} fields={{ '/current': 'current-password', '/next': 'new-password' }} />
      <PasswordField
        id="current-password"
        label={labels.change.current}
        name="current-password"
        autoComplete="current-password"
        value={current}
        error={missing(current) ?? fieldMessage(change.error, '/current')}
        onChange={setCurrent}
      />
      <PasswordField
        id="new-password"
        label={labels.change.next}
        description={labels.change.hint}
        name="new-password"
        autoComplete="new-password"
        value={next}
        error={missing(next) ?? fieldMessage(change.error, '/next')}
        onChange={setNext}
      />
      <div>
        <Button type="submit" loading={change.isPending}>
          {labels.change.submit}
        </Button>
      </div>
    </form>
  );
};
