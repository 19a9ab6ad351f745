import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch } from '../../api/client.js';
import type { components } from '../../api/staff.d.js';
import { staffApi } from '../../api/staff.js';
import type { Day } from '../../ui/calendar/day.js';

export type Appointment = components['schemas']['Appointment'];
export type Calendar = components['schemas']['Calendar'];
export type MakeAppointment = components['schemas']['MakeAppointment'];
export type MoveAppointment = components['schemas']['MoveAppointment'];
export type FindSlots = components['schemas']['FindSlots'];
export type FreeSlot = components['schemas']['FreeSlot'];
export type Room = components['schemas']['Room'];
export type Step = Appointment['steps'][number];
export type Reason = NonNullable<Appointment['reason']>;

/** What an appointment is about. */
export type Subject = { readonly kind: 'client' | 'company' | 'case'; readonly id: string };

const all = ['appointments'] as const;

/** Some days of one's own calendar (`me`), the team's, or a colleague's; calendar and list show this same answer. */
export const useCalendar = (from: Day, days: number, of: string) =>
  useQuery({
    queryKey: [...all, 'calendar', from, days, of],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/appointments', { params: { query: { from, days, of } } })),
    placeholderData: (before) => before,
  });

/** One appointment. */
export const useAppointment = (id: string) =>
  useQuery({
    queryKey: [...all, 'one', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/appointments/{id}', { params: { path: { id } } })),
  });

/** Appointments of a person, a company or a case, the latest first. */
export const useAppointmentsOf = ({ kind, id }: Subject) =>
  useQuery({
    queryKey: [...all, kind, id],
    queryFn: async () => {
      const params = { params: { path: { id } } };
      if (kind === 'client') return (await bodyOf(staffApi.GET('/api/v1/clients/{id}/appointments', params))).items;
      if (kind === 'company') return (await bodyOf(staffApi.GET('/api/v1/companies/{id}/appointments', params))).items;
      return (await bodyOf(staffApi.GET('/api/v1/cases/{id}/appointments', params))).items;
    },
  });

const useReread = () => {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: all }), queries.invalidateQueries({ queryKey: ['reminders'] })]);
};

/** Agrees an appointment, once per `key`. */
export const useMakeAppointment = (key: string) => {
  const reread = useReread();
  return useMutation({
    mutationFn: (body: MakeAppointment) =>
      bodyOf(staffApi.POST('/api/v1/appointments', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: reread,
  });
};

type Ref = Pick<Appointment, 'id' | 'version'>;
const paramsOf = ({ id, version }: Ref) => ({ path: { id }, header: ifMatch(`"${version}"`) });

/** To another time or room. */
export const useMoveAppointment = () => {
  const reread = useReread();
  return useMutation({
    mutationFn: ({ appointment, body }: { appointment: Ref; body: MoveAppointment }) =>
      bodyOf(staffApi.POST('/api/v1/appointments/{id}/move', { body, params: paramsOf(appointment) })),
    onSettled: reread,
  });
};

/** What it is about and who takes part. */
export const useChangeAppointment = () => {
  const reread = useReread();
  return useMutation({
    mutationFn: ({ appointment, body }: { appointment: Ref; body: components['schemas']['ChangeAppointment'] }) =>
      bodyOf(staffApi.PUT('/api/v1/appointments/{id}', { body, params: paramsOf(appointment) })),
    onSettled: reread,
  });
};

/** A colleague takes somebody's place. */
export const useHandOverAppointment = () => {
  const reread = useReread();
  return useMutation({
    mutationFn: ({ appointment, body }: { appointment: Ref; body: components['schemas']['HandOverAppointment'] }) =>
      bodyOf(staffApi.POST('/api/v1/appointments/{id}/hand-over', { body, params: paramsOf(appointment) })),
    onSettled: reread,
  });
};

/** Confirmed, kept, missed, called off, or taken back. */
export const useStepAppointment = () => {
  const reread = useReread();
  return useMutation({
    mutationFn: ({ appointment, step, reason = null }: { appointment: Ref; step: Step; reason?: Reason | null }) =>
      bodyOf(staffApi.POST('/api/v1/appointments/{id}/steps', { body: { step, reason }, params: paramsOf(appointment) })),
    onSettled: reread,
  });
};

/** Free times of people and, if wished, a room. */
export const useFindSlots = () =>
  useMutation({
    mutationFn: async (body: FindSlots) => (await bodyOf(staffApi.POST('/api/v1/appointments/slots', { body }))).items,
  });

/** Rooms of all offices of the Träger. */
export const useRooms = () =>
  useQuery({ queryKey: ['rooms'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/rooms'))).items, staleTime: 60_000 });

/** People, companies and cases whose names or numbers hold what is typed. */
export const useSubjectsFound = (query: string) =>
  useQuery({
    queryKey: ['search', 'appointment-subjects', query],
    queryFn: () => bodyOf(staffApi.POST('/api/v1/search', { body: { query, limit: 6 } })),
    enabled: query.length >= 2,
  });
