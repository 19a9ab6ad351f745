import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FollowUpField } from '../../../ui/form/FollowUpField.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useDesk, type DeskTab } from '../../desk/desk.js';
import { useReopen } from '../../session-record/use-reopen.js';
import { useMay, useUser } from '../../user.js';
import { AgreedFields } from './AgreedFields.js';
import { CaseChooser } from './CaseChooser.js';
import { inHand } from './draft.js';
import { formIn, nextPages, type Afterwards, type KeptForm, type SessionEntry } from './kept-form.js';
import { DraftChoice } from './DraftChoice.js';
import { NotesField } from './NotesField.js';
import { OutcomeField } from './OutcomeField.js';
import { PromiseFields } from './PromiseFields.js';
import { rememberChannel } from './session-channel.js';
import { SessionFoot } from './SessionFoot.js';
import { SessionMeta } from './SessionMeta.js';
import { useCaseChoices, useRecordSession, type CaseChoice } from './sessions.api.js';
import { joined } from './two-copies.js';
import { useAutosave } from './use-autosave.js';
import { useSessionLabels } from './use-session-labels.js';
import { errorsIn, isBlank, outcomes, requestFor, sentLines, useSessionEntry, type EntryError } from './use-session-entry.js';

type Props = { tab: DeskTab; shown: boolean; onDirty: (giveUp: (() => Promise<void>) | undefined) => void };

