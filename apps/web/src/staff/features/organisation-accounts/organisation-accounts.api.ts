import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { organisationAccountsDe, type OrganisationAccountsLabels } from './organisation-accounts.labels.de.js';
import { organisationAccountsEn } from './organisation-accounts.labels.en.js';

type Schemas = components['schemas'];
export type OrganisationAccount = Schemas['OrganisationAccount'];
export type Organisation = Schemas['PortalOrganisation'];
export type InviteOrganisationUser = Schemas['InviteOrganisationUser'];
export type AddPartner = Schemas['AddPartnerOrganisation'];

const queryKey = ['organisation-accounts'];

/** The texts of this page in the present language. */
export const useAccountLabels = (): OrganisationAccountsLabels => useLabels({ de: organisationAccountsDe, en: organisationAccountsEn });

/** Accounts of providers and partners, and the organisations to choose from. */
export const useOrganisationAccounts = () => useQuery({ queryKey, queryFn: () => bodyOf(staffApi.GET('/api/v1/organisation-accounts')) });

const useChange = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey }) });
};

/** Invites somebody; the same `key` twice opens one account. */
export const useInvite = (key: string) =>
  useChange((body: InviteOrganisationUser) =>
    bodyOf(staffApi.POST('/api/v1/organisation-accounts', { body, params: { header: { 'Idempotency-Key': key } } })),
  );

/** Sends a new link. */
export const useInviteAgain = () =>
  useChange(({ id }: OrganisationAccount) =>
    bodyOf(staffApi.POST('/api/v1/organisation-accounts/{id}/invitation', { params: { path: { id } } })),
  );

/** Closes an account or opens it again. */
export const useSetActive = ({ id, version }: OrganisationAccount) =>
  useChange((active: boolean) =>
    bodyOf(
      staffApi.PATCH('/api/v1/organisation-accounts/{id}', { body: { active }, params: { path: { id }, header: ifMatch(`"${version}"`) } }),
    ),
  );

/** Adds a partner organisation; the same `key` twice adds one. */
export const useAddPartner = (key: string) =>
  useChange((body: AddPartner) =>
    bodyOf(staffApi.POST('/api/v1/partner-organisations', { body, params: { header: { 'Idempotency-Key': key } } })),
  );
