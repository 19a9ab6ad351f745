import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../api/client.js';
import { staffApi } from '../../api/staff.js';

/** What an action on a reminder needs to know of it. */
export type ReminderRef = {
  readonly id: string;
  readonly kind: 'frist' | 'termin' | 'wiedervorlage';
  readonly text: string;
  readonly dueOn: string;
  readonly shifts: number;
  readonly version: number;
};

const paramsOf = ({ id, version }: ReminderRef) => ({ path: { id }, header: ifMatch(`"${version}"`) });

const useReread = () => {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: ['reminders'] }), queries.invalidateQueries({ queryKey: ['cases'] })]);
};

/** Done. */
export const useCompleteReminder = () => {
  const reread = useReread();
  return useMutation({
    mutationFn: (reminder: ReminderRef) =>
      bodyOf(staffApi.POST('/api/v1/reminders/{id}/completion', { body: {}, params: paramsOf(reminder) })),
    // Also after a refusal: most often somebody else was faster, and the list should say so.
    onSettled: reread,
  });
};

/** Moved to another day; the server moves weekends and holidays and asks for a reason from the third time on. */
export const useShiftReminder = (reminder: ReminderRef) => {
  const reread = useReread();
  return useMutation({
    mutationFn: (body: { dueOn: string; reason: string | null }) =>
      bodyOf(staffApi.POST('/api/v1/reminders/{id}/shift', { body, params: paramsOf(reminder) })),
    onSuccess: reread,
  });
};

/** A new follow-up on a case. */
export const usePlanReminder = (key: string | undefined) => {
  const reread = useReread();
  return useMutation({
    mutationFn: (body: { caseId: string; dueOn: string; text: string }) =>
      bodyOf(
        staffApi.POST('/api/v1/reminders', {
          body: { ...body, kind: 'wiedervorlage', priority: 2 },
          params: { header: key ? { 'Idempotency-Key': key } : ({} as { 'Idempotency-Key': string }) },
        }),
      ),
    onSuccess: reread,
  });
};
