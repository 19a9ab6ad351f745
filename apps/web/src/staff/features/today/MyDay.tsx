import { CalendarIcon } from '@navikt/aksel-icons';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { Panel } from '../../../ui/page/Panel.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { ReminderRow } from './ReminderRow.js';
import { SelectionBar } from './SelectionBar.js';
import { groups, useMyReminders, useNextReminder } from './today.api.js';
import { useDayActions } from './use-day-actions.js';
import { useDayKeys } from './use-day-keys.js';
import { useTodayLabels } from './use-today-labels.js';

/** Three lists to work off: overdue, today, waiting for others; by keyboard as well as by pointer. */
export const MyDay = () => {
  const lists = useMyReminders();
  const all = lists.flatMap(({ data }) => data?.items ?? []);
  const day = useDayActions(all);
  useDayKeys(all, day);
  // A dialog stays open with what is typed in it, whatever becomes of the lists behind it.
  return (
    <>
      <Lists lists={lists} day={day} />
      {day.dialogs}
    </>
  );
};

const Lists = ({ lists, day }: { lists: ReturnType<typeof useMyReminders>; day: ReturnType<typeof useDayActions> }) => {
  const labels = useTodayLabels();
  const failed = lists.find(({ error, data }) => error && !data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => lists.forEach((list) => void list.refetch())} />;
  if (lists.some(({ isPending }) => isPending)) return <Loading lines={6} />;
  if (lists.every(({ data }) => data?.items.length === 0)) return <NothingDue />;
  const none = { overdue: labels.noneOverdue, today: labels.noneToday, waiting: labels.noneWaiting };
  return (
    <>
      <Hints />
      <SelectionBar
        selected={day.selected}
        onComplete={day.completeSelected}
        onShift={day.shiftSelected}
        onBundle={day.bundle}
        onClear={day.clear}
      />
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
                    busy={day.isBusy(item.id)}
                    selected={day.selected.includes(item)}
                    onPeek={() => day.peek(item)}
                    onComplete={() => day.complete(item)}
                    onShift={() => day.shift(item)}
                    onCall={day.callFor(item)}
                    onSelect={() => day.select(item)}
                  />
                ))}
              </ul>
            )}
          </Panel>
        );
      })}
    </>
  );
};

const Hints = () => {
  const labels = useTodayLabels();
  const keys = [
    ['enter', labels.hintOpen],
    ['e', labels.hintDone],
    ['s', labels.hintShift],
    ['a', labels.hintCall],
    ['x', labels.hintSelect],
    ['p', labels.hintPrint],
  ] as const;
  return (
    <p className="wl-today__keys wl-no-print">
      <span>
        <KeyCaps keys="j" /> <KeyCaps keys="k" /> {labels.hint}
      </span>
      {keys.map(([key, word]) => (
        <span key={key}>
          <KeyCaps keys={key} /> {word}
        </span>
      ))}
    </p>
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
