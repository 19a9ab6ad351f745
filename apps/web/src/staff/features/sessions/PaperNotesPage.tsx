import { Button } from '@navikt/ds-react/Button';
import { PlusIcon } from '@navikt/aksel-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { LeaveGuard } from './LeaveGuard.js';
import { PaperLine } from './PaperLine.js';
import { errorsIn, isUntouched, newRow, requestOf, type PaperError, type PaperRow } from './paper-row.js';
import { recordSession } from './sessions.api.js';
import { useSessionLabels } from './use-session-labels.js';
import './sessions.css';

/** Notes from paper after an outage, one line a talk, with the times they were held at; a line that fails holds up no other. */
export const PaperNotesPage = () => {
  const labels = useSessionLabels();
  const toast = useToast();
  const queries = useQueryClient();
  const [rows, setRows] = useState<readonly PaperRow[]>(() => [newRow()]);
  const [wrong, setWrong] = useState<ReadonlyMap<string, readonly PaperError[]>>(new Map());
  const [busy, setBusy] = useState(false);
  const id = useId();
  const change = (key: string, part: Partial<PaperRow>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, state: 'open', refusal: undefined, ...part } : row)));
  const add = () => {
    const next = newRow(rows.at(-1));
    setRows((all) => [...all, next]);
    // The new line is there after the next drawing.
    requestAnimationFrame(() => document.getElementById(`${id}-${next.key}-case`)?.focus());
  };
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    const waiting = rows.filter((row) => row.state !== 'saved' && !isUntouched(row));
    const errors = new Map(waiting.map((row) => [row.key, errorsIn(row)] as const).filter(([, fields]) => fields.length > 0));
    setWrong(errors);
    setBusy(true);
    let saved = 0;
    const sent = waiting.filter(({ key }) => !errors.has(key));
    // All of them at once: what is written in a line that waits its turn would not be in what is saved.
    for (const { key } of sent) change(key, { state: 'sending' });
    for (const row of sent) {
      try {
        await recordSession(row.chosen?.id ?? '', row.key, requestOf(row));
        saved += 1;
        change(row.key, { state: 'saved' });
      } catch (error) {
        change(row.key, { state: 'failed', refusal: error });
      }
    }
    setBusy(false);
    if (saved > 0) {
      toast({ text: labels.paperSaved(saved) });
      void queries.invalidateQueries({ queryKey: ['cases'] });
    }
    const [first] = errors;
    if (first) document.getElementById(`${id}-${first[0]}-${first[1][0] ?? 'case'}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key.toLowerCase() === 'n' && event.altKey && !event.ctrlKey) add();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <PageHeader title={labels.paper} description={labels.paperLead} />
      <LeaveGuard dirty={rows.some((row) => row.state !== 'saved' && !isUntouched(row))} />
      {/* The form listens for its own shortcuts (Strg+Enter, Alt+N); both have a button as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form className="wl-paper" noValidate onSubmit={(event) => void save(event)} onKeyDown={onKeyDown} aria-label={labels.paper}>
        {rows.map((row, index) => (
          <PaperLine
            key={row.key}
            id={`${id}-${row.key}`}
            number={index + 1}
            row={row}
            wrong={wrong.get(row.key) ?? []}
            onChange={(part) => change(row.key, part)}
          />
        ))}
        <div className="wl-form__buttons">
          <Button type="button" size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={add}>
            {labels.paperAdd}
          </Button>
          <KeyCaps keys="alt+n" />
          <Button type="submit" size="small" loading={busy}>
            {labels.paperSave}
          </Button>
          <KeyCaps keys="mod+enter" />
        </div>
      </form>
    </>
  );
};
