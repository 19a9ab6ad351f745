import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch, newKey } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { ProblemError } from '../../api/problem.js';
import { staffApi } from '../../api/staff.js';

export type SessionView = components['schemas']['Session'];
export type CorrectSession = components['schemas']['CorrectSession'];

const pathOf = ({ caseId, id }: SessionView) => ({ caseId, sessionId: id });
const versionOf = ({ version }: SessionView) => ifMatch(`"${version}"`);

const useCaseChange = <Output, Input = void>(send: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }) });
};

/** Corrects a session that is still open, as it stood in `basis`. */
export const useCorrectSession = (basis: SessionView) =>
  useCaseChange((body: CorrectSession) =>
    bodyOf(
      staffApi.PUT('/api/v1/cases/{caseId}/sessions/{sessionId}', { params: { path: pathOf(basis), header: versionOf(basis) }, body }),
    ),
  );

/** Signs a session off: from then on it is only extended. */
export const useSignOff = (session: SessionView) =>
  useCaseChange(() =>
    bodyOf(
      staffApi.POST('/api/v1/cases/{caseId}/sessions/{sessionId}/sign-off', {
        params: { path: pathOf(session), header: versionOf(session) },
      }),
    ),
  );

/** Takes the signature back, shortly after it was given. */
export const reopenSession = (session: SessionView): Promise<SessionView> =>
  bodyOf(
    staffApi.POST('/api/v1/cases/{caseId}/sessions/{sessionId}/reopen', {
      params: { path: pathOf(session), header: versionOf(session) },
    }),
  );

/** Adds to a session that is signed off, once per attempt. */
export const useExtendSession = (session: SessionView) =>
  useCaseChange(({ text, key = newKey() }: { text: string; key?: string }) =>
    bodyOf(
      staffApi.POST('/api/v1/cases/{caseId}/sessions/{sessionId}/addenda', {
        params: { path: pathOf(session), header: { 'Idempotency-Key': key } },
        body: { text },
      }),
    ),
  );

/** The session as the server has it now. */
export const presentStateOf = async ({ caseId, id }: SessionView): Promise<SessionView | undefined> =>
  (await bodyOf(staffApi.GET('/api/v1/cases/{caseId}/sessions', { params: { path: { caseId } } }))).items.find((one) => one.id === id);

export type SummaryText = components['schemas']['WriteSessionSummary'];

/** What a summary begins with, and its versions, the newest first. */
export const useSummaries = (session: SessionView) =>
  useQuery({
    queryKey: ['cases', 'summaries', session.id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/cases/{caseId}/sessions/{sessionId}/summaries', { params: { path: pathOf(session) } })),
  });

/** Adds a version of the summary, once per `key`. */
export const useWriteSummary = (session: SessionView) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ text, key }: { text: SummaryText; key: string }) =>
      bodyOf(
        staffApi.POST('/api/v1/cases/{caseId}/sessions/{sessionId}/summaries', {
          params: { path: pathOf(session), header: { 'Idempotency-Key': key } },
          body: text,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases', 'summaries', session.id] }),
  });
};

/** Where a version is found as a page to print; without `large` as the file of the person wishes. */
export const summaryFile = ({ caseId, id }: SessionView, summaryId: string, large: boolean): string =>
  `/api/v1/cases/${caseId}/sessions/${id}/summaries/${summaryId}/zusammenfassung.pdf${large ? '?large=true' : ''}`;

/** Something else was saved under this id before: an earlier attempt arrived whose answer did not. */
export const savedOtherwise = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'counselling.addition-saved-otherwise';
