import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import type { Case } from './cases.api.js';

type Schemas = components['schemas'];
type Transfer = NonNullable<Case['transfer']>;

const useRefresh = () => {
  const queries = useQueryClient();
  return { onSuccess: () => Promise.all(['cases', 'reminders'].map((key) => queries.invalidateQueries({ queryKey: [key] }))) };
};

/** Offers the case to a colleague; the same key repeats the same offer. */
export const useOfferTransfer = (id: string, etag: string | undefined, key: string) =>
  useMutation({
    mutationFn: (body: Schemas['OfferTransfer']) =>
      bodyOf(
        staffApi.POST('/api/v1/cases/{id}/transfers', {
          params: { path: { id }, header: { ...ifMatch(etag), 'Idempotency-Key': key } },
          body,
        }),
      ),
    ...useRefresh(),
  });

/** Accepts, declines or withdraws an offer. */
export const useAnswerTransfer = (id: string, { id: transferId, version }: Transfer) =>
  useMutation({
    mutationFn: (answer: { readonly how: 'accept' | 'withdraw' } | { readonly how: 'decline'; readonly reason: string }) => {
      const params = { path: { id, transferId }, header: ifMatch(`"${version}"`) };
      if (answer.how === 'decline')
        return done(staffApi.POST('/api/v1/cases/{id}/transfers/{transferId}/refusal', { params, body: { reason: answer.reason } }));
      return done(
        answer.how === 'accept'
          ? staffApi.POST('/api/v1/cases/{id}/transfers/{transferId}/acceptance', { params })
          : staffApi.POST('/api/v1/cases/{id}/transfers/{transferId}/withdrawal', { params }),
      );
    },
    ...useRefresh(),
  });

/** Lets somebody follow the case, or no longer. */
export const useFollow = (id: string) =>
  useMutation({
    mutationFn: ({ userId, follows }: { readonly userId: string; readonly follows: boolean }) => {
      const params = { path: { id, userId } };
      return done(
        follows
          ? staffApi.PUT('/api/v1/cases/{id}/followers/{userId}', { params })
          : staffApi.DELETE('/api/v1/cases/{id}/followers/{userId}', { params }),
      );
    },
    ...useRefresh(),
  });

export type CaseRole = Case['team'][number]['role'];

/** Gives a role in the case to somebody; without somebody the role is taken back. */
export const useAssignRole = (id: string) =>
  useMutation({
    mutationFn: ({ role, userId }: { readonly role: CaseRole; readonly userId: string | undefined }) => {
      const params = { path: { id, role } };
      return done(
        userId
          ? staffApi.PUT('/api/v1/cases/{id}/team/{role}', { params, body: { userId } })
          : staffApi.DELETE('/api/v1/cases/{id}/team/{role}', { params }),
      );
    },
    ...useRefresh(),
  });

/** Offices that can be responsible for the case. */
export const useOfficeChoices = (id: string) =>
  useQuery({
    queryKey: ['cases', 'office-choices', id],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/cases/{id}/offices', { params: { path: { id } } }))).items,
    staleTime: 5 * 60_000,
  });

/** Changes which offices are responsible. */
export const useChangeOffices = (id: string, etag: string | undefined) =>
  useMutation({
    mutationFn: (body: Schemas['ChangeOffices']) =>
      bodyOf(staffApi.PUT('/api/v1/cases/{id}/offices', { params: { path: { id }, header: ifMatch(etag) }, body })),
    ...useRefresh(),
  });
