import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { householdDe, type HouseholdLabels } from './household.labels.de.js';
import { householdEn } from './household.labels.en.js';

type Schemas = components['schemas'];
export type Household = Schemas['Household'];
export type HouseholdMember = Household['members'][number];
export type HouseholdRole = HouseholdMember['role'];

/** The texts about households in the present language. */
export const useHouseholdLabels = (): HouseholdLabels => useLabels({ de: householdDe, en: householdEn });

/** The household; the look is logged, so nothing is kept beyond the tab. */
export const useHousehold = (id: string) =>
  useQuery({
    queryKey: ['clients', 'household', id],
    gcTime: 0,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/household', { params: { path: { id } } })),
  });

type Change =
  | { readonly kind: 'facts'; readonly body: Schemas['RecordHousehold'] }
  | { readonly kind: 'end'; readonly memberId: string; readonly body: Schemas['EndHouseholdMember'] }
  | { readonly kind: 'remove'; readonly memberId: string };

/** Changes facts or a member; a refusal fetches the file anew, so that the next attempt starts from its present state. */
export const useChangeHousehold = (id: string, etag: string | undefined) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => {
      const header = ifMatch(etag);
      if (change.kind === 'facts') {
        return bodyOf(staffApi.PUT('/api/v1/clients/{id}/household', { body: change.body, params: { path: { id }, header } }));
      }
      const params = { path: { id, memberId: change.memberId }, header };
      return bodyOf(
        change.kind === 'end'
          ? staffApi.POST('/api/v1/clients/{id}/household/members/{memberId}/end', { body: change.body, params })
          : staffApi.DELETE('/api/v1/clients/{id}/household/members/{memberId}', { params }),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};

/** Adds a member, once per `key`. */
export const useAddHouseholdMember = (id: string, key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AddHouseholdMember']) =>
      bodyOf(
        staffApi.POST('/api/v1/clients/{id}/household/members', { body, params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['clients'] }),
  });
};
