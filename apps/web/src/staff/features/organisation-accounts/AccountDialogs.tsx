import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import {
  useAccountLabels,
  useAddPartner,
  useInvite,
  useSetActive,
  type AddPartner,
  type InviteOrganisationUser,
  type Organisation,
  type OrganisationAccount,
} from './organisation-accounts.api.js';

const kinds = ['provider', 'partner'] as const satisfies readonly InviteOrganisationUser['kind'][];

// What is empty, as the server would say it; nothing is sent then.
const missingIn = (values: Readonly<Record<string, string>>, message: string): ProblemError | undefined => {
  const errors = Object.entries(values)
    .filter(([, value]) => value.trim() === '')
    .map(([name]) => ({ pointer: `/${name}`, code: 'required', message }));
  return errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined;
};

/** Opens a portal account for somebody of a provider or partner. */
export const InviteDialog = ({ organisations, onClose }: { organisations: readonly Organisation[]; onClose: () => void }) => {
  const labels = useAccountLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [entry, setEntry] = useState<InviteOrganisationUser>({ kind: 'provider', organisationId: '', displayName: '', email: '' });
  const [missing, setMissing] = useState<ProblemError>();
  const invite = useInvite(key);
  const error = missing ?? invite.error;
  const set = (change: Partial<InviteOrganisationUser>) => setEntry((before) => ({ ...before, ...change }));
  const submit = () => {
    const { kind, ...texts } = entry;
    const found = missingIn(texts, labels.missing);
    setMissing(found);
    if (found) return;
    const email = entry.email.trim();
    invite.mutate(
      { ...entry, kind, email, displayName: entry.displayName.trim() },
      {
        onSuccess: () => {
          toast({ text: labels.invited(email) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.invite}
      description={labels.inviteText}
      submit={labels.invite}
      busy={invite.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ '/organisationId': 'organisationId', '/displayName': 'displayName', '/email': 'email' }} />
      <RadioGroup
        size="small"
        legend={labels.kind}
        value={entry.kind}
        onChange={(kind: InviteOrganisationUser['kind']) => set({ kind, organisationId: '' })}
      >
        {kinds.map((kind) => (
          <Radio key={kind} value={kind}>
            {labels.kinds[kind]}
          </Radio>
        ))}
      </RadioGroup>
      <Select
        id="organisationId"
        size="small"
        label={labels.organisation}
        value={entry.organisationId}
        error={fieldMessage(error, '/organisationId')}
        onChange={(event) => set({ organisationId: event.target.value })}
      >
        <option value="">{labels.choose}</option>
        {organisations
          .filter(({ kind }) => kind === entry.kind)
          .map(({ id, name, town }) => (
            <option key={id} value={id}>
              {name}, {town}
            </option>
          ))}
      </Select>
      <TextField
        id="displayName"
        size="small"
        label={labels.name}
        autoComplete="off"
        value={entry.displayName}
        error={fieldMessage(error, '/displayName')}
        onChange={(event) => set({ displayName: event.target.value })}
      />
      <TextField
        id="email"
        size="small"
        type="email"
        label={labels.email}
        autoComplete="off"
        value={entry.email}
        error={fieldMessage(error, '/email')}
        onChange={(event) => set({ email: event.target.value })}
      />
    </FormDialog>
  );
};

/** Closes an account or opens it again; says first what follows. */
export const ConfirmAccountDialog = ({ account, onClose }: { account: OrganisationAccount; onClose: () => void }) => {
  const labels = useAccountLabels();
  const toast = useToast();
  const change = useSetActive(account);
  const { active, displayName: name } = account;
  const submit = () =>
    change.mutate(!active, {
      onSuccess: () => {
        toast({ text: labels.done });
        onClose();
      },
    });
  return (
    <FormDialog
      title={active ? labels.closeOf(name) : labels.reopenOf(name)}
      description={active ? labels.closeText : labels.reopenText}
      submit={active ? labels.close : labels.reopen}
      busy={change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={{}} />
    </FormDialog>
  );
};

const partnerKinds = [
  'chamber',
  'trade-union',
  'municipality',
  'education',
  'counselling-centre',
  'network',
  'other',
] as const satisfies readonly AddPartner['kind'][];

/** Adds a partner organisation of the Träger. */
export const AddPartnerDialog = ({ onClose }: { onClose: () => void }) => {
  const labels = useAccountLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [entry, setEntry] = useState<AddPartner>({ name: '', town: '', kind: 'counselling-centre' });
  const [missing, setMissing] = useState<ProblemError>();
  const add = useAddPartner(key);
  const error = missing ?? add.error;
  const set = (change: Partial<AddPartner>) => setEntry((before) => ({ ...before, ...change }));
  const submit = () => {
    const { kind, name, town } = entry;
    const found = missingIn({ name, town }, labels.missing);
    setMissing(found);
    if (found) return;
    add.mutate(
      { kind, name: name.trim(), town: town.trim() },
      {
        onSuccess: () => {
          toast({ text: labels.partnerAdded(name.trim()) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.addPartner}
      description={labels.addPartnerText}
      submit={labels.addPartner}
      busy={add.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ '/name': 'name', '/town': 'town' }} />
      <TextField
        id="name"
        size="small"
        label={labels.partnerName}
        autoComplete="off"
        value={entry.name}
        error={fieldMessage(error, '/name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        id="town"
        size="small"
        label={labels.partnerTown}
        autoComplete="off"
        value={entry.town}
        error={fieldMessage(error, '/town')}
        onChange={(event) => set({ town: event.target.value })}
      />
      <Select
        id="kind"
        size="small"
        label={labels.partnerKind}
        value={entry.kind}
        onChange={(event) => set({ kind: event.target.value as AddPartner['kind'] })}
      >
        {partnerKinds.map((kind) => (
          <option key={kind} value={kind}>
            {labels.partnerKinds[kind]}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
};
