import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Protection = components['schemas']['Protection'];
export type ProtectClient = components['schemas']['ProtectClient'];
export type ProtectionKind = Protection['kind'];
export type ProtectionReason = Protection['reason'];

const path = (id: string) => ({ path: { id } });

/** Protections this person manages, running ones first. */
export const useProtections = () =>
  useQuery({ queryKey: ['protections'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/protections'))).items });

/** Protects a person; the same `key` twice protects once. */
export const useProtect = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ProtectClient) =>
      bodyOf(staffApi.POST('/api/v1/protections', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** Changes who sees the person. */
export const useChangeGroup = ({ id, version }: Protection) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (memberIds: string[]) =>
      bodyOf(
        staffApi.PUT('/api/v1/protections/{id}/members', { body: { memberIds }, params: { ...path(id), header: ifMatch(`"${version}"`) } }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** Opens the file again. */
export const useEndProtection = ({ id, version }: Protection) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(staffApi.POST('/api/v1/protections/{id}/end', { params: { ...path(id), header: ifMatch(`"${version}"`) } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};
