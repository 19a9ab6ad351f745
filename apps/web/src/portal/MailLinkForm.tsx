import { Button } from '@navikt/ds-react/Button';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { TextField } from '@navikt/ds-react/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { asProblem } from '../api/problem.js';
import { useLabels } from '../i18n/language.js';
import { linkDe } from './link.labels.de.js';
import { linkEn } from './link.labels.en.js';
import { requestLink } from './ways.api.js';

/** Asks for a one-time link. What it says afterwards is the same whether the address has an account or not. */
export const MailLinkForm = () => {
  const labels = useLabels({ de: linkDe, en: linkEn });
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const request = useMutation({ mutationFn: requestLink });
  const problem = request.error && asProblem(request.error);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fits = /^\S+@\S+\.\S+$/.test(email.trim());
    setWrong(!fits);
    if (fits && !request.isPending) request.mutate(email.trim());
  };

  if (request.isSuccess) {
    return (
      <LocalAlert status="success" size="small">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{labels.sent}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>{labels.sentText}</LocalAlert.Content>
      </LocalAlert>
    );
  }
  return (
    <form className="wl-sign-in-form" onSubmit={submit} noValidate>
      {problem && (
        <LocalAlert status="error" size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="h2">{problem.title || labels.broken}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{problem.detail ?? labels.brokenText}</LocalAlert.Content>
        </LocalAlert>
      )}
      <TextField
        label={labels.email}
        description={labels.hint}
        type="email"
        autoComplete="email"
        value={email}
        error={wrong ? labels.emailWrong : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button type="submit" variant="secondary" loading={request.isPending}>
        {labels.ask}
      </Button>
    </form>
  );
};
