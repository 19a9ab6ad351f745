import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, type ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useCompany, type ContactRow } from './companies.api.js';
import { missingOf } from './entry.js';
import { useSaveContact } from './known.api.js';
import { Meanwhile, SaveErrors } from './StaleNotice.js';
import { useTyped } from './take-over.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const entryOf = (contact: ContactRow | undefined) => ({
  displayName: contact?.displayName ?? '',
  role: contact?.role ?? '',
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
  // Whoever has left is the main contact no more.
  main: (contact?.main ?? false) && !hasLeft(contact?.validTo),
  validFrom: contact?.validFrom ?? undefined,
  validTo: contact?.validTo ?? undefined,
});

const hasLeft = (lastDay: Day | null | undefined) => typeof lastDay === 'string' && lastDay < today();

const texts = { displayName: 'name', role: 'role', phone: 'phone', email: 'email' } as const;
const words = { ...texts, main: 'main', validFrom: 'from', validTo: 'to' } as const;
const names = ['displayName', 'role', 'phone', 'email'] as const;
const fields = Object.fromEntries([...names, 'main', 'validFrom', 'validTo'].map((name) => [`/${name}`, `contact-${name}`]));

/** Adds a contact, changes one, or says that somebody is not at the company any more. */
export const ContactDialog = ({
  companyId,
  contact,
  onClose,
}: {
  companyId: string;
  contact: ContactRow | undefined;
  onClose: () => void;
}) => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [version, setVersion] = useState(contact?.version ?? 0);
  const { typed, meanwhile, change, take } = useTyped(entryOf(contact));
  const { main, validFrom, validTo } = typed;
  const formats = useFormats();
  const [invalid, setInvalid] = useState<ProblemError>();
  const current = useCompany(companyId);
  const save = useSaveContact(companyId, contact && { id: contact.id, version }, key);
  const error = invalid ?? save.error;
  const submit = () => {
    const missing = missingOf({ displayName: typed.displayName, role: typed.role }, labels.missingField);
    setInvalid(missing);
    if (missing) return;
    save.mutate(
      { ...typed, email: typed.email.trim() || null, validFrom: validFrom ?? null, validTo: validTo ?? null },
      {
        onSuccess: () => {
          toast({ text: labels.contact.saved });
          onClose();
        },
      },
    );
  };
  const reload = async () => {
    const { data } = await current.refetch();
    const now = data?.contacts.find(({ id }) => id === contact?.id);
    if (now) {
      setVersion(now.version);
      take(entryOf(now));
    }
    save.reset();
  };
  const shown = (value: string | boolean | undefined, isDay: boolean) =>
    typeof value === 'boolean' ? (value ? labels.yes : labels.no) : value && isDay ? formats.plainDay(value) : (value ?? null);
  return (
    <FormDialog
      title={contact ? labels.contact.change : labels.contact.record}
      submit={labels.save}
      busy={save.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors error={error} fields={fields} onReload={() => void reload()} />
      <Meanwhile
        fields={meanwhile.changed.map((name) => [
          labels.contact[words[name]].replace(/ \(.*/, ''),
          shown(meanwhile.stored[name], name === 'validFrom' || name === 'validTo'),
        ])}
      />
      {names.map((name) => (
        <TextField
          key={name}
          id={`contact-${name}`}
          size="small"
          label={labels.contact[texts[name]]}
          autoComplete="off"
          {...(name === 'email' ? { type: 'email' as const } : name === 'phone' ? { type: 'tel' as const } : {})}
          value={typed[name]}
          error={fieldMessage(error, `/${name}`)}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      <Checkbox id="contact-main" size="small" checked={main} onChange={(event) => change({ main: event.target.checked })}>
        {labels.contact.main}
      </Checkbox>
      <DateField
        id="contact-validFrom"
        label={labels.contact.from}
        value={validFrom}
        error={fieldMessage(error, '/validFrom')}
        onChange={(day) => change({ validFrom: day })}
      />
      <DateField
        id="contact-validTo"
        label={labels.contact.to}
        value={validTo}
        error={fieldMessage(error, '/validTo')}
        onChange={(day) => change({ validTo: day, ...(hasLeft(day) ? { main: false } : {}) })}
      />
    </FormDialog>
  );
};