/** One session being written. Stays in the page while folded away, and is kept on device and server, so that nothing typed is lost. */
export const SessionForm = ({ tab, shown, onDirty }: Props) => {
  const labels = useSessionLabels();
  const formats = useFormats();
  const toast = useToast();
  const navigate = useNavigate();
  const { finish, hide } = useDesk();
  const found = inHand(tab.kept ?? {});
  const { entry, change, channels, elapsed, opened } = useSessionEntry(found.copy);
  const [other, setOther] = useState(found.other);
  // Typed days keep their words themselves: another copy starts them anew.
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState<CaseChoice | undefined>(() => found.copy && formIn(found.copy)?.chosen);
  const [cursor, setCursor] = useState(() => found.copy && formIn(found.copy)?.cursor);
  const [wrong, setWrong] = useState<readonly EntryError[]>([]);
  const mayRecommend = useMay('recommendation.record');
  const mayDraft = useMay('application.draft');
  const save = useRecordSession(tab.key);
  const reopen = useReopen();
  const lastSent = useRef<{ readonly entry: SessionEntry; readonly elapsed: number }>(undefined);
  const id = useId();

  const { subject } = tab;
  const client = subject?.kind === 'client' ? subject : undefined;
  const ofClient = useCaseChoices(client?.clientId, client !== undefined);
  const only = client && ofClient.data?.length === 1 ? ofClient.data[0] : undefined;
  const picked = chosen ?? only;
  const target = subject?.kind === 'case' ? { id: subject.caseId, number: subject.number } : picked;
  const needsChoice = subject?.kind !== 'case' && !(client && ofClient.isPending) && !only;

  const { displayName } = useUser();
  const who = subject?.label || picked?.who || undefined;
  const day = entry.heldOn && formats.plainDay(entry.heldOn);
  const known = {
    name: who,
    datum: day,
    date: day,
    beratung: displayName,
    adviser: displayName,
    fall: target?.number,
    fallnummer: target?.number,
    case: target?.number,
  };

  const content = useMemo(() => {
    const { notes, ...rest } = entry;
    return { notes, form: JSON.stringify({ entry: rest, opened, subject, chosen, cursor } satisfies KeptForm) };
  }, [entry, opened, subject, chosen, cursor]);
  const dirty = !isBlank(entry);
  const where = other && (other === tab.kept?.server ? 'server' : 'device');
  const draft = useAutosave({ draftKey: tab.key, subject, caseId: target?.id, content, empty: !dirty, shown, spare: where });

  // A new form asks for the case first, when there is one to choose; every other one is ready to be written into.
  useEffect(() => {
    if (!shown) return;
    const chooser = needsChoice && !target ? document.getElementById(`${id}-case`) : null;
    const notes = document.getElementById(`${id}-notes`);
    (chooser ?? notes)?.focus();
    if (!chooser && cursor && notes instanceof HTMLTextAreaElement) notes.setSelectionRange(...cursor);
    // Only when the form appears or the question about the case comes up: typing must not move the focus.
  }, [shown, needsChoice]); // oxlint-disable-line react-hooks/exhaustive-deps

  const { unsaved, discard } = draft;
  useEffect(() => {
    onDirty(dirty ? discard : undefined);
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => unsaved() && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty, onDirty, unsaved, discard]);

  const send = (signOff: boolean) => {
    if (save.isPending) return;
    const errors = errorsIn(entry, target?.id);
    setWrong(errors);
    const first = errors[0];
    if (first) return document.getElementById(first === 'outcome' ? `${id}-outcome-1` : `${id}-${first}`)?.focus();
    if (!target) return;
    // The same form sent again says the same minutes: it must count as the same request.
    const minutes = lastSent.current?.entry === entry ? lastSent.current.elapsed : elapsed;
    lastSent.current = { entry, elapsed: minutes };
    const body = { ...requestFor(entry, opened, minutes, labels), signOff };
    save.mutate(
      { caseId: target.id, body },
      {
        onSuccess: (session) => {
          rememberChannel(entry.channel);
          const { followUp } = body;
          void draft.end();
          finish(tab.key);
          const undo = async () => (await reopen(session)) && navigate({ to: `/faelle/${target.id}` });
          toast({
            text: followUp ? labels.savedWithFollowUp(target.number, formats.day(followUp.dueOn)) : labels.saved(target.number),
            ...(signOff ? { undo: () => void undo() } : {}),
          });
          if (entry.afterwards === 'recommendation') void navigate({ to: coursesFor(entry), search: { fall: target.id } as never });
          if (entry.afterwards === 'application') void navigate({ to: `/faelle/${target.id}/antrag` });
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = event.altKey && !event.ctrlKey ? /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1] : undefined;
    const outcome = outcomes[Number(digit) - 1];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(true);
    else if (event.key === 'Escape' && !event.defaultPrevented && !isExpanded(event.target)) hide();
    else if (outcome) {
      change({ outcome });
      document.getElementById(`${id}-outcome-${digit}`)?.focus();
    } else if (event.altKey && event.key === 'ArrowDown') document.getElementById(`${id}-outcome-1`)?.focus();
    else return;
    event.preventDefault();
  };
  const errorOf = (field: EntryError, text: string, pointer?: string) =>
    wrong.includes(field) ? text : pointer && fieldMessage(save.error, pointer);
  const sentPromises = sentLines(entry.promises);
  const usual = labels.followUpTexts[entry.outcome ?? 'informed'];
  const take = (how: 'other' | 'both') => {
    const before = other && formIn(other);
    if (!other) return;
    if (how === 'both') change(joined(entry, other));
    else change({ ...before?.entry, notes: other.notes });
    setOther(undefined);
    setRound((count) => count + 1);
  };

  return (
    // The form listens for its own shortcuts (Alt and digit, Strg+Enter, Esc); every one of them has a button or field as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="wl-session" hidden={!shown} noValidate onSubmit={submit} onKeyDown={onKeyDown} aria-label={labels.title}>
      <div className="wl-session__fields">
        <FormErrors error={save.error} fields={fieldsOf(id, sentPromises)} />
        {other && where && (
          <DraftChoice
            other={other}
            where={where}
            onTake={() => take('other')}
            onBoth={() => take('both')}
            onKeep={() => setOther(undefined)}
          />
        )}
        {needsChoice && (
          <CaseChooser id={`${id}-case`} client={client} value={chosen} onChange={setChosen} error={errorOf('case', labels.caseMissing)} />
        )}
        <SessionMeta
          id={id}
          entry={entry}
          channels={channels}
          elapsed={elapsed}
          onChange={change}
          heldOnError={errorOf('heldOn', labels.heldOnMissing, '/heldOn')}
          minutesError={errorOf('minutes', labels.minutesInvalid, '/minutes')}
        />
        <NotesField
          id={`${id}-notes`}
          value={entry.notes}
          onChange={(text) => change({ notes: text })}
          onCursor={setCursor}
          courses={entry.courses}
          onCourses={(courses) => change({ courses })}
          known={known}
          error={fieldMessage(save.error, '/notes')}
        />
        <OutcomeField
          id={`${id}-outcome`}
          value={entry.outcome}
          onChange={(outcome) => change({ outcome })}
          error={errorOf('outcome', labels.outcomeMissing)}
        />
        <div className="wl-session__follow" key={round}>
          <FollowUpField
            id={`${id}-followUp`}
            initial={entry.followUp.typed}
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
          <AgreedFields id={id} entry={entry} onChange={change} />
          <PromiseFields
            id={id}
            value={entry.promises}
            onChange={(promises) => change({ promises })}
            error={(index) => errorOf(`promise-${index}`, labels.promiseUnfinished, `/promises/${sentPromises.indexOf(index)}/dueOn`)}
          />
          {(mayRecommend || mayDraft) && (
            <Select
              size="small"
              label={labels.afterwards}
              value={entry.afterwards}
              onChange={(event) => change({ afterwards: event.target.value as Afterwards })}
            >
              {nextPages
                .filter((page) => page === 'nothing' || (page === 'recommendation' ? mayRecommend : mayDraft))
                .map((page) => (
                  <option key={page} value={page}>
                    {labels.nextPages[page]}
                  </option>
                ))}
            </Select>
          )}
        </div>
      </div>
      <SessionFoot busy={save.isPending} draft={draft.state} withoutCase={!target} onLeaveOpen={() => send(false)} onHide={hide} />
    </form>
  );
};

// The course that was spoken of, else all of them.
const coursesFor = ({ courses: [first, ...more] }: SessionEntry): string => (first && more.length === 0 ? `/kurse/${first.id}` : '/kurse');

/** Ids of the inputs by what the server names. */
const fieldsOf = (id: string, promises: readonly number[]): Readonly<Record<string, string>> => ({
  '/heldOn': `${id}-heldOn`,
  '/minutes': `${id}-minutes`,
  '/followUp/dueOn': `${id}-followUp`,
  '/notes': `${id}-notes`,
  ...Object.fromEntries(promises.map((line, index): [string, string] => [`/promises/${index}/dueOn`, `${id}-promise-${line}-due`])),
});

// Esc closes an open list or calendar first.
const isExpanded = (target: EventTarget): boolean =>
  target instanceof Element && (target.getAttribute('aria-expanded') === 'true' || target.closest('.aksel-popover') !== null);
