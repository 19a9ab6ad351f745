import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type User = components['schemas']['ManagedUser'];
export type Users = components['schemas']['ManagedUsers'];
export type HeldRole = User['roles'][number];
export type AddUser = components['schemas']['AddUser'];

/** What somebody does to an account. */
export type Change = { readonly what: 'roles'; readonly roles: HeldRole[] } | { readonly what: 'close' | 'open' | 'reset' };

/** Accounts, teams and roles of the own Träger. */
export const useUsers = () => useQuery({ queryKey: ['users'], queryFn: () => bodyOf(staffApi.GET('/api/v1/users')) });

/** Changes one account. */
export const useChangeUser = ({ id, version }: User) => {
  const queries = useQueryClient();
  const params = { path: { id }, header: ifMatch(`"${version}"`) };
  return useMutation({
    mutationFn: (change: Change) => {
      if (change.what === 'roles') return bodyOf(staffApi.PUT('/api/v1/users/{id}/roles', { body: { roles: change.roles }, params }));
      if (change.what === 'reset') return bodyOf(staffApi.POST('/api/v1/users/{id}/second-factor-reset', { params: { path: { id } } }));
      return bodyOf(staffApi.PUT('/api/v1/users/{id}/active', { body: { active: change.what === 'open' }, params }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
};

/** Adds an account; the same `key` twice adds one. */
export const useAddUser = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AddUser) => bodyOf(staffApi.POST('/api/v1/users', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
};
