import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { Combobox } from '../../../ui/form/Combobox.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useConsentCompanies } from './consents.api.js';
import { useOccupations, useProfileLabels, type Qualification } from './profile.api.js';

type Evidence = Qualification['evidence'];

/** One of a closed list; `empty` stands for nothing chosen yet. */
export const Choice = <Code extends string>(props: {
  id: string;
  label: string;
  words: Readonly<Record<Code, string>>;
  value: Code | '';
  onChange: (code: Code | '') => void;
  empty?: string;
  error?: string | undefined;
}) => (
  <Select
    id={props.id}
    size="small"
    label={props.label}
    value={props.value}
    onChange={(event) => props.onChange(event.target.value as Code | '')}
    error={props.error}
  >
    {props.empty && <option value="">{props.empty}</option>}
    {(Object.entries(props.words) as [Code, string][]).map(([code, word]) => (
      <option key={code} value={code}>
        {word}
      </option>
    ))}
  </Select>
);

/** Whether a day belongs to this evidence. */
export const needsDay = (evidence: Evidence): boolean => evidence === 'seen' || evidence === 'copy-filed';

/** How it is known, and when it was seen or filed. */
export const EvidenceFields = (props: {
  id: string;
  evidence: Evidence;
  evidenceOn: Day | undefined;
  onChange: (part: { evidence?: Evidence; evidenceOn?: Day | undefined }) => void;
  error: unknown;
}) => {
  const labels = useProfileLabels();
  return (
    <div className="wl-grid-2">
      <Choice
        id={`${props.id}-evidence`}
        label={labels.evidence}
        words={labels.evidences}
        value={props.evidence}
        onChange={(evidence) => props.onChange({ evidence: evidence || 'none' })}
      />
      {needsDay(props.evidence) && (
        <DateField
          id={`${props.id}-evidenceOn`}
          label={labels.evidenceOn}
          value={props.evidenceOn}
          max={today()}
          onChange={(evidenceOn) => props.onChange({ evidenceOn })}
          error={fieldMessage(props.error, '/evidenceOn')}
        />
      )}
    </div>
  );
};

/** An occupation of KldB 2010 by word or digits; `onPicked` hears its name. */
export const OccupationField = (props: {
  id: string;
  code: string | null;
  onChange: (code: string | null) => void;
  onPicked?: (title: string) => void;
}) => {
  const labels = useProfileLabels();
  const [typed, setTyped] = useState('');
  const known = useOccupations(props.code ?? '');
  const found = useOccupations(typed);
  const occupations = (found.data ?? []).filter(({ level }) => level === 5);
  const title = known.data?.find(({ code }) => code === props.code)?.title;
  const level = props.code ? labels.levels[Number(props.code.slice(-1))] : undefined;
  const options = occupations.map(({ code, title: name }) => ({ value: code, label: `${code} ${name}` }));
  return (
    <Combobox
      id={props.id}
      label={labels.kldb}
      description={level ?? (found.data ? labels.kldbFound(options.length) : labels.kldbHint)}
      options={options}
      filteredOptions={options.filter(({ value }) => value !== props.code)}
      selectedOptions={props.code ? [{ value: props.code, label: [props.code, title].filter(Boolean).join(' ') }] : []}
      isLoading={found.isFetching}
      shouldAutocomplete={false}
      value={typed}
      onChange={setTyped}
      onToggleSelected={(value, selected) => {
        setTyped('');
        props.onChange(selected ? value : null);
        const picked = occupations.find(({ code }) => code === value);
        if (selected && picked) props.onPicked?.(picked.title);
      }}
    />
  );
};

/** A company of the shared directory. */
export const EmployerField = (props: {
  company: { readonly id: string; readonly name: string } | undefined;
  onChange: (company: { readonly id: string; readonly name: string } | undefined) => void;
}) => {
  const labels = useProfileLabels();
  const [typed, setTyped] = useState('');
  const found = useConsentCompanies(typed);
  const options = (found.data ?? []).map(({ id, name, town }) => ({ value: id, label: [name, town].join(', ') }));
  return (
    <Combobox
      id="work-company"
      label={labels.work.company}
      description={found.data ? labels.work.companyFound(options.length) : labels.work.companyHint}
      options={options}
      filteredOptions={options.filter(({ value }) => value !== props.company?.id)}
      selectedOptions={props.company ? [{ value: props.company.id, label: props.company.name }] : []}
      isLoading={found.isFetching}
      shouldAutocomplete={false}
      value={typed}
      onChange={setTyped}
      onToggleSelected={(value, selected) => {
        const company = found.data?.find(({ id }) => id === value);
        setTyped('');
        props.onChange(selected && company ? { id: company.id, name: company.name } : undefined);
      }}
    />
  );
};
