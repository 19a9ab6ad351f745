import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';

export type AddCompany = components['schemas']['AddCompany'];
export type CorrectCompany = components['schemas']['CorrectCompany'];
export type RecordAffiliation = components['schemas']['RecordAffiliation'];
export type CompanyDirectory = components['schemas']['CompanyDirectory'];

/** The Unternehmen or Konzern somebody means: one of the directory, or a new one by its name. */
export type Unit = { readonly id: string; readonly name: string } | { readonly id?: undefined; readonly name: string };

export const toUnit = (unit: Unit): { id: string } | { name: string } => (unit.id === undefined ? { name: unit.name } : { id: unit.id });

const all = ['companies'] as const;

/** Tree, belonging and corrections of an entry. */
export const useDirectory = (id: string) =>
  useQuery({
    queryKey: [...all, id, 'directory'],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/companies/{id}/directory', { params: { path: { id } } })),
  });

/** Unternehmen or Konzerne whose name contains the text (from two letters on). */
export const useUnits = (kind: 'company' | 'group', query: string) =>
  useQuery({
    queryKey: [...all, 'units', kind, query],
    queryFn: async () => (await bodyOf(staffApi.POST('/api/v1/companies/units', { body: { kind, query } }))).items,
    enabled: query.length >= 2,
  });

/** Municipalities of a postcode. */
export const usePlaces = (plz: string) =>
  useQuery({
    queryKey: ['reference', 'places', plz],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/reference/places', { params: { query: { plz } } }))).items,
    enabled: /^\d{5}$/.test(plz),
    staleTime: Infinity,
  });

/** Industries of one edition of WZ whose code or title contains the text (from two letters on). */
export const useIndustries = (version: '2008' | '2025', q: string) =>
  useQuery({
    queryKey: ['reference', 'industries', version, q],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/reference/industries', { params: { query: { q, version } } }))).items,
    enabled: q.length >= 2,
    staleTime: Infinity,
  });

const useChanged = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: all });
};

/** Adds an entry, once per `key`. */
export const useAddCompany = (key: string) =>
  useMutation({
    mutationFn: (body: AddCompany) => bodyOf(staffApi.POST('/api/v1/companies', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: useChanged(),
  });

/** Corrects an entry that still has this version. */
export const useCorrectCompany = (id: string, version: number) =>
  useMutation({
    mutationFn: (body: CorrectCompany) =>
      bodyOf(staffApi.PATCH('/api/v1/companies/{id}', { params: { path: { id }, header: ifMatch(`"${version}"`) }, body })),
    onSuccess: useChanged(),
  });

/** Adds a step of belonging, once per `key`. */
export const useAffiliate = (id: string, key: string) =>
  useMutation({
    mutationFn: (body: RecordAffiliation) =>
      bodyOf(staffApi.POST('/api/v1/companies/{id}/affiliations', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: useChanged(),
  });
