import { useSearch } from '@tanstack/react-router';
import { today } from '../../../ui/calendar/day.js';
import type { CaseloadQuery } from './caseload.js';
import { lastMonth } from './period.js';

type Search = Partial<Record<'from' | 'to' | 'office' | 'figure' | 'adviser' | 'team' | 'state', unknown>>;

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What the address asks for; without a period it is the last month. */
export const useCaseloadSearch = (): { readonly query: CaseloadQuery; readonly search: Search } => {
  const search: Search = useSearch({ strict: false });
  const { from, to, office } = search;
  const period = isDay(from) && isDay(to) ? { from, to } : lastMonth(today());
  return { query: { ...period, ...(typeof office === 'string' ? { office } : {}) }, search };
};
