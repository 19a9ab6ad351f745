import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type RecordSession = components['schemas']['RecordSession'];
export type CaseChoice = { readonly id: string; readonly number: string; readonly subject: string; readonly who: string };

/** Saves a session under the id `key`. */
export const recordSession = (caseId: string, key: string, body: RecordSession) =>
  bodyOf(staffApi.POST('/api/v1/cases/{caseId}/sessions', { params: { path: { caseId }, header: { 'Idempotency-Key': key } }, body }));

/** Records a group session under the id `key`; afterwards everything about cases is read again. */
export const useRecordGroup = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['RecordGroupSession']) =>
      bodyOf(staffApi.POST('/api/v1/group-sessions', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
};

/** Saves a session under the id `key`; afterwards everything about cases and reminders is read again. */
export const useRecordSession = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, body }: { caseId: string; body: RecordSession }) => recordSession(caseId, key, body),
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['cases'] }), queries.invalidateQueries({ queryKey: ['reminders'] })]),
  });
};

/** The open cases a session may be about: of one person, or one's own. */
export const useCaseChoices = (clientId: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'choices', clientId ?? 'mine'],
    enabled,
    queryFn: async (): Promise<readonly CaseChoice[]> => {
      const query = clientId ? ({ owner: 'all', client: clientId, limit: 100 } as const) : ({ owner: 'me', limit: 100 } as const);
      const { items } = await bodyOf(staffApi.GET('/api/v1/cases', { params: { query } }));
      return items
        .filter(({ status }) => !['ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT'].includes(status))
        .map(({ id, number, subject, client, company }) => ({
          id,
          number,
          subject,
          who: client?.displayName ?? company?.name ?? '',
        }));
    },
  });

/** Cases found by what somebody types: number, person, company. */
export const findCases = async (query: string): Promise<readonly CaseChoice[]> => {
  const { cases } = await bodyOf(staffApi.POST('/api/v1/search', { body: { query, limit: 8 } }));
  return cases.map(({ id, number, subject, clientName, companyName }) => ({
    id,
    number,
    subject,
    who: clientName ?? companyName ?? '',
  }));
};
