import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Budget = components['schemas']['Budget'];

const key = (year: number) => ['budgets', year] as const;

/** The budgets of all offices in one calendar year. */
export const useBudgets = (year: number) =>
  useQuery({
    queryKey: key(year),
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/budgets', { params: { query: { year: String(year) } } }))).items,
  });

/** Where the same stands as a file. */
export const budgetFile = (year: number): string => `/api/v1/budgets.csv?year=${year}`;

/** Sets what an office plans to spend in a year. */
export const usePlanBudget = ({ officeId, year }: Pick<Budget, 'officeId' | 'year'>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, plannedCents }: { version: number; plannedCents: number }) =>
      bodyOf(
        staffApi.PUT('/api/v1/budgets/{officeId}/{year}', {
          params: { path: { officeId, year: String(year) }, header: ifMatch(`"${version}"`) },
          body: { plannedCents },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['budgets'] }),
  });
};
