import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { CountField } from '../../../ui/form/CountField.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { EntryDialog, required } from './EntryDialog.js';
import { Choice, EvidenceFields, needsDay, OccupationField } from './EntryFields.js';
import { inWords } from './entry-words.js';
import { useProfile, useProfileLabels, useSaveEntry, type Qualification } from './profile.api.js';

type Level = Qualification['level'];
const schools: readonly Level[] = ['no-school-leaving', 'hauptschule', 'mittlere-reife', 'fachhochschulreife', 'abitur'];
const trainings: readonly Level[] = ['semi-skilled', 'apprenticeship', 'advanced', 'bachelor', 'master'];
const dqrLevels = [1, 2, 3, 4, 5, 6, 7, 8];
const fields = Object.fromEntries(
  ['level', 'title', 'trainingMonths', 'awardedOn', 'country', 'evidenceOn'].map((name) => [`/${name}`, `qualification-${name}`]),
);

const fresh = {
  level: '' as Level | '',
  title: null,
  dqr: null,
  trainingMonths: null,
  awardedOn: null,
  recognition: 'german' as const,
  country: null,
  kldb: null,
  evidence: 'none' as const,
  evidenceOn: null,
};
type Entry = Omit<Qualification, 'id' | 'version' | 'recordedAt' | 'updatedBy' | 'level'> & { readonly level: Level | '' };

/** Records a qualification or changes one. */
export const QualificationDialog = (props: { clientId: string; stored: Qualification | undefined; onClose: () => void }) => {
  const labels = useProfileLabels();
  const { qualification: words } = labels;
  const formats = useFormats();
  const { stored } = props;
  const profile = useProfile(props.clientId);
  const save = useSaveEntry(props.clientId);
  const [entry, setEntry] = useState<Entry>(() => (stored ? { ...stored } : fresh));
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const training = trainings.some((one) => one === entry.level);
  const abroad = entry.recognition !== 'german';
  const read = () => {
    const { level, title, dqr, trainingMonths, awardedOn, recognition, country, kldb, evidence, evidenceOn } = entry;
    const missing = [
      ...required('/level', labels.missing.level, level !== ''),
      ...required('/title', labels.missing.title, !training || (title ?? '').trim() !== ''),
      ...required('/evidenceOn', labels.missing.evidenceOn, !needsDay(evidence) || evidenceOn !== null),
    ];
    if (!level || missing.length > 0) return { missing };
    const body = { title, dqr, awardedOn, recognition, country, kldb, evidence, evidenceOn };
    return { body: { type: 'qualification' as const, level, trainingMonths: training ? trainingMonths : null, ...body } };
  };
  const latest = async () => {
    const now = (await profile.refetch()).data?.qualifications.find(({ id }) => id === stored?.id);
    return now && { ...now, words: inWords.qualification(labels, formats, now) };
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
          <LevelField level={entry.level} onChange={(level) => change({ level })} error={fieldMessage(error, '/level')} />
          <TextField
            id="qualification-title"
            size="small"
            label={words.name}
            description={words.nameHint}
            maxLength={200}
            autoComplete="off"
            value={entry.title ?? ''}
            onChange={(event) => change({ title: event.target.value })}
            error={fieldMessage(error, '/title')}
          />
          {training && (
            <>
              <OccupationField
                id="qualification-kldb"
                code={entry.kldb}
                onChange={(kldb) => change({ kldb })}
                onPicked={(title) => setEntry((before) => ({ ...before, title: before.title || title }))}
              />
              <CountField
                id="qualification-trainingMonths"
                label={words.months}
                description={words.monthsHint}
                invalid={labels.missing.months}
                value={entry.trainingMonths ?? undefined}
                onChange={(months) => change({ trainingMonths: months ?? null })}
                error={fieldMessage(error, '/trainingMonths')}
              />
            </>
          )}
          <div className="wl-grid-2">
            <DateField
              id="qualification-awardedOn"
              label={words.awardedOn}
              value={entry.awardedOn ?? undefined}
              max={today()}
              onChange={(day) => change({ awardedOn: day ?? null })}
              error={fieldMessage(error, '/awardedOn')}
            />
            <Select
              id="qualification-dqr"
              size="small"
              label={words.dqr}
              value={entry.dqr ?? ''}
              onChange={(event) => change({ dqr: event.target.value === '' ? null : Number(event.target.value) })}
            >
              <option value="">{words.dqrNone}</option>
              {dqrLevels.map((level) => (
                <option key={level} value={level}>
                  {words.dqrShown(level)}
                </option>
              ))}
            </Select>
          </div>
          <div className="wl-grid-2">
            <Choice
              id="qualification-recognition"
              label={words.recognition}
              words={words.recognitions}
              value={entry.recognition}
              onChange={(recognition) => change({ recognition: recognition || 'german' })}
            />
            {abroad && (
              <TextField
                id="qualification-country"
                size="small"
                label={words.country}
                maxLength={60}
                autoComplete="off"
                value={entry.country ?? ''}
                onChange={(event) => change({ country: event.target.value })}
                error={fieldMessage(error, '/country')}
              />
            )}
          </div>
          <EvidenceFields
            id="qualification"
            evidence={entry.evidence}
            evidenceOn={entry.evidenceOn ?? undefined}
            onChange={({ evidence, ...day }) =>
              change({ ...(evidence ? { evidence } : {}), ...('evidenceOn' in day ? { evidenceOn: day.evidenceOn ?? null } : {}) })
            }
            error={error}
          />
        </>
      )}
    </EntryDialog>
  );
};

const LevelField = (props: { level: Level | ''; onChange: (level: Level | '') => void; error: string | undefined }) => {
  const labels = useProfileLabels();
  const { qualification: words } = labels;
  const options = (levels: readonly Level[]) =>
    levels.map((level) => (
      <option key={level} value={level}>
        {words.levels[level]}
      </option>
    ));
  return (
    <Select
      id="qualification-level"
      size="small"
      label={words.level}
      value={props.level}
      onChange={(event) => props.onChange(event.target.value as Level | '')}
      error={props.error}
    >
      {props.level === '' && <option value="">{labels.choose}</option>}
      <optgroup label={words.vocational}>{options(trainings)}</optgroup>
      <optgroup label={words.school}>{options(schools)}</optgroup>
    </Select>
  );
};
