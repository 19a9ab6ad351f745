import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch, versionedOf, type Versioned } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { staffApi } from '../../../api/staff.js';
import type {
  Application,
  ApplicationState,
  ChangeChecklistItem,
  DecideApplication,
  DraftApplication,
  JudgeProposal,
  ParticipationFacts,
  ProposeAmendment,
  ProposeDecision,
  ProposeStep,
  RecordAttendance,
  RecordStep,
  SubmitApplication,
} from './application.js';

export type ApplicationSort = 'number' | 'measureStart' | 'stateSince';

const keys = {
  all: ['applications'] as const,
  one: (id: string) => ['applications', 'one', id] as const,
};

/** Pages of the list. */
export const useApplications = (state: ApplicationState | undefined, sort: ApplicationSort | `-${ApplicationSort}`) =>
  useInfiniteQuery({
    queryKey: [...keys.all, 'list', state ?? 'all', sort],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        staffApi.GET('/api/v1/funding-applications', {
          params: { query: { sort, limit: 50, ...(state ? { state } : {}), ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** One application with its version. */
export const useApplication = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: () => versionedOf(staffApi.GET('/api/v1/funding-applications/{id}', { params: { path: { id } } })),
  });

/** The case an application is made in. */
export const useCase = (id: string) =>
  useQuery({
    queryKey: ['cases', 'one-for-application', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  });

/** The course of a recommendation, with its runs. */
export const useCourse = (id: string | undefined) =>
  useQuery({
    queryKey: ['courses', 'one-for-application', id],
    enabled: id !== undefined,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/courses/{id}', { params: { path: { id: id ?? '' } } })),
  });

/** Persons whose name or number has what was typed. */
export const useClientSearch = (typed: string) =>
  useQuery({
    queryKey: ['search', 'participants', typed.trim()],
    enabled: typed.trim().length >= 2,
    staleTime: 60_000,
    queryFn: async () => (await bodyOf(staffApi.POST('/api/v1/search', { body: { query: typed.trim(), limit: 8 } }))).clients,
  });

/** Makes a draft; sent twice with the same key it is made once. */
export const useDraft = (caseId: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DraftApplication) =>
      bodyOf(
        staffApi.POST('/api/v1/cases/{caseId}/funding-applications', {
          params: { path: { caseId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: keys.all }), queries.invalidateQueries({ queryKey: ['cases'] })]),
  });
};

/** Everything about the application is read again, whatever became of the attempt. */
const useRefresh = (id: string) => {
  const queries = useQueryClient();
  return {
    store: (answer: Versioned<Application>) => queries.setQueryData(keys.one(id), answer),
    settle: () =>
      Promise.all(
        [[...keys.all, 'list'], ['cases'], ['reminders'], ['notifications']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
    reload: () => queries.invalidateQueries({ queryKey: keys.one(id) }),
  };
};

export type SaveFacts = {
  readonly etag: string | undefined;
  readonly participationId: string;
  readonly facts: ParticipationFacts | undefined;
};

/** Saves the facts, if there are new ones, and calculates with them. */
export const useCalculate = (id: string) => {
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: async ({ etag, participationId, facts }: SaveFacts) => {
      const path = { id, participationId };
      const saved = facts
        ? await versionedOf(
            staffApi.PUT('/api/v1/funding-applications/{id}/participations/{participationId}', {
              params: { path, header: ifMatch(etag) },
              body: facts,
            }),
          )
        : { etag };
      await bodyOf(
        staffApi.POST('/api/v1/funding-applications/{id}/assessments', { params: { path: { id }, header: ifMatch(saved.etag) } }),
      );
    },
    onSuccess: () => Promise.all([refresh.reload(), refresh.settle()]),
    // The facts may be saved although the calculation was refused; only a stale page is left as it is, so that nothing typed is lost.
    onError: (error) => (asProblem(error).status === 412 ? undefined : refresh.reload()),
  });
};

/** A step of the application that answers with the application itself. */
const useStep = <Input>(id: string, send: (input: Input, header: { 'If-Match': string }) => Promise<Versioned<Application>>) => {
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: ({ etag, input }: { etag: string | undefined; input: Input }) => send(input, ifMatch(etag)),
    onSuccess: (answer) => {
      refresh.store(answer);
      return refresh.settle();
    },
  });
};

/** Hands the application in. */
export const useSubmit = (id: string) =>
  useStep(id, (body: SubmitApplication, header) =>
    versionedOf(staffApi.POST('/api/v1/funding-applications/{id}/submission', { params: { path: { id }, header }, body })),
  );

/** Begins the examination. */
export const useExamine = (id: string) =>
  useStep(id, (_input: undefined, header) =>
    versionedOf(staffApi.POST('/api/v1/funding-applications/{id}/examination', { params: { path: { id }, header } })),
  );

/** Decides on every benefit. */
export const useDecide = (id: string) =>
  useStep(id, (body: DecideApplication, header) =>
    versionedOf(staffApi.PUT('/api/v1/funding-applications/{id}/decision', { params: { path: { id }, header }, body })),
  );

/** Records what happened to the application after it was handed in. */
export const useRecordStep = (id: string) =>
  useStep(id, (body: RecordStep, header) =>
    versionedOf(staffApi.POST('/api/v1/funding-applications/{id}/steps', { params: { path: { id }, header }, body })),
  );

/** Records what one person missed in a month. */
export const useRecordAttendance = (id: string, participationId: string) =>
  useStep(id, (body: RecordAttendance, header) =>
    versionedOf(
      staffApi.PUT('/api/v1/funding-applications/{id}/participations/{participationId}/attendance', {
        params: { path: { id, participationId }, header },
        body,
      }),
    ),
  );

/** Says where one document of the checklist stands. */
export const useChangeChecklistItem = (id: string) =>
  useStep(id, (body: ChangeChecklistItem, header) =>
    versionedOf(staffApi.PUT('/api/v1/funding-applications/{id}/checklist', { params: { path: { id }, header }, body })),
  );

/** Ends the application at the applicant's wish. */
export const useWithdraw = (id: string) =>
  useStep(id, (body: { reason: string }, header) =>
    versionedOf(staffApi.POST('/api/v1/funding-applications/{id}/withdrawal', { params: { path: { id }, header }, body })),
  );

const approvalPath = '/api/v1/funding-applications/{id}/approval' as const;

/** Proposes a decision on every benefit. */
export const useProposeDecision = (id: string) =>
  useStep(id, (body: ProposeDecision, header) =>
    versionedOf(staffApi.PUT(`${approvalPath}/decision`, { params: { path: { id }, header }, body })),
  );

/** Proposes a refusal for lack of cooperation or a revocation. */
export const useProposeStep = (id: string) =>
  useStep(id, (body: ProposeStep, header) => versionedOf(staffApi.PUT(`${approvalPath}/step`, { params: { path: { id }, header }, body })));

/** Proposes other amounts than those granted. */
export const useProposeAmendment = (id: string) =>
  useStep(id, (body: ProposeAmendment, header) =>
    versionedOf(staffApi.PUT(`${approvalPath}/amendment`, { params: { path: { id }, header }, body })),
  );

/** Says the second word to a proposal. */
export const useJudge = (id: string) =>
  useStep(id, (body: JudgeProposal, header) =>
    versionedOf(staffApi.POST(`${approvalPath}/verdict`, { params: { path: { id }, header }, body })),
  );

/** Takes a proposal back. */
export const useWithdrawProposal = (id: string) =>
  useStep(id, (_input: undefined, header) =>
    versionedOf(staffApi.POST(`${approvalPath}/withdrawal`, { params: { path: { id }, header } })),
  );

/** The files of a case, for those who may read them. */
export const useCaseFiles = (caseId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'documents-for-application', caseId],
    enabled,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/documents', { params: { path: { caseId } } }))).items,
  });
