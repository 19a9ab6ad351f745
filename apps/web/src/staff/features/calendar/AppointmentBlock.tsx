import type { KeyboardEvent } from 'react';
import type { Appointment } from '../../appointments/appointments.api.js';
import { useAppointmentWords } from '../../appointments/AppointmentWords.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { walk, walkAcross } from './use-calendar-keys.js';

type Props = { item: Appointment; onShow: (row: Appointment) => void; onNudge: (row: Appointment, minutes: number) => void };

const quarter = 15;

/** One appointment on the calendar: arrows go to the next, with Umschalt they move it by a quarter of an hour. */
export const AppointmentBlock = ({ item, onShow, onNudge }: Props) => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyActs(event.shiftKey, (minutes) => onNudge(item, minutes))[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
  return (
    <button
      type="button"
      className="wl-cal__item"
      data-appointment={item.id}
      data-kind={item.kind}
      data-state={item.state}
      onClick={() => onShow(item)}
      onKeyDown={onKeyDown}
    >
      <span>
        <span className="wl-cal__time">{`${item.at}–${item.until}`}</span> {labels.kinds[item.kind]}
      </span>
      <strong>{words.who(item) ?? labels.hidden}</strong>
      <span>{[words.where(item), item.state === 'GEPLANT' ? null : labels.states[item.state]].filter(Boolean).join(' · ')}</span>
    </button>
  );
};

const keyActs = (shift: boolean, nudge: (minutes: number) => void): Readonly<Record<string, (() => void) | undefined>> =>
  shift
    ? { ArrowUp: () => nudge(-quarter), ArrowDown: () => nudge(quarter) }
    : { ArrowUp: () => walk(-1), ArrowDown: () => walk(1), ArrowLeft: () => walkAcross(-1), ArrowRight: () => walkAcross(1) };
