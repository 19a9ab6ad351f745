import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import { staffApi } from '../../../api/staff.js';
import type { CaseloadQuery, FigureQuery } from './caseload.js';

/** The caseload in a period. */
export const useCaseload = (query: CaseloadQuery) =>
  useQuery({
    queryKey: ['reports', 'caseload', query],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/reports/caseload', { params: { query } })),
  });

/** The rows behind one number. */
export const useFigureRows = (query: FigureQuery) =>
  useInfiniteQuery({
    queryKey: ['reports', 'caseload', 'rows', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        staffApi.GET('/api/v1/reports/caseload/cases', {
          params: { query: { ...query, limit: 100, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The address of the same report as a file. */
export const fileAddress = (query: CaseloadQuery): string =>
  `/api/v1/reports/caseload.xlsx?${new URLSearchParams({ ...query }).toString()}`;
