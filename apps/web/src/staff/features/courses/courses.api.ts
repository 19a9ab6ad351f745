import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components, operations } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Course = components['schemas']['Course'];
export type CourseListItem = components['schemas']['CourseListItem'];
export type CourseRun = components['schemas']['CourseRun'];
export type ComparedRun = components['schemas']['RunComparison']['items'][number];
export type CourseFilter = Omit<NonNullable<operations['Courses.page']['parameters']['query']>, 'after' | 'limit' | 'sort'>;

/** A case somebody can recommend a course in. */
export type CaseChoice = { readonly id: string; readonly number: string; readonly label: string };

/** The catalogue, filtered, page by page. */
export const useCourses = (filter: CourseFilter) =>
  useInfiniteQuery({
    queryKey: ['courses', 'list', filter],
    queryFn: ({ pageParam: after }) =>
      bodyOf(staffApi.GET('/api/v1/courses', { params: { query: { ...filter, limit: 50, ...(after ? { after } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One course with its provider and runs. */
export const useCourse = (id: string) =>
  useQuery({ queryKey: ['courses', id], queryFn: () => bodyOf(staffApi.GET('/api/v1/courses/{id}', { params: { path: { id } } })) });

/** Two to four runs side by side. */
export const useComparison = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['courses', 'comparison', ids],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/course-runs', { params: { query: { ids: ids.join(',') } } }))).items,
    enabled: ids.length >= 2,
    placeholderData: keepPreviousData,
  });

/** One case as a choice. */
export const useCaseChoice = (id: string | undefined) =>
  useQuery({
    queryKey: ['courses', 'case', id],
    queryFn: async (): Promise<CaseChoice> => {
      const kase = await bodyOf(staffApi.GET('/api/v1/cases/{id}', { params: { path: { id: id ?? '' } } }));
      return choiceOf({ ...kase, clientName: kase.client?.displayName, companyName: kase.company?.name });
    },
    enabled: id !== undefined,
  });

/** The own cases; with two letters or more, whatever the search finds. */
export const useCaseChoices = (query: string) =>
  useQuery({
    queryKey: ['courses', 'cases', query],
    queryFn: async (): Promise<readonly CaseChoice[]> => {
      if (query.length >= 2) return (await bodyOf(staffApi.POST('/api/v1/search', { body: { query, limit: 8 } }))).cases.map(choiceOf);
      const { items } = await bodyOf(staffApi.GET('/api/v1/cases', { params: { query: { owner: 'me', limit: 50 } } }));
      return items.map((item) => choiceOf({ ...item, clientName: item.client?.displayName, companyName: item.company?.name }));
    },
    placeholderData: keepPreviousData,
  });

/** Recommends a run in a case, once per `key`. */
export const useRecommend = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, ...body }: { caseId: string; runId: string; purpose: string; priorReason: string | null }) =>
      bodyOf(
        staffApi.POST('/api/v1/cases/{caseId}/recommendations', { params: { path: { caseId }, header: { 'Idempotency-Key': key } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
};

type CaseWords = {
  id: string;
  number: string;
  subject: string;
  clientName?: string | null | undefined;
  companyName?: string | null | undefined;
};

const choiceOf = ({ id, number, subject, clientName, companyName }: CaseWords): CaseChoice => ({
  id,
  number,
  label: [number, clientName ?? companyName, subject].filter(Boolean).join(' · '),
});
