import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import type { RecordAffiliation } from './directory.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Since when a belonging holds, and who said so, as it is typed. */
export type Told = { readonly since: Day | undefined; readonly source: RecordAffiliation['source']; readonly note: string };

const sources = ['employer', 'register', 'document', 'adviser'] as const;

export const toldIds = { '/since': 'since', '/source': 'told-source', '/note': 'told-note' } as const;

export const ToldFields = ({ told, onChange, error }: { told: Told; onChange: (told: Told) => void; error: unknown }) => {
  const labels = useCompaniesLabels();
  return (
    <>
      <DateField
        id="since"
        label={labels.since}
        value={told.since}
        max={today()}
        error={fieldMessage(error, '/since')}
        onChange={(since) => onChange({ ...told, since })}
      />
      <Select
        id="told-source"
        size="small"
        label={labels.told}
        value={told.source}
        onChange={(event) => onChange({ ...told, source: sources.find((name) => name === event.target.value) ?? 'employer' })}
      >
        {sources.map((name) => (
          <option key={name} value={name}>
            {labels.toldBy[name]}
          </option>
        ))}
      </Select>
      <TextField
        id="told-note"
        size="small"
        label={labels.note}
        autoComplete="off"
        value={told.note}
        error={fieldMessage(error, '/note')}
        onChange={(event) => onChange({ ...told, note: event.target.value })}
      />
    </>
  );
};
