import { useFormats } from '../../ui/format/use-formats.js';
import { StatusTag, type StatusTone } from '../../ui/page/StatusTag.js';
import type { Appointment } from './appointments.api.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

const tones: Readonly<Record<Appointment['state'], StatusTone>> = {
  GEPLANT: 'info',
  BESTAETIGT: 'accent',
  DURCHGEFUEHRT: 'success',
  NICHT_ERSCHIENEN: 'warning',
  ABGESAGT_KUNDE: 'neutral',
  ABGESAGT_BERATER: 'neutral',
};

/** How an appointment stands, in words and colour. */
export const AppointmentStateTag = ({ state }: Pick<Appointment, 'state'>) => (
  <StatusTag tone={tones[state]}>{useAppointmentsLabels().states[state]}</StatusTag>
);

/** How appointments are written in one line: when, where, with whom. */
export const useAppointmentWords = () => {
  const labels = useAppointmentsLabels();
  const formats = useFormats();
  const who = ({ client, company, topic, kind }: Appointment): string | null =>
    client?.displayName ?? company?.name ?? topic ?? (kind === 'internal' ? labels.kinds.internal : null);
  const where = ({ roomName, place, channel }: Appointment): string =>
    [roomName === null ? null : labels.roomName(roomName), place].filter(Boolean).join(', ') || labels.channels[channel];
  const when = ({ on, at, until }: Pick<Appointment, 'on' | 'at' | 'until'>): string => `${formats.day(on)}, ${labels.clock(at, until)}`;
  return { who, where, when };
};
