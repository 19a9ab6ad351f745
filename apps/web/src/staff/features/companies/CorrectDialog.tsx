import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage, type ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { Existing } from './AddCompanyPage.js';
import { useCompany, type Company } from './companies.api.js';
import { useCorrectCompany, useDirectory } from './directory.api.js';
import { entryFieldIds, fieldsOf, missingOf, neededOf, type Entry } from './entry.js';
import { EntryFields } from './EntryFields.js';
import { Meanwhile, SaveErrors } from './StaleNotice.js';
import { useTyped } from './take-over.js';
import { useCompaniesLabels } from './use-companies-labels.js';

type Shown = Company['establishment'];

const entryOf = ({ betriebsnummer, name, street, plz, town, ags, wzCode, wzVersion, chamber }: Shown): Entry => ({
  betriebsnummer,
  name,
  street,
  plz,
  town,
  ags,
  wzCode,
  wzVersion: wzVersion === 2008 ? 2008 : 2025,
  chamber: chamber ?? '',
});

const goTogether = [
  ['wzCode', 'wzVersion'],
  ['plz', 'town', 'ags'],
] as const;

const shown = (name: keyof Entry, value: string | number | null, { chambers }: ReturnType<typeof useCompaniesLabels>) =>
  name === 'chamber' && value ? (chambers[value] ?? String(value)) : value === null ? null : String(value);

/** Corrects an entry for every Träger, with the reason all of them read. */
export const CorrectDialog = ({ establishment, onClose }: { establishment: Shown; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const { typed: entry, meanwhile, change, take } = useTyped(entryOf(establishment), goTogether);
  const [reason, setReason] = useState('');
  const [version, setVersion] = useState(establishment.version);
  const [invalid, setInvalid] = useState<ProblemError>();
  const current = useCompany(establishment.id);
  const directory = useDirectory(establishment.id);
  const correct = useCorrectCompany(establishment.id, version);
  const error = invalid ?? correct.error;
  const submit = () => {
    const missing = missingOf({ ...neededOf(entry), reason }, labels.missingField);
    setInvalid(missing);
    if (missing) return;
    correct.mutate(
      { ...fieldsOf(entry), reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: labels.corrected });
          onClose();
        },
      },
    );
  };
  const reload = async () => {
    const [{ data }] = await Promise.all([current.refetch(), directory.refetch()]);
    if (data) {
      setVersion(data.establishment.version);
      take(entryOf(data.establishment));
    }
    correct.reset();
  };
  const by = directory.data?.changes[0];
  return (
    <FormDialog
      title={labels.correct}
      description={labels.correctLead}
      submit={labels.save}
      busy={correct.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors error={error} fields={{ ...entryFieldIds, '/reason': 'correct-reason' }} onReload={() => void reload()} />
      <Meanwhile
        fields={meanwhile.changed.map((name) => [labels.fields[name] ?? name, shown(name, meanwhile.stored[name], labels)])}
        by={by && labels.by(by.by, by.office)}
      />
      <Existing error={error} />
      <EntryFields entry={entry} onChange={change} error={error} />
      <TextField
        id="correct-reason"
        size="small"
        label={labels.correctReason}
        autoComplete="off"
        value={reason}
        error={fieldMessage(error, '/reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
};
