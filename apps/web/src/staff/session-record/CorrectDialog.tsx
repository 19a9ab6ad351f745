import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useId, useState } from 'react';
import { fieldMessage, ProblemError } from '../../api/problem.js';
import { today, type Day } from '../../ui/calendar/day.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { DateField } from '../../ui/form/DateField.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useWords } from '../words/use-words.js';
import { presentStateOf, useCorrectSession, type CorrectSession, type SessionView } from './session-record.api.js';
import { useSessionRecordLabels } from './use-session-record-labels.js';

type Texts = 'notes' | 'agreements' | 'nextStep' | 'purpose' | 'participants';
type Entry = Record<Texts, string> & {
  heldOn: Day | undefined;
  minutes: string;
  channel: SessionView['channel'];
  outcome: SessionView['outcome'];
};

const entryOf = (session: SessionView): Entry => ({
  heldOn: session.heldOn,
  minutes: session.minutes === null ? '' : String(session.minutes),
  channel: session.channel,
  outcome: session.outcome,
  notes: session.notes,
  agreements: session.agreements ?? '',
  nextStep: session.nextStep ?? '',
  purpose: session.purpose ?? '',
  participants: session.participants ?? '',
});

const requestOf = (entry: Entry, heldOn: Day, { startedAt, heldOn: before }: SessionView): CorrectSession => ({
  heldOn,
  // The time was that of the day it was held on.
  startedAt: heldOn === before ? startedAt : null,
  minutes: entry.minutes.trim() === '' ? null : Number(entry.minutes),
  channel: entry.channel,
  outcome: entry.outcome,
  notes: entry.notes,
  agreements: entry.agreements || null,
  nextStep: entry.nextStep || null,
  purpose: entry.purpose || null,
  participants: entry.participants || null,
});

/** Corrects an open session. What somebody else saved meanwhile stands above; what is typed here stays. */
export const CorrectDialog = ({ session, onClose }: { session: SessionView; onClose: () => void }) => {
  const labels = useSessionRecordLabels();
  const words = useWords();
  const toast = useToast();
  const [basis, setBasis] = useState(session);
  const [entry, setEntry] = useState(() => entryOf(session));
  const [wrong, setWrong] = useState<readonly ('heldOn' | 'minutes')[]>([]);
  const [meanwhile, setMeanwhile] = useState<SessionView>();
  const correct = useCorrectSession(basis);
  const id = useId();
  const change = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const submit = () => {
    const minutes = entry.minutes.trim();
    const bad: readonly ('heldOn' | 'minutes')[] = [
      ...(entry.heldOn === undefined ? (['heldOn'] as const) : []),
      ...(minutes !== '' && !(/^\d{1,3}$/.test(minutes) && Number(minutes) <= 720) ? (['minutes'] as const) : []),
    ];
    setWrong(bad);
    if (bad[0] || !entry.heldOn) return document.getElementById(`${id}-${bad[0]}`)?.focus();
    correct.mutate(requestOf(entry, entry.heldOn, basis), {
      onSuccess: () => {
        toast({ text: labels.corrected });
        onClose();
      },
      onError: (error) => {
        if (error instanceof ProblemError && error.status === 412) void presentStateOf(session).then(setMeanwhile);
      },
    });
  };
  const goOn = () => {
    if (meanwhile) setBasis(meanwhile);
    setMeanwhile(undefined);
    correct.reset();
  };
  const texts = (name: Texts, rows: number) => (
    <Textarea
      id={`${id}-${name}`}
      size="small"
      label={labels.fields[name]}
      minRows={rows}
      value={entry[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={fieldMessage(correct.error, `/${name}`)}
    />
  );
  const fields = Object.fromEntries(Object.keys(entry).map((name) => [`/${name}`, `${id}-${name}`]));
  return (
    <FormDialog
      title={labels.correctTitle}
      description={labels.correctText}
      submit={labels.save}
      busy={correct.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      {meanwhile ? <Meanwhile basis={basis} now={meanwhile} onGoOn={goOn} /> : <FormErrors error={correct.error} fields={fields} />}
      <DateField
        id={`${id}-heldOn`}
        label={labels.fields.heldOn}
        value={entry.heldOn}
        max={today()}
        onChange={(heldOn) => change({ heldOn })}
        error={wrong.includes('heldOn') ? labels.heldOnMissing : fieldMessage(correct.error, '/heldOn')}
      />
      <TextField
        id={`${id}-minutes`}
        size="small"
        label={labels.fields.minutes}
        inputMode="numeric"
        htmlSize={6}
        value={entry.minutes}
        onChange={(event) => change({ minutes: event.target.value })}
        error={wrong.includes('minutes') ? labels.minutesInvalid : undefined}
      />
      <Select
        size="small"
        label={labels.fields.channel}
        value={entry.channel}
        onChange={(event) => change({ channel: event.target.value as Entry['channel'] })}
      >
        {Object.entries(words.channel).map(([channel, word]) => (
          <option key={channel} value={channel}>
            {word}
          </option>
        ))}
      </Select>
      {texts('notes', 6)}
      <Select
        size="small"
        label={labels.fields.outcome}
        value={entry.outcome}
        onChange={(event) => change({ outcome: event.target.value as Entry['outcome'] })}
      >
        {Object.entries(words.outcome).map(([outcome, word]) => (
          <option key={outcome} value={outcome}>
            {word}
          </option>
        ))}
      </Select>
      {texts('agreements', 2)}
      {texts('nextStep', 1)}
      {texts('purpose', 1)}
      {texts('participants', 1)}
    </FormDialog>
  );
};

/** What changed since the form was opened, field by field, and by whom. */
const Meanwhile = ({ basis, now, onGoOn }: { basis: SessionView; now: SessionView; onGoOn: () => void }) => {
  const labels = useSessionRecordLabels();
  const words = useWords();
  const [before, after] = [entryOf(basis), entryOf(now)];
  const changed = (Object.keys(labels.fields) as (keyof typeof labels.fields)[]).filter((name) => before[name] !== after[name]);
  const wordsOf = (name: keyof Entry): string => {
    if (name === 'channel') return words.channel[after.channel];
    if (name === 'outcome') return words.outcome[after.outcome];
    return after[name] || labels.empty;
  };
  return (
    <div role="alert" className="wl-stale">
      <InlineMessage status="warning">{labels.stale(now.authorName ?? labels.unknown)}</InlineMessage>
      <p>{labels.staleNow}</p>
      <dl className="wl-record__fields">
        {changed.map((name) => (
          <div key={name}>
            <dt>{labels.fields[name]}</dt>
            <dd>{wordsOf(name)}</dd>
          </div>
        ))}
      </dl>
      <Button type="button" size="small" variant="secondary" onClick={onGoOn}>
        {labels.goOn}
      </Button>
    </div>
  );
};
