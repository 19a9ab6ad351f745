import { Button } from '@navikt/ds-react/Button';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { toUnit, useAddCompany, type Unit } from './directory.api.js';
import { emptyEntry, entryFieldIds, fieldsOf, missingOf, neededOf } from './entry.js';
import { EntryFields } from './EntryFields.js';
import { ToldFields, toldIds, type Told } from './ToldFields.js';
import { UnitField } from './UnitField.js';
import { useCompaniesLabels } from './use-companies-labels.js';
import './companies.css';

/** Adds an establishment to the shared directory; a number that is there already leads to its entry, and nothing typed is lost. */
export const AddCompanyPage = () => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [entry, setEntry] = useState(emptyEntry);
  const [company, setCompany] = useState<Unit>();
  const [group, setGroup] = useState<Unit>();
  const [told, setTold] = useState<Told>({ since: undefined, source: 'employer', note: '' });
  const [invalid, setInvalid] = useState<ProblemError>();
  const add = useAddCompany(key);
  const error = invalid ?? add.error;
  const submit = () => {
    const missing = missingOf({ ...neededOf(entry), since: told.since ?? '' }, labels.missingField);
    setInvalid(missing);
    if (missing || told.since === undefined) return;
    const body = { ...fieldsOf(entry), company: company ? toUnit(company) : null, group: group ? toUnit(group) : null };
    add.mutate(
      { ...body, ...told, since: told.since },
      {
        onSuccess: ({ establishment }) => {
          toast({ text: labels.added(establishment.name) });
          void navigate({ to: `/unternehmen/${establishment.id}` });
        },
      },
    );
  };
  return (
    <>
      <PageHeader title={labels.add} description={labels.addLead} />
      <Panel>
        <form
          className="wl-form wl-companies__search"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!add.isPending) submit();
          }}
        >
          <FormErrors error={error} fields={{ ...entryFieldIds, ...toldIds, '/company': 'unit-company', '/group': 'unit-group' }} />
          <Existing error={error} />
          <EntryFields entry={entry} onChange={(change) => setEntry((before) => ({ ...before, ...change }))} error={error} />
          <UnitField id="unit-company" kind="company" description={labels.unit.companyHint} value={company} onChange={setCompany} />
          <UnitField id="unit-group" kind="group" description={labels.unit.groupHint} value={group} onChange={setGroup} />
          <ToldFields told={told} onChange={setTold} error={error} />
          <div className="wl-form__buttons">
            <Button type="submit" size="small" loading={add.isPending}>
              {labels.add}
            </Button>
          </div>
        </form>
      </Panel>
    </>
  );
};

/** The way to the entry that has the number already. */
export const Existing = ({ error }: { error: unknown }) => {
  const labels = useCompaniesLabels();
  if (!(error instanceof ProblemError) || error.code !== 'companies.betriebsnummer-taken') return null;
  const { existingId, name } = error.params;
  return (
    <p className="wl-plain-text">
      {error.detail} <Link to={`/unternehmen/${String(existingId)}`}>{labels.openExisting(String(name))}</Link>
    </p>
  );
};
