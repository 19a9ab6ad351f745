import { Button } from '@navikt/ds-react/Button';
import { Search } from '@navikt/ds-react/Search';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useEffect, useState } from 'react';
import { DateField } from '../../../ui/form/DateField.js';
import { useAddress } from '../../../ui/router.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import type { CourseFilter, CourseRun } from './courses.api.js';
import { useCoursesLabels } from './use-courses-labels.js';

const distances = [10, 20, 25, 50, 100];
const forms: readonly CourseRun['form'][] = ['presence', 'digital', 'blended', 'distance'];
const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');
const isPlz = (text: string | undefined): text is string => /^\d{5}$/.test(text ?? '');

/** The filter as the address holds it; whatever cannot be a value is left out. */
export const filterOf = (search: Readonly<Record<string, string | undefined>>): CourseFilter => {
  const { text, plz, km, ab, bis, form } = search;
  const known = forms.find((name) => name === form);
  return {
    ...(text && text.length >= 2 ? { query: text } : {}),
    ...(isPlz(plz) ? { plz, km: distances.find((distance) => String(distance) === km) ?? 20 } : {}),
    ...(isDay(ab) ? { startsFrom: ab } : {}),
    ...(isDay(bis) ? { startsTo: bis } : {}),
    ...(known ? { form: known } : {}),
  };
};

/** Filters that work at once and stand in the address. */
export const CourseFilters = () => {
  const labels = useCoursesLabels();
  const { search, change } = useAddress();
  const [text, setText] = useState(search['text'] ?? '');
  const [plz, setPlz] = useState(search['plz'] ?? '');
  const rested = useDelayedValue(text.trim());
  const restedPlz = useDelayedValue(plz.trim());
  const plzWrong = restedPlz.length > 0 && !isPlz(restedPlz);
  useEffect(() => {
    const wanted = { text: rested || undefined, plz: isPlz(restedPlz) ? restedPlz : undefined };
    if (search['text'] !== wanted.text || search['plz'] !== wanted.plz) change(wanted);
  }, [rested, restedPlz, search, change]);
  const reset = () => {
    setText('');
    setPlz('');
    change({ text: undefined, plz: undefined, km: undefined, ab: undefined, bis: undefined, form: undefined });
  };
  const filtered = Object.keys(filterOf(search)).length > 0;
  return (
    <section role="search" aria-label={labels.filters} className="wl-course-filters">
      <Search size="small" variant="simple" hideLabel={false} label={labels.text} value={text} onChange={setText} autoComplete="off" />
      <TextField
        size="small"
        label={labels.plz}
        inputMode="numeric"
        autoComplete="off"
        htmlSize={6}
        value={plz}
        error={plzWrong ? labels.plzInvalid : undefined}
        onChange={(event) => setPlz(event.target.value)}
      />
      <Select
        size="small"
        label={labels.km}
        value={distances.find((km) => String(km) === search['km']) ?? 20}
        disabled={!isPlz(restedPlz)}
        onChange={(event) => change({ km: event.target.value === '20' ? undefined : event.target.value })}
      >
        {distances.map((km) => (
          <option key={km} value={km}>
            {labels.kmOf(km)}
          </option>
        ))}
      </Select>
      <DateField label={labels.from} description="" value={search['ab']} onChange={(ab) => change({ ab })} future />
      <DateField label={labels.to} description="" value={search['bis']} onChange={(bis) => change({ bis })} future />
      <Select
        size="small"
        label={labels.form}
        value={search['form'] ?? ''}
        onChange={(event) => change({ form: event.target.value || undefined })}
      >
        <option value="">{labels.anyForm}</option>
        {forms.map((form) => (
          <option key={form} value={form}>
            {labels.forms[form]}
          </option>
        ))}
      </Select>
      {filtered && (
        <Button size="small" variant="tertiary" onClick={reset}>
          {labels.reset}
        </Button>
      )}
    </section>
  );
};
