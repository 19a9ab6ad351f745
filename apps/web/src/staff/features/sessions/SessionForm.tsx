import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useEffect, useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FollowUpField } from '../../../ui/form/FollowUpField.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { useDesk, type DeskTab } from '../../desk/desk.js';
import { useWords } from '../../words/use-words.js';
import { CaseChooser } from './CaseChooser.js';
import { NotesField } from './NotesField.js';
import { OutcomeField } from './OutcomeField.js';
import { rememberChannel, type Channel } from './session-channel.js';
import { useCaseChoices, useRecordSession, type CaseChoice } from './sessions.api.js';
import { useSessionLabels } from './use-session-labels.js';
import { errorsIn, outcomes, requestFor, useSessionEntry, type EntryError } from './use-session-entry.js';

/** One session being written. Stays in the page while folded away, so that nothing typed is lost. */
export const SessionForm = ({ tab, shown, onDirty }: { tab: DeskTab; shown: boolean; onDirty: (dirty: boolean) => void }) => {
  const labels = useSessionLabels();
  const words = useWords();
  const formats = useFormats();
  const toast = useToast();
  const { finish, hide } = useDesk();
  const { entry, change, channels, elapsed, opened } = useSessionEntry();
  const [chosen, setChosen] = useState<CaseChoice>();
  const [wrong, setWrong] = useState<readonly EntryError[]>([]);
  const save = useRecordSession(tab.key);
  const id = useId();

  const { subject } = tab;
  const client = subject?.kind === 'client' ? subject : undefined;
  const ofClient = useCaseChoices(client?.clientId, client !== undefined);
  const only = client && ofClient.data?.length === 1 ? ofClient.data[0] : undefined;
  const picked = chosen ?? only;
  const target = subject?.kind === 'case' ? { id: subject.caseId, number: subject.number } : picked;
  const needsChoice = subject?.kind !== 'case' && !(client && ofClient.isPending) && !only;

  // A new form asks for the case first, when there is one to choose; every other one is ready to be written into.
  useEffect(() => {
    if (!shown) return;
    const chooser = needsChoice && !target ? document.getElementById(`${id}-case`) : null;
    (chooser ?? document.getElementById(`${id}-notes`))?.focus();
    // Only when the form appears or the question about the case comes up: typing must not move the focus.
  }, [shown, needsChoice]); // oxlint-disable-line react-hooks/exhaustive-deps

  const dirty = entry.notes.trim() !== '';
  useEffect(() => {
    onDirty(dirty);
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty, onDirty]);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (save.isPending) return;
    const errors = errorsIn(entry, target?.id);
    setWrong(errors);
    const first = errors[0];
    if (first) return document.getElementById(first === 'outcome' ? `${id}-outcome-1` : `${id}-${first}`)?.focus();
    if (!target) return;
    const body = requestFor(entry, opened, elapsed, labels);
    save.mutate(
      { caseId: target.id, body },
      {
        onSuccess: () => {
          rememberChannel(entry.channel);
          const { followUp } = body;
          finish(tab.key);
          toast({
            text: followUp ? labels.savedWithFollowUp(target.number, formats.day(followUp.dueOn)) : labels.saved(target.number),
          });
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = event.altKey && !event.ctrlKey ? /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1] : undefined;
    const outcome = outcomes[Number(digit) - 1];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape' && !event.defaultPrevented && !isExpanded(event.target)) hide();
    else if (outcome) {
      change({ outcome });
      document.getElementById(`${id}-outcome-${digit}`)?.focus();
    } else return;
    event.preventDefault();
  };
  const errorOf = (field: EntryError, text: string, pointer?: string) =>
    wrong.includes(field) ? text : pointer && fieldMessage(save.error, pointer);
  const usual = labels.followUpTexts[entry.outcome ?? 'informed'];

  return (
    // The form listens for its own shortcuts (Alt and digit, Strg+Enter, Esc); every one of them has a button or field as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="wl-session" hidden={!shown} noValidate onSubmit={submit} onKeyDown={onKeyDown} aria-label={labels.title}>
      <div className="wl-session__fields">
        <FormErrors
          error={save.error}
          fields={{ '/heldOn': `${id}-heldOn`, '/minutes': `${id}-minutes`, '/followUp/dueOn': `${id}-followUp`, '/notes': `${id}-notes` }}
        />
        {needsChoice && (
          <CaseChooser id={`${id}-case`} client={client} value={chosen} onChange={setChosen} error={errorOf('case', labels.caseMissing)} />
        )}
        <div className="wl-session__meta">
          <Select
            size="small"
            label={labels.channel}
            value={entry.channel}
            onChange={(event) => change({ channel: event.target.value as Channel })}
          >
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {words.channel[channel]}
              </option>
            ))}
          </Select>
          <DateField
            id={`${id}-heldOn`}
            label={labels.heldOn}
            description={null}
            value={entry.heldOn}
            max={today()}
            onChange={(heldOn) => change({ heldOn })}
            error={errorOf('heldOn', labels.heldOnMissing, '/heldOn')}
          />
          <TextField
            id={`${id}-minutes`}
            size="small"
            label={labels.minutes}
            inputMode="numeric"
            autoComplete="off"
            value={entry.minutes ?? String(elapsed)}
            onChange={(event) => change({ minutes: event.target.value })}
            error={errorOf('minutes', labels.minutesInvalid, '/minutes')}
            htmlSize={4}
          />
        </div>
        <NotesField
          id={`${id}-notes`}
          value={entry.notes}
          onChange={(text) => change({ notes: text })}
          error={fieldMessage(save.error, '/notes')}
        />
        <OutcomeField
          id={`${id}-outcome`}
          value={entry.outcome}
          onChange={(outcome) => change({ outcome })}
          error={errorOf('outcome', labels.outcomeMissing)}
        />
        <div className="wl-session__follow">
          <FollowUpField
            id={`${id}-followUp`}
            onChange={(day, typed) => change({ followUp: { day, typed } })}
            error={errorOf('followUp', labels.followUpUnreadable, '/followUp/dueOn')}
          />
          {entry.followUp.day && (
            <TextField
              id={`${id}-followUpFor`}
              size="small"
              label={labels.followUpFor}
              maxLength={500}
              value={entry.followUpFor ?? usual}
              onChange={(event) => change({ followUpFor: event.target.value })}
              error={errorOf('followUpFor', labels.followUpForMissing, '/followUp/text')}
            />
          )}
        </div>
      </div>
      <div className="wl-session__foot">
        <Button type="submit" size="small" loading={save.isPending}>
          {labels.save}
        </Button>
        <KeyCaps keys="mod+enter" />
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={hide}>
          {labels.hide}
        </Button>
        <kbd>Esc</kbd>
      </div>
    </form>
  );
};

// Esc closes an open list or calendar first.
const isExpanded = (target: EventTarget): boolean =>
  target instanceof Element && (target.getAttribute('aria-expanded') === 'true' || target.closest('.aksel-popover') !== null);
