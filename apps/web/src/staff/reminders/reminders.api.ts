import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client.js';
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

const useReread = () => {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: ['reminders'] }), queries.invalidateQueries({ queryKey: ['cases'] })]);
};

type Seen = Pick<ReminderRef, 'id' | 'version'>;
const seen = (reminders: readonly Seen[]) => reminders.map(({ id, version }) => ({ id, version }));

/** Done, all or none. */
export const useCompleteReminders = () => {
  const reread = useReread();
  return useMutation({
    mutationFn: (reminders: readonly ReminderRef[]) =>
      bodyOf(staffApi.POST('/api/v1/reminders/completions', { body: { reminders: seen(reminders) } })),
    // Also after a refusal: most often somebody else was faster, and the list should say so.
    onSettled: reread,
  });
};

/** Takes that back within five minutes. */
export const useReopenReminders = () => {
  const reread = useReread();
  return useMutation({
    mutationFn: (reminders: readonly Seen[]) =>
      bodyOf(staffApi.POST('/api/v1/reminders/reopenings', { body: { reminders: seen(reminders) } })),
    onSettled: reread,
  });
};

/** Moved to another day, all or none; the server moves weekends and holidays and asks for a reason from the third time on. */
export const useShiftReminders = (reminders: readonly ReminderRef[]) => {
  const reread = useReread();
  return useMutation({
    mutationFn: (body: { dueOn: string; reason: string | null }) =>
      bodyOf(staffApi.POST('/api/v1/reminders/shifts', { body: { ...body, reminders: seen(reminders) } })),
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
