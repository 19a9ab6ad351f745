import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useEffect, useRef, useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { Combobox } from '../../../ui/form/Combobox.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useIndustries, usePlaces } from './directory.api.js';
import type { Entry } from './entry.js';
import { useCompaniesLabels } from './use-companies-labels.js';

type Props = { readonly entry: Entry; readonly onChange: (change: Partial<Entry>) => void; readonly error: unknown };

const texts = ['betriebsnummer', 'name', 'street'] as const;
const chambers = ['ihk', 'hwk', 'ihk-and-hwk', 'no-chamber'] as const;

/** The fields of a directory entry; the postcode proposes place and municipality, WZ is searched in its edition. */
export const EntryFields = ({ entry, onChange, error }: Props) => {
  const labels = useCompaniesLabels();
  const words = labels.entry;
  return (
    <>
      {texts.map((name) => (
        <TextField
          key={name}
          id={`entry-${name}`}
          size="small"
          label={words[name]}
          {...(name === 'betriebsnummer' ? { description: words.betriebsnummerHint, inputMode: 'numeric' as const } : {})}
          autoComplete="off"
          value={entry[name]}
          error={fieldMessage(error, `/${name}`)}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      ))}
      <PlaceFields entry={entry} onChange={onChange} error={error} />
      <IndustryField entry={entry} onChange={onChange} error={error} />
      <Select
        id="entry-chamber"
        size="small"
        label={words.chamber}
        value={entry.chamber}
        error={fieldMessage(error, '/chamber')}
        onChange={(event) => onChange({ chamber: event.target.value })}
      >
        <option value="">{labels.chamberUnknown}</option>
        {chambers.map((name) => (
          <option key={name} value={name}>
            {labels.chambers[name]}
          </option>
        ))}
      </Select>
    </>
  );
};

const PlaceFields = ({ entry, onChange, error }: Props) => {
  const words = useCompaniesLabels().entry;
  const { data: places } = usePlaces(entry.plz);
  const known = [...new Map((places ?? []).flatMap(({ ags, place }) => (ags ? [[ags, place] as const] : []))).entries()];
  const [edited, setEdited] = useState(false);
  // The town as the postcode named it: goes with the postcode, unlike what somebody wrote.
  const named = useRef('');
  useEffect(() => {
    if (!edited || known.length === 0 || known.some(([ags]) => ags === entry.ags)) return;
    const [ags, town] = (known.length === 1 && known[0]) || ['', ''];
    onChange({ ags, ...(entry.town === named.current ? { town } : {}) });
    named.current = town;
    // Only a new answer proposes anew; what somebody chose afterwards stays.
  }, [edited, places]); // oxlint-disable-line react-hooks/exhaustive-deps
  const choices = known.some(([ags]) => ags === entry.ags) || entry.ags === '' ? known : [...known, [entry.ags, entry.ags] as const];
  return (
    <>
      <div className="wl-heads">
        <TextField
          id="entry-plz"
          size="small"
          label={words.plz}
          inputMode="numeric"
          autoComplete="off"
          value={entry.plz}
          error={fieldMessage(error, '/plz')}
          onChange={(event) => {
            setEdited(true);
            if (known.some(([, place]) => place === entry.town)) named.current = entry.town;
            onChange({ plz: event.target.value });
          }}
        />
        <TextField
          id="entry-town"
          size="small"
          label={words.town}
          autoComplete="off"
          value={entry.town}
          error={fieldMessage(error, '/town')}
          onChange={(event) => onChange({ town: event.target.value })}
        />
      </div>
      <Select
        id="entry-ags"
        size="small"
        label={words.ags}
        description={places?.length === 0 ? words.agsUnknown : words.agsHint}
        value={entry.ags}
        error={fieldMessage(error, '/ags')}
        onChange={(event) => onChange({ ags: event.target.value })}
      >
        <option value="">{words.agsNone}</option>
        {choices.map(([ags, place]) => (
          <option key={ags} value={ags}>
            {place === ags ? ags : `${place} (${ags})`}
          </option>
        ))}
      </Select>
    </>
  );
};

const IndustryField = ({ entry, onChange, error }: Props) => {
  const labels = useCompaniesLabels();
  const [typed, setTyped] = useState('');
  const version = entry.wzVersion === 2008 ? '2008' : '2025';
  const asked = useDelayedValue(typed.trim());
  const { data: found = [], isFetching } = useIndustries(version, asked);
  const options = found.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));
  const chosen = entry.wzCode;
  return (
    <>
      <RadioGroup
        id="entry-wzVersion"
        size="small"
        legend={labels.entry.wzVersion}
        value={entry.wzVersion}
        onChange={(value: 2008 | 2025) => onChange({ wzVersion: value, wzCode: null })}
      >
        {([2025, 2008] as const).map((year) => (
          <Radio key={year} value={year}>
            {labels.wzVersions[year]}
          </Radio>
        ))}
      </RadioGroup>
      <Combobox
        id="entry-wzCode"
        label={labels.entry.wzCode}
        description={labels.entry.wzHint}
        options={options}
        filteredOptions={options}
        selectedOptions={chosen ? [options.find(({ value }) => value === chosen) ?? { value: chosen, label: chosen }] : []}
        isLoading={isFetching}
        shouldAutocomplete={false}
        error={fieldMessage(error, '/wzCode')}
        onChange={setTyped}
        onToggleSelected={(code, isSelected) => onChange({ wzCode: isSelected ? code : null })}
      />
    </>
  );
};
