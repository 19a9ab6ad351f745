import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import { useLabels } from '../../../i18n/language.js';
import { profileDe, type ProfileLabels } from './profile.labels.de.js';
import { profileEn } from './profile.labels.en.js';

export type StatusPeriod = components['schemas']['EmploymentStatusPeriod'];
export type EnterStatus = components['schemas']['EnterEmploymentStatus'];
export type Profile = components['schemas']['ClientProfile'];
export type EnterEntry = components['schemas']['EnterProfileEntry'];
export type Qualification = Profile['qualifications'][number];
export type WorkPeriod = Profile['work'][number];
export type LanguageSkill = Profile['languages'][number];
export type Goal = Profile['goals'][number];

/** A row one has seen in a version. */
export type Stored = { readonly id: string; readonly version: number };

/** What goes out: a new entry under `key`, or a changed one. */
export type Saving<Body> = {
  readonly body: Body;
  readonly key: string;
  readonly stored: Stored | undefined;
  /** The request for rectification that a change carries out. */
  readonly rectifies?: string;
};

const path = (id: string) => ({ path: { id } });

/** The texts about status, qualifications and career in the present language. */
export const useProfileLabels = (): ProfileLabels => useLabels({ de: profileDe, en: profileEn });

// Status and qualifications are facts of the person too: whoever shows them asks anew.
const useRefresh = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['clients'] });
};

/** What somebody was and is on the labour market, latest first. */
export const useStatusHistory = (id: string) =>
  useQuery({
    queryKey: ['clients', 'statuses', id],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/clients/{id}/employment-statuses', { params: path(id) }))).items,
  });

/** Enters a status or puts one right. */
export const useSaveStatus = (id: string) =>
  useMutation({
    mutationFn: ({ body, key, stored }: Saving<EnterStatus>) =>
      stored
        ? bodyOf(
            staffApi.PUT('/api/v1/clients/{id}/employment-statuses/{periodId}', {
              body,
              params: { path: { id, periodId: stored.id }, header: ifMatch(`"${stored.version}"`) },
            }),
          )
        : bodyOf(
            staffApi.POST('/api/v1/clients/{id}/employment-statuses', {
              body,
              params: { ...path(id), header: { 'Idempotency-Key': key } },
            }),
          ),
    onSuccess: useRefresh(),
  });

/** Takes a status out of the history. */
export const useRemoveStatus = (id: string) =>
  useMutation({
    mutationFn: ({ id: periodId, version }: Stored) =>
      done(
        staffApi.DELETE('/api/v1/clients/{id}/employment-statuses/{periodId}', {
          params: { path: { id, periodId }, header: ifMatch(`"${version}"`) },
        }),
      ),
    onSettled: useRefresh(),
  });

/** Qualifications, career, languages, goals, and what follows from them. */
export const useProfile = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['clients', 'profile', id],
    enabled,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/clients/{id}/profile', { params: path(id) })),
  });

/** Adds an entry or changes one. */
export const useSaveEntry = (id: string) =>
  useMutation({
    mutationFn: ({ body, key, stored, rectifies }: Saving<EnterEntry>) =>
      stored
        ? bodyOf(
            staffApi.PUT('/api/v1/clients/{id}/profile-entries/{entryId}', {
              body,
              params: {
                path: { id, entryId: stored.id },
                query: rectifies ? { rectifies } : {},
                header: ifMatch(`"${stored.version}"`),
              },
            }),
          )
        : bodyOf(
            staffApi.POST('/api/v1/clients/{id}/profile-entries', {
              body,
              params: { ...path(id), header: { 'Idempotency-Key': key } },
            }),
          ),
    onSuccess: useRefresh(),
  });

/** Takes an entry out. */
export const useRemoveEntry = (id: string) =>
  useMutation({
    mutationFn: ({ id: entryId, version }: Stored) =>
      done(
        staffApi.DELETE('/api/v1/clients/{id}/profile-entries/{entryId}', {
          params: { path: { id, entryId }, header: ifMatch(`"${version}"`) },
        }),
      ),
    onSettled: useRefresh(),
  });

/** Occupations of KldB 2010 found by word or digits; asked from two characters on. */
export const useOccupations = (q: string) =>
  useQuery({
    queryKey: ['reference', 'occupations', q],
    enabled: q.trim().length >= 2,
    queryFn: async ({ signal }) =>
      (await bodyOf(staffApi.GET('/api/v1/reference/occupations', { params: { query: { q: q.trim() } }, signal }))).items,
  });
