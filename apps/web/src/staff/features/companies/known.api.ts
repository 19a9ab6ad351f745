import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type Headcounts = components['schemas']['Headcounts'];
export type CorrectHeadcount = components['schemas']['CorrectHeadcount'];
export type ChangeAgreement = components['schemas']['ChangeAgreement'];
export type RecordContact = components['schemas']['RecordContact'];

const all = ['companies'] as const;

const useChanged = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: all });
};

/** Counts over time, and the sum that decides on the size. */
export const useHeadcounts = (id: string) =>
  useQuery({
    queryKey: [...all, id, 'headcounts'],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/companies/{id}/headcounts', { params: { path: { id } } })),
  });

/** Needs, cases and applications of a company. */
export const useWork = (id: string) =>
  useQuery({
    queryKey: [...all, id, 'work'],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/companies/{id}/work', { params: { path: { id } } })),
  });

/** Replaces a count, once per `key`. */
export const useCorrectHeadcount = (id: string, headcountId: string, key: string) =>
  useMutation({
    mutationFn: (body: CorrectHeadcount) =>
      bodyOf(
        staffApi.POST('/api/v1/companies/{id}/headcounts/{headcountId}/correction', {
          params: { path: { id, headcountId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onSuccess: useChanged(),
  });

/** Changes or ends an agreement that still has this version. */
export const useChangeAgreement = (id: string, agreementId: string, version: number) =>
  useMutation({
    mutationFn: (body: ChangeAgreement) =>
      bodyOf(
        staffApi.PATCH('/api/v1/companies/{id}/agreements/{agreementId}', {
          params: { path: { id, agreementId }, header: ifMatch(`"${version}"`) },
          body,
        }),
      ),
    onSuccess: useChanged(),
  });

/** Adds a contact (once per `key`), or changes the one of this version. */
export const useSaveContact = (id: string, contact: { readonly id: string; readonly version: number } | undefined, key: string) =>
  useMutation({
    mutationFn: (body: RecordContact) =>
      contact
        ? bodyOf(
            staffApi.PATCH('/api/v1/companies/{id}/contacts/{contactId}', {
              params: { path: { id, contactId: contact.id }, header: ifMatch(`"${contact.version}"`) },
              body,
            }),
          )
        : bodyOf(staffApi.POST('/api/v1/companies/{id}/contacts', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: useChanged(),
  });
