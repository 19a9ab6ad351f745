import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';

export type TimelineItem = components['schemas']['TimelineItem'];
export type TimelineEvent = TimelineItem['event'];
export type TimelineGroup = TimelineItem['group'];
export type TimelineRecord = { readonly kind: 'case' | 'client' | 'company'; readonly id: string };
type Page = components['schemas']['Timeline'];
type Wanted = { readonly group: TimelineGroup | undefined; readonly limit: number; readonly after: string | undefined };

const pageOf = ({ kind, id }: TimelineRecord, { group, limit, after }: Wanted): Promise<Page> => {
  const params = { path: { id }, query: { limit, ...(group ? { group } : {}), ...(after ? { after } : {}) } };
  switch (kind) {
    case 'case':
      return bodyOf(staffApi.GET('/api/v1/cases/{id}/timeline', { params }));
    case 'client':
      return bodyOf(staffApi.GET('/api/v1/clients/{id}/timeline', { params }));
    case 'company':
      return bodyOf(staffApi.GET('/api/v1/companies/{id}/timeline', { params }));
  }
};

/** What happened, newest first, page by page; of one group or of all. */
export const useTimeline = (record: TimelineRecord, group: TimelineGroup | undefined) =>
  useInfiniteQuery({
    queryKey: [homes[record.kind], 'timeline', record.id, group ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) => pageOf(record, { group, limit: 50, after }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Everything that happened, for paper; asking for it is what the access log calls printing. */
export const printTimeline = async (record: TimelineRecord, group: TimelineGroup | undefined): Promise<readonly TimelineItem[]> => {
  let page = await printOf(record, group);
  const items = [...page.items];
  while (page.next) {
    page = await pageOf(record, { group, limit: 100, after: page.next });
    items.push(...page.items);
  }
  return items;
};

const printOf = ({ kind, id }: TimelineRecord, group: TimelineGroup | undefined): Promise<Page> => {
  const params = { path: { id }, query: group ? { group } : {} };
  switch (kind) {
    case 'case':
      return bodyOf(staffApi.GET('/api/v1/cases/{id}/timeline/print', { params }));
    case 'client':
      return bodyOf(staffApi.GET('/api/v1/clients/{id}/timeline/print', { params }));
    case 'company':
      return bodyOf(staffApi.GET('/api/v1/companies/{id}/timeline/print', { params }));
  }
};

/** When the person was here before; asking says that she is here now. Null = the first time. */
export const useLastVisit = (record: TimelineRecord) =>
  useQuery({
    queryKey: ['timeline-visit', record.kind, record.id],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => (await visit(record)).previousVisitAt,
  });

const visit = ({ kind, id }: TimelineRecord) => {
  const params = { path: { id } };
  switch (kind) {
    case 'case':
      return bodyOf(staffApi.POST('/api/v1/cases/{id}/timeline/visit', { params }));
    case 'client':
      return bodyOf(staffApi.POST('/api/v1/clients/{id}/timeline/visit', { params }));
    case 'company':
      return bodyOf(staffApi.POST('/api/v1/companies/{id}/timeline/visit', { params }));
  }
};

// Whatever changes a record asks for everything kept under this word anew.
const homes = { case: 'cases', client: 'clients', company: 'companies' } as const;
