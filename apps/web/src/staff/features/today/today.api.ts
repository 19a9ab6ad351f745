import { useQueries, useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type ReminderItem = components['schemas']['ReminderItem'];
export const groups = ['overdue', 'today', 'waiting'] as const;
export type Group = (typeof groups)[number];

/** The person's open reminders in three groups, at most 100 each; deadlines by law first, then by day. */
export const useMyReminders = () =>
  useQueries({
    queries: groups.map((due) => ({
      queryKey: ['reminders', 'mine', due],
      queryFn: () => bodyOf(staffApi.GET('/api/v1/reminders', { params: { query: { due, owner: 'me', limit: 100 } } })),
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
  items.toSorted((one, other) => Number(other.kind === 'frist') - Number(one.kind === 'frist') || one.dueOn.localeCompare(other.dueOn));
