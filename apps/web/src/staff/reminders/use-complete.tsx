import { asProblem } from '../../api/problem.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { useCompleteReminders, useReopenReminders, type ReminderRef } from './reminders.api.js';
import { useReminderLabels } from './use-reminder-labels.js';

type Completing = {
  /** All or none; `caseId` goes to `onRefused`, `onCompleted` hears that they are done. */
  readonly complete: (reminders: readonly ReminderRef[], caseId: string | null, onCompleted?: () => void) => void;
  readonly isBusy: (id: string) => boolean;
};

/**
 * Marks reminders as done; the toast takes it back, and each is what it was, promise and deadline included. `onDone` moves the focus
 * before the row goes; `onRefused` may answer a refusal by its code itself (true).
 */
export const useComplete = (onDone: (id: string) => void, onRefused?: (code: string, caseId: string | null) => boolean): Completing => {
  const labels = useReminderLabels();
  const toast = useToast();
  const completing = useCompleteReminders();
  const reopening = useReopenReminders();
  const explain = (error: unknown) => {
    const { title, detail, code } = asProblem(error);
    toast({ text: [title || code, detail].filter(Boolean).join('. '), tone: 'info' });
  };
  return {
    isBusy: (id) => completing.isPending && completing.variables.some((reminder) => reminder.id === id),
    complete: (reminders, caseId, onCompleted) => {
      if (completing.isPending) return;
      for (const { id } of reminders) onDone(id);
      completing.mutate(reminders, {
        onSuccess: ({ items }) => {
          onCompleted?.();
          const said = reminders.length === 1 ? labels.completed(reminders[0]!.text) : labels.completedSeveral(reminders.length);
          toast({ text: said, undo: () => reopening.mutate(items, { onError: explain }) });
        },
        onError: (error) => {
          if (!onRefused?.(asProblem(error).code, caseId)) explain(error);
        },
      });
    },
  };
};
