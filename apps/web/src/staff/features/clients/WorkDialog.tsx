import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { EntryDialog, required } from './EntryDialog.js';
import { Choice, EmployerField, OccupationField } from './EntryFields.js';
import { inWords } from './entry-words.js';
import { useProfile, useProfileLabels, useSaveEntry, type WorkPeriod } from './profile.api.js';

const fields = Object.fromEntries(
  ['employer', 'occupation', 'startedOn', 'endedOn', 'weeklyMinutes'].map((name) => [`/${name}`, `work-${name}`]),
);

type Entry = Omit<WorkPeriod, 'id' | 'version' | 'recordedAt' | 'updatedBy' | 'requirementLevel' | 'startedOn' | 'weeklyMinutes'> & {
  readonly startedOn: string | null;
  readonly hours: string;
};
const fresh: Entry = {
  kind: 'employment',
  employer: null,
  establishmentId: null,
  occupation: null,
  kldb: null,
  startedOn: null,
  endedOn: null,
  hours: '',
};

/** `38,5` hours are 2,310 minutes; null when empty, undefined when it is no number of hours. */
const minutesOf = (hours: string): number | null | undefined => {
  if (hours.trim() === '') return null;
  const match = /^\d{1,2}([.,]\d{1,2})?$/.exec(hours.trim());
  const minutes = match ? Math.round(Number(hours.trim().replace(',', '.')) * 60) : 0;
  return minutes > 0 ? minutes : undefined;
};

/** Records a stage of the career or changes one. */
export const WorkDialog = (props: { clientId: string; stored: WorkPeriod | undefined; onClose: () => void }) => {
  const labels = useProfileLabels();
  const { work: words } = labels;
  const formats = useFormats();
  const { stored } = props;
  const profile = useProfile(props.clientId);
  const save = useSaveEntry(props.clientId);
  const [entry, setEntry] = useState<Entry>(() =>
    stored ? { ...stored, hours: stored.weeklyMinutes === null ? '' : formats.number(stored.weeklyMinutes / 60, 2) } : fresh,
  );
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const family = entry.kind === 'family-time';
  const company = entry.establishmentId && entry.employer ? { id: entry.establishmentId, name: entry.employer } : undefined;
  const read = () => {
    const { kind, employer, establishmentId, occupation, kldb, startedOn, endedOn, hours } = entry;
    const weeklyMinutes = family ? null : minutesOf(hours);
    const missing = [
      ...required('/occupation', labels.missing.occupation, family || (occupation ?? '').trim() !== ''),
      ...required('/startedOn', labels.missing.startedOn, startedOn !== null),
      ...required('/weeklyMinutes', labels.missing.weeklyHours, weeklyMinutes !== undefined),
    ];
    if (missing.length > 0 || startedOn === null || weeklyMinutes === undefined) return { missing };
    return { body: { type: 'work' as const, kind, employer, establishmentId, occupation, kldb, startedOn, endedOn, weeklyMinutes } };
  };
  const latest = async () => {
    const now = (await profile.refetch()).data?.work.find(({ id }) => id === stored?.id);
    return now && { ...now, words: inWords.work(labels, formats, now) };
  };
  return (
    <EntryDialog
      clientId={props.clientId}
      title={stored ? words.change : words.add}
      saved={labels.saved}
      stored={stored}
      fields={fields}
      save={save}
      latest={latest}
      read={read}
      onClose={props.onClose}
    >
      {(error) => (
        <>
          <Choice
            id="work-kind"
            label={words.kind}
            words={words.kinds}
            value={entry.kind}
            onChange={(kind) => change({ kind: kind || 'employment' })}
          />
          {!family && (
            <>
              <TextField
                id="work-occupation"
                size="small"
                label={words.occupation}
                description={words.occupationHint}
                maxLength={200}
                autoComplete="off"
                value={entry.occupation ?? ''}
                onChange={(event) => change({ occupation: event.target.value })}
                error={fieldMessage(error, '/occupation')}
              />
              <OccupationField
                id="work-kldb"
                code={entry.kldb}
                onChange={(kldb) => change({ kldb })}
                onPicked={(title) => setEntry((before) => ({ ...before, occupation: before.occupation || title }))}
              />
              <EmployerField
                company={company}
                onChange={(chosen) =>
                  change(chosen ? { establishmentId: chosen.id, employer: chosen.name } : { establishmentId: null, employer: null })
                }
              />
              {!company && (
                <TextField
                  id="work-employer"
                  size="small"
                  label={words.employer}
                  maxLength={200}
                  autoComplete="off"
                  value={entry.employer ?? ''}
                  onChange={(event) => change({ employer: event.target.value })}
                  error={fieldMessage(error, '/employer')}
                />
              )}
            </>
          )}
          <div className="wl-grid-2">
            <DateField
              id="work-startedOn"
              label={words.startedOn}
              value={entry.startedOn ?? undefined}
              onChange={(day) => change({ startedOn: day ?? null })}
              error={fieldMessage(error, '/startedOn')}
            />
            <DateField
              id="work-endedOn"
              label={words.endedOn}
              description={words.endedOnHint}
              value={entry.endedOn ?? undefined}
              onChange={(day) => change({ endedOn: day ?? null })}
              error={fieldMessage(error, '/endedOn')}
            />
          </div>
          {!family && (
            <TextField
              id="work-weeklyMinutes"
              size="small"
              label={words.weeklyHours}
              inputMode="decimal"
              maxLength={5}
              autoComplete="off"
              value={entry.hours}
              onChange={(event) => change({ hours: event.target.value })}
              error={fieldMessage(error, '/weeklyMinutes')}
            />
          )}
        </>
      )}
    </EntryDialog>
  );
};
