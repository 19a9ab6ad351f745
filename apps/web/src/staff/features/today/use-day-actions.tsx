import { useRef, useState, type ReactNode } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { OutcomeOfCase } from '../../outcome/OutcomeOfCase.js';
import { ShiftDialog } from '../../reminders/ShiftDialog.js';
import { useComplete } from '../../reminders/use-complete.js';
import { useMay } from '../../user.js';
import { BundleDialog } from './BundleDialog.js';
import { isCallItem, type BundleCase, type CallItem } from './bundle.js';
import { CallDialog } from './CallDialog.js';
import { leaveRow } from './day-rows.js';
import { PeekPanel } from './PeekPanel.js';
import type { ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Open =
  | { readonly what: 'peek'; readonly item: ReminderItem }
  | { readonly what: 'shift'; readonly items: readonly ReminderItem[] }
  | { readonly what: 'call'; readonly item: CallItem }
  | { readonly what: 'outcome'; readonly caseId: string }
  | { readonly what: 'bundle'; readonly cases: readonly BundleCase[] };

/** What can be done with the entries of the day, and the dialogs it opens; put `dialogs` anywhere in the page. */
export const useDayActions = (items: readonly ReminderItem[]) => {
  const labels = useTodayLabels();
  const toast = useToast();
  const mayCall = useMay('session.record');
  const [open, setOpen] = useState<Open>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const close = () => setOpen(undefined);
  const { complete, isBusy } = useComplete(leaveRow, (code, caseId) => {
    if (code !== 'counselling.outcome-missing' || caseId === null) return false;
    setOpen({ what: 'outcome', caseId });
    return true;
  });
  const selected = items.filter(({ id }) => chosen.has(id));
  const acts = {
    peek: (item: ReminderItem) => setOpen({ what: 'peek', item }),
    complete: (item: ReminderItem) => {
      close();
      complete([item], item.caseId);
    },
    shift: (item: ReminderItem) => setOpen({ what: 'shift', items: [item] }),
    call: mayCall
      ? (item: ReminderItem) => (isCallItem(item) ? setOpen({ what: 'call', item }) : toast({ text: labels.noCase, tone: 'info' }))
      : undefined,
    select: ({ id }: ReminderItem) => {
      last.current = id;
      setChosen((all) => (all.has(id) ? new Set([...all].filter((one) => one !== id)) : new Set([...all, id])));
    },
    /** Everything from the entry selected last to this one. */
    selectTo: ({ id }: ReminderItem) => {
      const to = items.findIndex((item) => item.id === id);
      // The entry selected last may be done by now.
      const anchor = items.findIndex((item) => item.id === last.current);
      const from = anchor < 0 ? to : anchor;
      if (anchor < 0) last.current = id;
      const range = items.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen((all) => new Set([...all, ...range.map((item) => item.id)]));
    },
  };
  const callFor = (item: ReminderItem) => (mayCall && isCallItem(item) ? () => setOpen({ what: 'call', item }) : undefined);

  const dialogs: ReactNode = (
    <>
      {open?.what === 'peek' && (
        <PeekPanel
          item={open.item}
          onComplete={() => acts.complete(open.item)}
          onShift={() => acts.shift(open.item)}
          onCall={callFor(open.item)}
          onClose={close}
        />
      )}
      {open?.what === 'shift' && (
        <ShiftDialog
          reminders={open.items}
          onClose={close}
          onShifted={() => {
            setChosen(new Set());
            open.items.forEach(({ id }) => leaveRow(id));
          }}
        />
      )}
      {open?.what === 'call' && <CallDialog item={open.item} onClose={close} onNotReached={() => acts.shift(open.item)} />}
      {open?.what === 'outcome' && <OutcomeOfCase caseId={open.caseId} onClose={close} />}
      {open?.what === 'bundle' && (
        <BundleDialog
          cases={open.cases}
          onClose={close}
          onSaved={() => {
            setChosen(new Set());
            close();
          }}
        />
      )}
    </>
  );
  return {
    ...acts,
    callFor,
    isBusy,
    selected,
    dialogs,
    bundle: (cases: readonly BundleCase[]) => setOpen({ what: 'bundle', cases }),
    completeSelected: () => complete(selected, null, () => setChosen(new Set())),
    shiftSelected: () => setOpen({ what: 'shift', items: selected }),
    clear: () => setChosen(new Set()),
  };
};
