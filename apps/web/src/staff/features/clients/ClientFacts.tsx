import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { PencilIcon } from '@navikt/aksel-icons';
import { useRef, useState, type FormEvent } from 'react';
import { ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { isLocked } from '../../restrictions/Restrictions.js';
import { useMay } from '../../user.js';
import { entryOf, openFacts, requestOf, wrongFields, type ClientEntry, type RequiredField } from './client-entry.js';
import { clientFieldIds, ContactFields, FurtherFields, NeededFields } from './ClientFields.js';
import { useChangeClient, useClient, type Client } from './clients.api.js';
import { useProfile } from './profile.api.js';
import { Rectifies } from './Rectifies.js';
import { useClientLabels } from './use-client-labels.js';

/** What is known about a person, to read or, after «Bearbeiten», to change in place. */
export const ClientFacts = ({ client, etag }: { client: Client; etag: string | undefined }) => {
  const labels = useClientLabels();
  const mayWrite = useMay('client.write') && !isLocked(client.restrictions);
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const edit = mayWrite && !editing && (
    <Button ref={button} size="small" variant="secondary" icon={<PencilIcon aria-hidden />} onClick={() => setEditing(true)}>
      {labels.edit}
    </Button>
  );
  return (
    <Panel title={labels.facts} actions={edit}>
      {!editing && <StillOpen client={client} />}
      {editing ? <Editor client={client} etag={etag} onClose={close} /> : <Shown client={client} />}
    </Panel>
  );
};

const StillOpen = ({ client }: { client: Client }) => {
  const labels = useClientLabels();
  const open = openFacts(client);
  if (open.length === 0) return null;
  return <p className="wl-quiet">{labels.stillOpen(open.map((fact) => labels.openFacts[fact]))}</p>;
};

const Shown = ({ client }: { client: Client }) => {
  const labels = useClientLabels();
  const formats = useFormats();
  const { fields } = labels;
  const address = [client.street, [client.plz, client.town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const qualification =
    client.hasQualification === null
      ? labels.notAsked
      : client.hasQualification
        ? [labels.qualification.yes, client.qualificationOn && formats.plainDay(client.qualificationOn)].filter(Boolean).join(', ')
        : labels.qualification.no;
  return (
    <Facts
      columns={3}
      items={[
        {
          label: fields.employmentStatus,
          value: client.employmentStatus ? labels.employmentStatus[client.employmentStatus] : labels.notAsked,
        },
        { label: fields.birthDate, value: client.birthDate ? formats.plainDay(client.birthDate) : labels.birthDateUnknown },
        ...(client.ageRange && client.ageRangeOn
          ? [{ label: fields.ageRange, value: labels.ageRangeOf(labels.ageRanges[client.ageRange], formats.plainDay(client.ageRangeOn)) }]
          : []),
        { label: fields.gender, value: client.gender ? labels.gender[client.gender] : labels.notAsked },
        { label: fields.phone, value: client.phone && <a href={`tel:${client.phone.replace(/[^+\d]/g, '')}`}>{client.phone}</a> },
        { label: fields.email, value: client.email && <a href={`mailto:${client.email}`}>{client.email}</a> },
        { label: fields.address, value: address || null },
        { label: fields.qualification, value: qualification },
      ]}
    />
  );
};

const Editor = ({ client, etag, onClose }: { client: Client; etag: string | undefined; onClose: () => void }) => {
  const labels = useClientLabels();
  const ui = useUiLabels();
  const toast = useToast();
  const [entry, setEntry] = useState(() => entryOf(client));
  const [basis, setBasis] = useState(etag);
  const [wrong, setWrong] = useState<readonly RequiredField[]>([]);
  const [rectifies, setRectifies] = useState('');
  const change = useChangeClient(client.id, basis);
  const current = useClient(client.id);
  const profile = useProfile(client.id);
  const stale = change.error instanceof ProblemError && change.error.status === 412;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const fields = wrongFields(entry, { isNew: false });
    setWrong(fields);
    if (fields[0]) return document.getElementById(`client-${fields[0]}`)?.focus();
    change.mutate(
      { ...requestOf(entry), ...(rectifies ? { rectifies } : {}) },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  // The draft stays; only what it is compared with becomes the new state.
  const reload = async () => {
    const { data } = await current.refetch();
    setBasis(data?.etag);
    change.reset();
  };
  const props = {
    entry,
    onChange: (part: Partial<ClientEntry>) => setEntry((before) => ({ ...before, ...part })),
    wrong,
    error: change.error,
  };
  return (
    <form className="wl-form" noValidate onSubmit={submit}>
      {stale ? (
        <div role="alert" className="wl-stale">
          <InlineMessage status="warning">{labels.stale}</InlineMessage>
          <Button type="button" size="small" variant="secondary" onClick={() => void reload()}>
            {labels.reload}
          </Button>
        </div>
      ) : (
        <FormErrors error={change.error} fields={clientFieldIds} />
      )}
      <NeededFields {...props} />
      <FurtherFields {...props} answerFollows={profile.data?.answerFollows ?? false}>
        <ContactFields {...props} />
      </FurtherFields>
      <Rectifies clientId={client.id} value={rectifies} onChange={setRectifies} />
      <div className="wl-form__buttons">
        <Button type="submit" size="small" loading={change.isPending}>
          {labels.save}
        </Button>
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  );
};
