import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ErrorState } from '../feedback/ErrorState.js';
import { Loading } from '../feedback/Loading.js';
import { useAccount } from '../session/account.js';
import { Refusal } from '../session/Refusal.js';
import { useSecurityLabels } from './use-security-labels.js';
import './security.css';

/** An app for one-time codes: the secret as a picture and to type, then its first code. */
export const NewApp = ({ onDone }: { onDone: (recoveryCodes: readonly string[] | null) => void }) => {
  const labels = useSecurityLabels().app;
  const account = useAccount();
  // Another secret at every opening; the last one shown is the one that counts.
  const start = useQuery({ queryKey: ['new-app'], queryFn: account.startTotp, gcTime: 0, staleTime: Infinity, retry: false });
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  const confirm = useMutation({ mutationFn: account.confirmTotp, onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) });
  if (start.isError) return <ErrorState error={start.error} onRetry={() => void start.refetch()} />;
  if (!start.data) return <Loading lines={4} />;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(code.trim() === '');
    if (code.trim() !== '' && !confirm.isPending) confirm.mutate(code);
  };
  return (
    <form className="wl-sign-in-form" onSubmit={submit} noValidate>
      <ol className="wl-steps">
        <li>{labels.scan}</li>
        <li>{labels.type}</li>
      </ol>
      <img className="wl-qr" alt={labels.qrCode} src={`data:image/svg+xml,${encodeURIComponent(start.data.qrCode)}`} />
      <details className="wl-secret">
        <summary>{labels.noCamera}</summary>
        <p>{labels.secret}</p>
        <code>{start.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </details>
      <Refusal error={confirm.error} />
      <TextField
        className="wl-code"
        label={labels.code}
        name="totp"
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        error={empty && code.trim() === '' ? labels.codeMissing : undefined}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" loading={confirm.isPending}>
          {labels.submit}
        </Button>
      </div>
    </form>
  );
};
