import { CalendarIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { Panel } from '../../../ui/page/Panel.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import { ShiftDialog } from '../../reminders/ShiftDialog.js';
import { useComplete } from '../../reminders/use-complete.js';
import { ReminderRow } from './ReminderRow.js';
import { groups, useMyReminders, useNextReminder, type ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

/** Three lists to work off: j and k move, Enter opens, e is done, s moves to another day. */
export const MyDay = () => {
  const labels = useTodayLabels();
  const lists = useMyReminders();
  const [shifting, setShifting] = useState<ReminderItem>();
  const { complete, busy, question } = useComplete(leaveRow);
  const all = lists.flatMap(({ data }) => data?.items ?? []);
  const focused = () => all.find(({ id }) => id === rowId(document.activeElement));
  const mayAct = all.length > 0 ? true : undefined;

  const withRow = (act: (item: ReminderItem) => void) => {
    const item = focused();
    if (item) act(item);
    else step(1);
  };

  useShortcut(mayAct && 'j', () => step(1), { label: labels.next, group: labels.keys });
  useShortcut(mayAct && 'k', () => step(-1), { label: labels.previous, group: labels.keys });
  useShortcut(mayAct && 'e', () => withRow((item) => complete(item, item.caseId)), { label: labels.done, group: labels.keys });
  useShortcut(mayAct && 's', () => withRow(setShifting), { label: labels.shift, group: labels.keys });

  const failed = lists.find(({ error }) => error);
  if (failed) return <ErrorState error={failed.error} onRetry={() => lists.forEach((list) => void list.refetch())} />;
  if (lists.some(({ isPending }) => isPending)) return <Loading lines={6} />;
  if (all.length === 0) return <NothingDue />;
  const none = { overdue: labels.noneOverdue, today: labels.noneToday, waiting: labels.noneWaiting };
  return (
    <>
      <p className="wl-today__keys">
        <KeyCaps keys="j" /> <KeyCaps keys="k" /> {labels.hint} · <KeyCaps keys="enter" /> {labels.hintOpen} · <KeyCaps keys="e" />{' '}
        {labels.hintDone} · <KeyCaps keys="s" /> {labels.hintShift}
      </p>
      {groups.map((group, index) => {
        const items = lists[index]?.data?.items ?? [];
        return (
          <Panel
            key={group}
            title={labels.groups[group]}
            count={`(${items.length})`}
            flush
            footer={lists[index]?.data?.more ? labels.moreThan : undefined}
          >
            {items.length === 0 ? (
              <p className="wl-quiet wl-today__none">{none[group]}</p>
            ) : (
              <ul className="wl-today" aria-label={labels.groups[group]}>
                {items.map((item) => (
                  <ReminderRow
                    key={item.id}
                    item={item}
                    busy={busy === item.id}
                    onComplete={() => complete(item, item.caseId)}
                    onShift={() => setShifting(item)}
                  />
                ))}
              </ul>
            )}
          </Panel>
        );
      })}
      {shifting && <ShiftDialog reminder={shifting} onClose={() => setShifting(undefined)} onShifted={() => leaveRow(shifting.id)} />}
      {question}
    </>
  );
};

const NothingDue = () => {
  const labels = useTodayLabels();
  const formats = useFormats();
  const { data: next } = useNextReminder(true);
  return (
    <Panel>
      <EmptyState
        icon={<CalendarIcon aria-hidden />}
        title={labels.empty}
        actions={
          <LinkButton to="/faelle" size="small" variant="secondary">
            {labels.toCases}
          </LinkButton>
        }
      >
        {next && labels.nextIs(formats.day(next.dueOn), next.text, next.caseLabel ?? next.subjectNumber)}
        {next === null && labels.nothingPlanned}
      </EmptyState>
    </Panel>
  );
};

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-reminder]')];
const rowId = (element: Element | null): string | undefined => element?.closest<HTMLElement>('[data-reminder]')?.dataset['reminder'];
const focusRow = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('a, button')?.focus();

const step = (by: 1 | -1) => {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  focusRow(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
};

// The row is about to go: the next one takes the focus, at the end the one before.
const leaveRow = (id: string) => {
  const all = rows();
  const at = all.findIndex((row) => row.dataset['reminder'] === id);
  focusRow(all[at + 1] ?? all[at - 1]);
};
