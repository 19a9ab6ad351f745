import { useState, type ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { today } from '../../ui/calendar/day.js';
import { useCompleteReminder, usePlanReminder, type ReminderRef } from './reminders.api.js';
import { useReminderLabels } from './use-reminder-labels.js';

type Completing = {
  readonly complete: (reminder: ReminderRef, caseId: string | null) => void;
  readonly busy: string | undefined;
  /** The question asked before a deadline is done; put it anywhere in the page. */
  readonly question: ReactNode;
};

/**
 * Marks reminders as done. A follow-up on a case can be taken back from the toast (it is planned again); a deadline cannot, so it is
 * asked about first. `onDone` moves the focus before the row goes; `onRefused` may answer a refusal by its code itself (true).
 */
export const useComplete = (onDone: (id: string) => void, onRefused?: (code: string, caseId: string | null) => boolean): Completing => {
  const labels = useReminderLabels();
  const toast = useToast();
  const [asked, setAsked] = useState<{ reminder: ReminderRef; caseId: string | null }>();
  const completing = useCompleteReminder();
  const plan = usePlanReminder(undefined);
  const run = (reminder: ReminderRef, caseId: string | null) => {
    if (completing.isPending) return;
    onDone(reminder.id);
    completing.mutate(reminder, {
      onSuccess: () => {
        const { text, dueOn } = reminder;
        const again = () => caseId && plan.mutate({ caseId, text, dueOn: dueOn < today() ? today() : dueOn });
        toast({ text: labels.completed(text), ...(caseId && reminder.kind === 'wiedervorlage' ? { undo: again } : {}) });
      },
      onError: (error) => {
        const { title, detail, code } = asProblem(error);
        if (!onRefused?.(code, caseId)) toast({ text: [title || code, detail].filter(Boolean).join('. '), tone: 'info' });
      },
    });
  };
  return {
    busy: completing.isPending ? completing.variables.id : undefined,
    complete: (reminder, caseId) => (reminder.kind === 'wiedervorlage' && caseId ? run(reminder, caseId) : setAsked({ reminder, caseId })),
    question: (
      <ConfirmDialog
        open={asked !== undefined}
        title={labels.confirmTitle}
        confirm={labels.done}
        onCancel={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked) run(asked.reminder, asked.caseId);
          setAsked(undefined);
        }}
      >
        <p className="wl-strong">{asked?.reminder.text}</p>
        <p>{labels.confirmText}</p>
      </ConfirmDialog>
    ),
  };
};
