import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { EntryDialog, required } from './EntryDialog.js';
import { Choice, OccupationField } from './EntryFields.js';
import { inWords } from './entry-words.js';
import { useProfile, useProfileLabels, useSaveEntry, type Goal } from './profile.api.js';

const fields = Object.fromEntries(['title', 'startFrom', 'statedOn', 'settledOn'].map((name) => [`/${name}`, `goal-${name}`]));

type Entry = Omit<Goal, 'id' | 'version' | 'recordedAt' | 'updatedBy' | 'statedOn'> & { readonly statedOn: string | null };

/** Records a goal, or says what became of it. */
export const GoalDialog = (props: { clientId: string; stored: Goal | undefined; onClose: () => void }) => {
  const labels = useProfileLabels();
  const { goal: words } = labels;
  const formats = useFormats();
  const { stored } = props;
  const profile = useProfile(props.clientId);
  const save = useSaveEntry(props.clientId);
  const [entry, setEntry] = useState<Entry>(
    () =>
      stored ?? {
        kind: 'occupation',
        title: '',
        kldb: null,
        workingTime: 'open',
        startFrom: null,
        statedOn: today(),
        state: 'open',
        settledOn: null,
      },
  );
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const settled = entry.state !== 'open';
  const read = () => {
    const { kind, title, kldb, workingTime, startFrom, statedOn, state, settledOn } = entry;
    const missing = [
      ...required('/title', labels.missing.title, title.trim() !== ''),
      ...required('/statedOn', labels.missing.statedOn, statedOn !== null),
      ...required('/settledOn', labels.missing.settledOn, !settled || settledOn !== null),
    ];
    if (missing.length > 0 || statedOn === null) return { missing };
    return {
      body: { type: 'goal' as const, kind, title, kldb, workingTime, startFrom, statedOn, state, settledOn: settled ? settledOn : null },
    };
  };
  const latest = async () => {
    const now = (await profile.refetch()).data?.goals.find(({ id }) => id === stored?.id);
    return now && { ...now, words: inWords.goal(labels, formats, now) };
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
            id="goal-kind"
            label={words.kind}
            words={words.kinds}
            value={entry.kind}
            onChange={(kind) => change({ kind: kind || 'occupation' })}
          />
          <TextField
            id="goal-title"
            size="small"
            label={words.name}
            description={words.nameHint}
            maxLength={200}
            autoComplete="off"
            value={entry.title}
            onChange={(event) => change({ title: event.target.value })}
            error={fieldMessage(error, '/title')}
          />
          <OccupationField
            id="goal-kldb"
            code={entry.kldb}
            onChange={(kldb) => change({ kldb })}
            onPicked={(title) => setEntry((before) => ({ ...before, title: before.title || title }))}
          />
          <div className="wl-grid-2">
            <Choice
              id="goal-workingTime"
              label={words.workingTime}
              words={words.workingTimes}
              value={entry.workingTime}
              onChange={(workingTime) => change({ workingTime: workingTime || 'open' })}
            />
            <DateField
              id="goal-startFrom"
              label={words.startFrom}
              value={entry.startFrom ?? undefined}
              future
              onChange={(day) => change({ startFrom: day ?? null })}
              error={fieldMessage(error, '/startFrom')}
            />
            <DateField
              id="goal-statedOn"
              label={words.statedOn}
              value={entry.statedOn ?? undefined}
              max={today()}
              onChange={(day) => change({ statedOn: day ?? null })}
              error={fieldMessage(error, '/statedOn')}
            />
            <Choice
              id="goal-state"
              label={words.state}
              words={words.states}
              value={entry.state}
              onChange={(state) => change({ state: state || 'open', settledOn: state === 'open' ? null : (entry.settledOn ?? today()) })}
            />
          </div>
          {settled && (
            <DateField
              id="goal-settledOn"
              label={words.settledOn}
              value={entry.settledOn ?? undefined}
              max={today()}
              onChange={(day) => change({ settledOn: day ?? null })}
              error={fieldMessage(error, '/settledOn')}
            />
          )}
        </>
      )}
    </EntryDialog>
  );
};
