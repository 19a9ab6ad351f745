import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import type { Room } from '../../appointments/appointments.api.js';

export type Closure = components['schemas']['Closure'];
export type Pattern = components['schemas']['WorkingPattern'];
type EnterRoom = components['schemas']['EnterRoom'];
type ChangeRoom = components['schemas']['ChangeRoom'];

const versioned = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  path: { id },
  header: ifMatch(`"${version}"`),
});
const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

const useReread = (key: string) => {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: [key] }), queries.invalidateQueries({ queryKey: ['appointments'] })]);
};

/** Offices of the own Träger. */
export const useOwnOffices = () =>
  useQuery({
    queryKey: ['offices'],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/offices'))).items,
    staleTime: 300_000,
  });

/** Adds a room, once per `key`, or changes one as it stood. */
export const useSaveRoom = (key: string, room: Room | undefined) => {
  const reread = useReread('rooms');
  return useMutation({
    mutationFn: ({ officeId, ...body }: EnterRoom & ChangeRoom) => {
      if (room) return bodyOf(staffApi.PUT('/api/v1/rooms/{id}', { body, params: versioned(room) }));
      const { active: _, ...added } = body;
      return bodyOf(staffApi.POST('/api/v1/rooms', { body: { officeId, ...added }, params: keyed(key) }));
    },
    onSuccess: reread,
  });
};

/** Days on which offices are closed. */
export const useClosures = () =>
  useQuery({ queryKey: ['closures'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/closures'))).items });

/** Closes offices for some days, once per `key`. */
export const useAddClosure = (key: string) => {
  const reread = useReread('closures');
  return useMutation({
    mutationFn: (body: components['schemas']['EnterClosure']) => bodyOf(staffApi.POST('/api/v1/closures', { body, params: keyed(key) })),
    onSuccess: reread,
  });
};

/** Opens them again. */
export const useRemoveClosure = () => {
  const reread = useReread('closures');
  return useMutation({
    mutationFn: (closure: Closure) => done(staffApi.DELETE('/api/v1/closures/{id}', { params: versioned(closure) })),
    onSettled: reread,
  });
};

/** Working hours of one colleague. */
export const usePatterns = (userId: string) =>
  useQuery({
    queryKey: ['working-patterns', userId],
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/working-patterns', { params: { query: { userId } } }))).items,
  });

/** Enters working hours, once per `key`. */
export const useAddPattern = (key: string) => {
  const reread = useReread('working-patterns');
  return useMutation({
    mutationFn: (body: components['schemas']['EnterWorkingPattern']) =>
      bodyOf(staffApi.POST('/api/v1/working-patterns', { body, params: keyed(key) })),
    onSuccess: reread,
  });
};

/** Takes working hours out. */
export const useRemovePattern = () => {
  const reread = useReread('working-patterns');
  return useMutation({
    mutationFn: (pattern: Pattern) => done(staffApi.DELETE('/api/v1/working-patterns/{id}', { params: versioned(pattern) })),
    onSettled: reread,
  });
};
