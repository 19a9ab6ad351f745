import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useAccount } from '../session/account.js';
import { makePasskey } from '../session/passkey.js';
import { Refusal } from '../session/Refusal.js';
import { useSecurityLabels } from './use-security-labels.js';
import './security.css';

/** A passkey: a name to recognise it by, then the browser asks. */
export const NewPasskey = ({ onDone }: { onDone: (recoveryCodes: readonly string[] | null) => void }) => {
  const labels = useSecurityLabels().passkey;
  const account = useAccount();
  const [name, setName] = useState<string>(labels.defaultName);
  const [empty, setEmpty] = useState(false);
  const add = useMutation({
    mutationFn: async () => account.addPasskey({ name: name.trim(), response: await makePasskey(await account.passkeyOptions()) }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(name.trim() === '');
    if (name.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <form className="wl-sign-in-form" onSubmit={submit} noValidate>
      <p className="wl-security__text">{labels.what}</p>
      <Refusal error={add.error} />
      <TextField
        label={labels.name}
        description={labels.nameHint}
        name="passkey-name"
        maxLength={60}
        value={name}
        error={empty && name.trim() === '' ? labels.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Button type="submit" loading={add.isPending}>
          {labels.submit}
        </Button>
      </div>
    </form>
  );
};
