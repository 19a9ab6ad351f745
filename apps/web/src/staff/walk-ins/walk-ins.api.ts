import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';
import { momentOf, now } from '../../ui/calendar/day.js';

export type WalkIn = components['schemas']['WalkIn'];
export type EnterWalkIn = components['schemas']['EnterWalkIn'];
export type WalkInStep = WalkIn['steps'][number];

const everyFewSeconds = 10_000;

/** Today's queue of the own office, read anew every ten seconds while the page is looked at. */
export const useQueue = () =>
  useQuery({
    queryKey: ['walk-ins', 'queue'],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/walk-ins')),
    refetchInterval: everyFewSeconds,
  });

/** What the waiting room sees. */
export const useDisplay = () =>
  useQuery({
    queryKey: ['walk-ins', 'display'],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/walk-ins/display')),
    refetchInterval: everyFewSeconds,
  });

/** Four weeks at the desk in figures. */
export const useWalkInDays = () =>
  useQuery({
    queryKey: ['walk-ins', 'days'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/walk-ins/days'))).items,
  });

const useReread = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['walk-ins'] });
};

const paramsOf = ({ id, version }: WalkIn) => ({ path: { id }, header: ifMatch(`"${version}"`) });

/** A number for somebody; the same `key` twice is one. */
export const useEnterWalkIn = (key: string) => {
  const onSuccess = useReread();
  return useMutation({
    mutationFn: (body: EnterWalkIn) => bodyOf(staffApi.POST('/api/v1/walk-ins', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess,
  });
};

/** Called, gone, or back in the queue. */
export const useWalkInStep = () => {
  const onSettled = useReread();
  return useMutation({
    mutationFn: ({ walkIn, step, place = null }: { walkIn: WalkIn; step: WalkInStep; place?: string | null }) =>
      bodyOf(staffApi.POST('/api/v1/walk-ins/{id}/steps', { body: { step, place }, params: paramsOf(walkIn) })),
    onSettled,
  });
};

/** Who it is, once there is a file. */
export const useLinkWalkIn = () => {
  const onSuccess = useReread();
  return useMutation({
    mutationFn: ({ walkIn, clientId }: { walkIn: WalkIn; clientId: string }) =>
      bodyOf(staffApi.PUT('/api/v1/walk-ins/{id}/client', { body: { clientId }, params: paramsOf(walkIn) })),
    onSuccess,
  });
};

/** Persons on record who may be the one at the desk; asked once both names are there. */
export const useAlike = ({ lastName, firstName, birthDate }: { lastName: string; firstName: string; birthDate: string | null }) => {
  const body = { lastName: lastName.trim(), firstName: firstName.trim(), birthDate };
  return useQuery({
    queryKey: ['clients', 'duplicates', body],
    enabled: body.lastName.length >= 2 && body.firstName.length >= 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await bodyOf(staffApi.POST('/api/v1/clients/duplicates', { body, signal }))).items,
  });
};

/** Whole minutes since somebody came. */
export const minutesSince = (moment: string): number =>
  Math.max(0, Math.floor((momentOf(now()).getTime() - momentOf(moment).getTime()) / 60_000));
