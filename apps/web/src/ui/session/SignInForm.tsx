import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useLabels } from '../../i18n/language.js';
import { PasswordField } from './PasswordField.js';
import { Refusal } from './Refusal.js';
import type { Credentials } from './session.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';

type Props<User> = {
  usernameLabel: string;
  signIn: (credentials: Credentials) => Promise<User>;
  onSignedIn: (user: User) => void;
};

/** User name and password. A refusal never tells which of the two was wrong; a throttled one tells when to try again. */
export const SignInForm = <User,>({ usernameLabel, signIn, onSignedIn }: Props<User>) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [empty, setEmpty] = useState(false);
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const incomplete = username.trim() === '' || password === '';
    setEmpty(incomplete);
    if (!incomplete && !attempt.isPending) attempt.mutate({ username: username.trim(), password });
  };

  return (
    <form className="wl-sign-in-form" onSubmit={submit} noValidate>
      <Refusal error={attempt.error} unauthorised={labels.wrong} />
      <TextField
        label={usernameLabel}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        error={empty && username.trim() === '' ? labels.usernameMissing : undefined}
        onChange={(event) => setUsername(event.target.value)}
      />
      <PasswordField
        label={labels.password}
        name="password"
        autoComplete="current-password"
        value={password}
        error={empty && password === '' ? labels.passwordMissing : undefined}
        onChange={setPassword}
      />
      <Button type="submit" loading={attempt.isPending}>
        {labels.submit}
      </Button>
    </form>
  );
};
