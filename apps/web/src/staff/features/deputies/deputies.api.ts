import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import type { Appointment } from '../../appointments/appointments.api.js';

export type Deputyship = components['schemas']['Deputyship'];
export type ArrangeDeputy = components['schemas']['ArrangeDeputy'];

/** Who stands in for whom, as far as it concerns this person. */
export const useDeputyships = () =>
  useQuery({ queryKey: ['deputyships'], queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/deputyships'))).items });

/** Arranges a deputy; the same `key` twice arranges one. */
export const useArrangeDeputy = (key: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ArrangeDeputy) =>
      bodyOf(staffApi.POST('/api/v1/deputyships', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** Ends a deputyship, or calls it off. */
export const useEndDeputyship = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Deputyship) =>
      done(staffApi.POST('/api/v1/deputyships/{id}/end', { params: { path: { id }, header: ifMatch(`"${version}"`) } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** What is agreed for the days of an absence and still open; asked anew whenever an appointment changes. */
export const useAbsenceAppointments = (id: string) =>
  useQuery({
    queryKey: ['appointments', 'absence', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/deputyships/{id}/appointments', { params: { path: { id } } })),
  });

/** What others did during an absence. */
export const useAbsenceDigest = (id: string) =>
  useQuery({
    queryKey: ['deputyships', 'digest', id],
    queryFn: () => bodyOf(staffApi.GET('/api/v1/deputyships/{id}/digest', { params: { path: { id } } })),
  });

/** A colleague takes somebody's place in an appointment. */
export const useHandOverAppointment = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ appointment, from, to }: { appointment: Pick<Appointment, 'id' | 'version'>; from: string; to: string }) => {
      const params = { path: { id: appointment.id }, header: ifMatch(`"${appointment.version}"`) };
      return bodyOf(staffApi.POST('/api/v1/appointments/{id}/hand-over', { body: { from, to }, params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['appointments'] }),
  });
};
