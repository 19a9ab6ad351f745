import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, type ProblemError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { useCompany, type ContactRow } from './companies.api.js';
import { missingOf } from './entry.js';
import { useSaveContact } from './known.api.js';
import { SaveErrors } from './StaleNotice.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const texts = { displayName: 'name', role: 'role', phone: 'phone', email: 'email' } as const;
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
  const [typed, setTyped] = useState({
    displayName: contact?.displayName ?? '',
    role: contact?.role ?? '',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
  });
  const [main, setMain] = useState(contact?.main ?? false);
  const [validFrom, setValidFrom] = useState<Day | undefined>(contact?.validFrom ?? undefined);
  const [validTo, setValidTo] = useState<Day | undefined>(contact?.validTo ?? undefined);
  const [invalid, setInvalid] = useState<ProblemError>();
  const current = useCompany(companyId);
  const save = useSaveContact(companyId, contact && { id: contact.id, version }, key);
  const error = invalid ?? save.error;
  const submit = () => {
    const missing = missingOf({ displayName: typed.displayName, role: typed.role }, labels.missingField);
    setInvalid(missing);
    if (missing) return;
    save.mutate(
      { ...typed, email: typed.email.trim() || null, main, validFrom: validFrom ?? null, validTo: validTo ?? null },
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
    if (now) setVersion(now.version);
    save.reset();
  };
  return (
    <FormDialog
      title={contact ? labels.contact.change : labels.contact.record}
      submit={labels.save}
      busy={save.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors error={error} fields={fields} onReload={() => void reload()} />
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
          onChange={(event) => setTyped((before) => ({ ...before, [name]: event.target.value }))}
        />
      ))}
      <Checkbox id="contact-main" size="small" checked={main} onChange={(event) => setMain(event.target.checked)}>
        {labels.contact.main}
      </Checkbox>
      <DateField
        id="contact-validFrom"
        label={labels.contact.from}
        value={validFrom}
        error={fieldMessage(error, '/validFrom')}
        onChange={setValidFrom}
      />
      <DateField
        id="contact-validTo"
        label={labels.contact.to}
        value={validTo}
        error={fieldMessage(error, '/validTo')}
        onChange={(day) => {
          setValidTo(day);
          // Whoever leaves is the main contact no more.
          if (day) setMain(false);
        }}
      />
    </FormDialog>
  );
};
