import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { TrashIcon } from '@navikt/aksel-icons';
import { useId, useState, type FormEvent } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useWords } from '../../words/use-words.js';
import { CaseChooser } from './CaseChooser.js';
import type { Outcome } from './kept-form.js';
import { LeaveGuard } from './LeaveGuard.js';
import { channelsLastUsedFirst, type Channel } from './session-channel.js';
import { useRecordGroup, type CaseChoice } from './sessions.api.js';
import { outcomes } from './use-session-entry.js';
import { useSessionLabels } from './use-session-labels.js';
import './sessions.css';

type Person = { readonly choice: CaseChoice; readonly sessionId: string; readonly present: boolean; readonly notes: string };
type Missing = 'persons' | 'heldOn' | 'outcome';

/** One talk with several persons: who was there, what was said to all, and what concerns each alone. */
export const GroupSessionPage = () => {
  const labels = useSessionLabels();
  const words = useWords();
  const toast = useToast();
  const [key, setKey] = useState(newKey);
  const [persons, setPersons] = useState<readonly Person[]>([]);
  const [heldOn, setHeldOn] = useState<Day | undefined>(today);
  const [channel, setChannel] = useState<Channel>('in-person');
  const [outcome, setOutcome] = useState<Outcome>();
  const [notes, setNotes] = useState('');
  const [checked, setChecked] = useState(false);
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const record = useRecordGroup(key);
  const id = useId();
  const namesFound = record.error instanceof ProblemError && record.error.code === 'counselling.group-names-another';

  const add = (choice: CaseChoice | undefined) => {
    if (!choice || persons.some((one) => one.choice.id === choice.id)) return;
    setPersons((all) => [...all, { choice, sessionId: newKey(), present: true, notes: '' }]);
  };
  const change = (caseId: string, part: Partial<Person>) =>
    setPersons((all) => all.map((one) => (one.choice.id === caseId ? { ...one, ...part } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (record.isPending) return;
    const absent: readonly Missing[] = [
      ...(persons.some(({ present }) => present) ? [] : (['persons'] as const)),
      ...(heldOn ? [] : (['heldOn'] as const)),
      ...(outcome ? [] : (['outcome'] as const)),
    ];
    setMissing(absent);
    if (absent[0]) return document.getElementById(`${id}-${absent[0]}`)?.focus();
    if (!heldOn || !outcome) return;
    record.mutate(
      {
        heldOn,
        channel,
        outcome,
        notes: notes.trim(),
        persons: persons.map(({ choice, sessionId, present, notes: own }) => ({
          caseId: choice.id,
          sessionId,
          present,
          notes: own.trim(),
        })),
        ...(checked ? { namesChecked: true } : {}),
      },
      {
        onSuccess: ({ sessions }) => {
          toast({ text: labels.groupSaved(sessions.length) });
          setKey(newKey());
          setPersons([]);
          setNotes('');
          setChecked(false);
        },
      },
    );
  };
  const fields = {
    '/notes': `${id}-notes`,
    '/heldOn': `${id}-heldOn`,
    '/persons': `${id}-persons`,
    ...Object.fromEntries(persons.map((_, index) => [`/persons/${index}/notes`, `${id}-own-${index}`])),
  };
  return (
    <>
      <PageHeader title={labels.groupTitle} description={labels.groupLead} />
      <LeaveGuard dirty={persons.length > 0 || notes.trim() !== ''} />
      {/* Nothing may be written while it is sent: it would not be in what is saved. */}
      <form className="wl-form wl-group" inert={record.isPending} noValidate onSubmit={submit} aria-label={labels.groupTitle}>
        <FormErrors error={record.error} fields={fields} />
        {namesFound && (
          <Checkbox size="small" checked={checked} onChange={(event) => setChecked(event.target.checked)}>
            {labels.namesChecked}
          </Checkbox>
        )}
        <Panel title={labels.groupPersons} count={`(${persons.length})`}>
          <CaseChooser
            key={persons.length}
            id={`${id}-persons`}
            client={undefined}
            value={undefined}
            onChange={add}
            error={missing.includes('persons') ? labels.groupPersonsMissing : undefined}
          />
          <ul className="wl-group__persons">
            {persons.map(({ choice, present, notes: own }, index) => (
              <li key={choice.id}>
                <Checkbox size="small" checked={present} onChange={(event) => change(choice.id, { present: event.target.checked })}>
                  {labels.wasThere(choice.who, choice.number)}
                </Checkbox>
                <Button
                  type="button"
                  size="small"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<TrashIcon title={labels.removePerson(choice.who)} />}
                  onClick={() => setPersons((all) => all.filter((one) => one.choice.id !== choice.id))}
                />
                {present && (
                  <TextField
                    id={`${id}-own-${index}`}
                    size="small"
                    label={labels.ownNotes(choice.who)}
                    autoComplete="off"
                    value={own}
                    onChange={(event) => change(choice.id, { notes: event.target.value })}
                    error={fieldMessage(record.error, `/persons/${index}/notes`)}
                  />
                )}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={labels.groupTalk}>
          <div className="wl-form">
            <DateField
              id={`${id}-heldOn`}
              label={labels.heldOn}
              value={heldOn}
              max={today()}
              onChange={setHeldOn}
              error={missing.includes('heldOn') ? labels.heldOnMissing : fieldMessage(record.error, '/heldOn')}
            />
            <Select size="small" label={labels.channel} value={channel} onChange={(event) => setChannel(event.target.value as Channel)}>
              {channelsLastUsedFirst().map((one) => (
                <option key={one} value={one}>
                  {words.channel[one]}
                </option>
              ))}
            </Select>
            <Select
              id={`${id}-outcome`}
              size="small"
              label={labels.outcome}
              value={outcome ?? ''}
              onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value))}
              error={missing.includes('outcome') ? labels.outcomeMissing : undefined}
            >
              <option value="">{labels.chooseOutcome}</option>
              {outcomes.map((one) => (
                <option key={one} value={one}>
                  {words.outcome[one]}
                </option>
              ))}
            </Select>
            <Textarea
              id={`${id}-notes`}
              size="small"
              label={labels.groupNotes}
              description={labels.groupNotesHint}
              minRows={5}
              value={notes}
              onChange={(event) => setNotes(event.target.value)}
              error={fieldMessage(record.error, '/notes')}
            />
          </div>
        </Panel>
        <div className="wl-form__buttons">
          <Button type="submit" size="small" loading={record.isPending}>
            {labels.groupSave}
          </Button>
        </div>
      </form>
    </>
  );
};
