import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, newKey } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { now, today, type Day } from '../../../ui/calendar/day.js';

export type ReminderItem = components['schemas']['ReminderItem'];
export const groups = ['overdue', 'today', 'waiting'] as const;
export type Group = (typeof groups)[number];

/** What lies on one's desk in three groups, at most 100 each; also what one looks after for absent colleagues. Deadlines by law first, then promises. */
export const useMyReminders = () =>
  useQueries({
    queries: groups.map((due) => ({
      queryKey: ['reminders', 'mine', due],
      queryFn: () => bodyOf(staffApi.GET('/api/v1/reminders', { params: { query: { due, owner: 'desk', limit: 100 } } })),
      select: ({ items, next }: components['schemas']['ReminderPage']) => ({ items: byUrgency(items), more: next !== null }),
    })),
  });

/** The next reminder of any day; asked only when nothing is due. */
export const useNextReminder = (enabled: boolean) =>
  useQuery({
    queryKey: ['reminders', 'mine', 'next'],
    enabled,
    queryFn: async () =>
      (await bodyOf(staffApi.GET('/api/v1/reminders', { params: { query: { due: 'all', limit: 1 } } }))).items[0] ?? null,
  });

/** Applications under examination, oldest number first. */
export const useToDecide = (enabled: boolean) =>
  useQuery({
    queryKey: ['applications', 'to-decide'],
    enabled,
    queryFn: async () => {
      const ask = (state: 'EINGEREICHT' | 'IN_PRUEFUNG') =>
        bodyOf(staffApi.GET('/api/v1/funding-applications', { params: { query: { state, sort: 'number', limit: 10 } } }));
      const pages = await Promise.all([ask('IN_PRUEFUNG'), ask('EINGEREICHT')]);
      return pages.flatMap(({ items }) => items);
    },
  });

const byUrgency = (items: readonly ReminderItem[]): readonly ReminderItem[] =>
  items.toSorted((one, other) => urgency(one) - urgency(other) || one.dueOn.localeCompare(other.dueOn));
const urgency = ({ kind, promised }: ReminderItem): number => (kind === 'frist' ? 0 : promised ? 1 : 2);

export type DayList = components['schemas']['DayList'];

/** The day for paper; asking for it is what the access log calls printing. */
export const fetchDayList = (): Promise<DayList> => bodyOf(staffApi.GET('/api/v1/day-list'));

/** Whom an entry concerns: the telephone, and of a person the last contacts. Asked when somebody looks. */
export const useConcerned = ({ clientId, establishmentId, caseId }: Pick<ReminderItem, 'clientId' | 'establishmentId' | 'caseId'>) => {
  const person = useQuery({
    queryKey: ['clients', 'peek', clientId],
    enabled: clientId !== null,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}', { params: { path: { id: clientId ?? '' } } })),
  });
  const glance = useQuery({
    queryKey: ['clients', 'glance', clientId],
    enabled: clientId !== null,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/glance', { params: { path: { id: clientId ?? '' } } })),
  });
  const company = useQuery({
    queryKey: ['companies', 'peek', establishmentId],
    enabled: clientId === null && establishmentId !== null,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/companies/{id}', { params: { path: { id: establishmentId ?? '' } } })),
  });
  const kase = useQuery({
    queryKey: ['cases', 'peek', caseId],
    enabled: caseId !== null,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/cases/{id}', { params: { path: { id: caseId ?? '' } } })),
  });
  const contacts = company.data?.contacts ?? [];
  const contact = contacts.find(({ main, phone }) => main && phone) ?? contacts.find(({ phone }) => phone);
  return {
    kase: kase.data,
    lastContacts: glance.data?.lastContacts,
    phone: person.data?.phone ?? contact?.phone ?? null,
    contactName: contact?.displayName ?? null,
    pending: [person, glance, company, kase].some(({ isLoading }) => isLoading),
    error: [person, glance, company, kase].find(({ error }) => error)?.error,
  };
};

/** A call as it began; said again after a failure, it is the same call. */
export type Call = { readonly key: string; readonly heldOn: Day; readonly startedAt: string };

/** A call that begins now. */
export const newCall = (): Call => ({ key: newKey(), heldOn: today(), startedAt: now() });

/** A call to the file of one case; without `notes` nobody was reached. */
export const useLogCall = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, call: { key, ...began }, notes }: { caseId: string; call: Call; notes: string | null }) =>
      bodyOf(
        staffApi.POST('/api/v1/cases/{caseId}/sessions', {
          params: { path: { caseId }, header: { 'Idempotency-Key': key } },
          body: { ...began, channel: 'phone', outcome: notes === null ? 'not-reached' : 'informed', notes: notes ?? '' },
        }),
      ),
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['cases'] }), queries.invalidateQueries({ queryKey: ['clients'] })]),
  });
};
