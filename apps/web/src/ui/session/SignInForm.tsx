import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import { useLabels } from '../../i18n/language.js';
import { momentIn } from '../calendar/day.js';
import { useFormats } from '../format/use-formats.js';
import type { Credentials } from './session.js';
import { sessionDe, type SessionLabels } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';

type Props<User> = {
  usernameLabel: string;
  signIn: (credentials: Credentials) => Promise<User>;
  onSignedIn: (user: User) => void;
};

/** User name and password. A refusal never tells which of the two was wrong; a throttled one tells when to try again. */
export const SignInForm = <User,>({ usernameLabel, signIn, onSignedIn }: Props<User>) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  const formats = useFormats();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [empty, setEmpty] = useState(false);
  const message = useRef<HTMLDivElement>(null);
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const problem = attempt.error ? asProblem(attempt.error) : undefined;

  useEffect(() => {
    if (attempt.error) message.current?.focus();
  }, [attempt.error]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const incomplete = username.trim() === '' || password === '';
    setEmpty(incomplete);
    if (!incomplete && !attempt.isPending) attempt.mutate({ username: username.trim(), password });
  };

  return (
    <form className="wl-sign-in-form" onSubmit={submit} noValidate>
      {problem && (
        <div className="wl-sign-in-form__problem" role="alert" ref={message} tabIndex={-1}>
          <ExclamationmarkTriangleIcon aria-hidden fontSize="1.5rem" />
          <div>{refusal(problem, labels, (seconds) => formats.time(momentIn(seconds)))}</div>
        </div>
      )}
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
      <div className="wl-password">
        <TextField
          label={labels.password}
          name="password"
          type={visible ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          error={empty && password === '' ? labels.passwordMissing : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button type="button" className="wl-password__toggle" aria-pressed={visible} onClick={() => setVisible((shown) => !shown)}>
          {visible ? labels.hide : labels.show}
          <span className="aksel-sr-only"> {labels.password}</span>
        </button>
      </div>
      <Button type="submit" loading={attempt.isPending}>
        {labels.submit}
      </Button>
    </form>
  );
};

const refusal = (problem: ReturnType<typeof asProblem>, labels: SessionLabels, clock: (seconds: number) => string) => {
  const text =
    problem.status === 429
      ? labels.throttled(problem.retryAfter === undefined ? undefined : clock(problem.retryAfter), problem.retryAfter)
      : { 0: labels.offline, 401: labels.wrong, 400: labels.wrong, 403: labels.locked }[problem.status];
  return (
    <>
      <strong>{text?.title ?? labels.broken.title}</strong>
      <p>{text?.act ?? labels.broken.act}</p>
      {!text && problem.traceId && (
        <p>
          {labels.reference}: <code>{problem.traceId}</code>
        </p>
      )}
    </>
  );
};
