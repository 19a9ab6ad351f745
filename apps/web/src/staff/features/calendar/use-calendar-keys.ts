import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import type { Appointment } from '../../appointments/appointments.api.js';
import type { useAppointmentActions } from '../../appointments/use-appointment-actions.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { useCalendarLabels } from './use-calendar-labels.js';

type Actions = ReturnType<typeof useAppointmentActions>;

/** j and k walk through the appointments, e, f and s act on the one in focus; the same on calendar and list. */
export const useCalendarKeys = (items: readonly Appointment[], { step, move }: Actions): void => {
  const labels = useCalendarLabels();
  const words = useAppointmentsLabels();
  const group = labels.keys;
  const on = items.length > 0 ? true : undefined;
  const withFocused = (act: (item: Appointment) => void) => {
    const item = items.find(({ id }) => id === focusedId());
    if (item) act(item);
    else walk(1);
  };
  useShortcut(on && 'j', () => walk(1), { label: labels.next, group });
  useShortcut(on && 'k', () => walk(-1), { label: labels.previous, group });
  useShortcut(on && 'e', () => withFocused((item) => item.steps.includes('keep') && step(item, 'keep')), {
    label: words.steps.keep,
    group,
  });
  useShortcut(on && 'f', () => withFocused((item) => item.steps.includes('miss') && step(item, 'miss')), {
    label: words.steps.miss,
    group,
  });
  useShortcut(on && 's', () => withFocused((item) => item.steps.includes('cancel-by-us') && move(item)), { label: words.move, group });
};

const buttons = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-appointment]')].filter((button) => button.offsetParent !== null);
const focusedId = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset['appointment'];

/** Focuses the next or previous appointment. */
export const walk = (by: 1 | -1): void => {
  const all = buttons();
  const at = all.findIndex((button) => button === document.activeElement);
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
};

/** Focuses the appointment nearest in time in the column `by` columns away that has any. */
export const walkAcross = (by: 1 | -1): void => {
  const current = document.activeElement as HTMLElement | null;
  const columns = [...document.querySelectorAll<HTMLElement>('[data-column]')];
  const at = columns.findIndex((column) => column.contains(current));
  if (at < 0 || !current) return;
  const top = current.getBoundingClientRect().top;
  for (let next = at + by; next >= 0 && next < columns.length; next += by) {
    const found = [...(columns[next]?.querySelectorAll<HTMLElement>('[data-appointment]') ?? [])];
    const nearest = found.toSorted(
      (a, b) => Math.abs(a.getBoundingClientRect().top - top) - Math.abs(b.getBoundingClientRect().top - top),
    )[0];
    if (nearest) return nearest.focus();
  }
};
