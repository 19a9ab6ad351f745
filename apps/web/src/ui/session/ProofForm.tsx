import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { FingerMobileIcon } from '@navikt/aksel-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useLabels } from '../../i18n/language.js';
import { ErrorState } from '../feedback/ErrorState.js';
import { Loading } from '../feedback/Loading.js';
import { useAccount, type AvailableProofs, type Proof } from './account.js';
import { askForPasskey } from './passkey.js';
import { PasswordField } from './PasswordField.js';
import { Refusal } from './Refusal.js';
import { sessionDe } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import './session.css';

type Typed = Exclude<Proof['kind'], 'passkey'>;

/**
 * One more proof: passkey, code of the app, recovery code, or (not as second factor) the password. Offers what the person has, and
 * `otherwise` to somebody who has none of them here.
 */
export const ProofForm = ({ onProven, otherwise }: { onProven: () => void; otherwise?: ReactNode }) => {
  const account = useAccount();
  // Never from the cache: another person may have signed in meanwhile.
  const available = useQuery({ queryKey: ['proofs'], queryFn: account.proofs, gcTime: 0, staleTime: 0 });
  if (available.isError) return <ErrorState error={available.error} onRetry={() => void available.refetch()} />;
  if (!available.data) return <Loading lines={2} />;
  if (otherwise && !Object.values(available.data).some(Boolean)) return <>{otherwise}</>;
  return <Choice available={available.data} onProven={onProven} />;
};

const Choice = ({ available, onProven }: { available: AvailableProofs; onProven: () => void }) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn }).proof;
  const account = useAccount();
  const kinds = typedKinds(available);
  const [kind, setKind] = useState(kinds[0]);
  const attempt = useMutation({ mutationFn: account.prove, onSuccess: onProven });
  const passkey = useMutation({
    mutationFn: async () => account.prove({ kind: 'passkey', response: await askForPasskey(await account.proofOptions()) }),
    onSuccess: onProven,
  });
  const choose = (next: Typed) => {
    attempt.reset();
    passkey.reset();
    setKind(next);
  };
  return (
    <div className="wl-sign-in-form">
      <Refusal error={passkey.error ?? attempt.error} />
      {available.passkey && (
        <Button type="button" icon={<FingerMobileIcon aria-hidden />} loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {labels.passkey}
        </Button>
      )}
      {kind && (
        <TypedProof
          key={kind}
          kind={kind}
          secondary={available.passkey}
          busy={attempt.isPending}
          onSubmit={(text) => attempt.mutate(kind === 'password' ? { kind, password: text } : { kind, code: text })}
        />
      )}
      {kinds.length > 1 && (
        <ul className="wl-other-ways">
          {kinds
            .filter((other) => other !== kind)
            .map((other) => (
              <li key={other}>
                <button type="button" className="wl-text-button" onClick={() => choose(other)}>
                  {labels.instead[other]}
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
};

const TypedProof = (props: { kind: Typed; secondary: boolean; busy: boolean; onSubmit: (text: string) => void }) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn }).proof;
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '' && !props.busy) props.onSubmit(text);
  };
  const error = empty && text.trim() === '' ? labels.missing[props.kind] : undefined;
  return (
    <form className="wl-sign-in-form" onSubmit={submit} noValidate>
      {props.kind === 'password' ? (
        <PasswordField
          label={labels.fields.password}
          name="password"
          autoComplete="current-password"
          value={text}
          error={error}
          onChange={setText}
        />
      ) : (
        <TextField
          className={props.kind === 'totp' ? 'wl-code' : ''}
          label={labels.fields[props.kind]}
          description={labels.hints[props.kind]}
          name={props.kind}
          autoComplete={props.kind === 'totp' ? 'one-time-code' : 'off'}
          inputMode={props.kind === 'totp' ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          error={error}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <Button type="submit" variant={props.secondary ? 'secondary' : 'primary'} loading={props.busy}>
        {labels.submit}
      </Button>
    </form>
  );
};

const typedKinds = ({ totp, password, recoveryCodes }: AvailableProofs): readonly Typed[] => [
  ...(totp ? (['totp'] as const) : []),
  ...(password ? (['password'] as const) : []),
  ...(recoveryCodes ? (['recovery-code'] as const) : []),
];
