import { useFormats } from '../../ui/format/use-formats.js';
import type { FreeSlot } from './appointments.api.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

type Props = {
  slots: readonly FreeSlot[];
  chosen: { readonly on: string | undefined; readonly at: string | undefined };
  onChoose: (slot: FreeSlot) => void;
};

/** Free times to take at one press. */
export const SlotList = ({ slots, chosen, onChoose }: Props) => {
  const labels = useAppointmentsLabels();
  const formats = useFormats();
  return (
    <div className="wl-slots">
      <p role="status" className="wl-quiet">
        {slots.length === 0 ? labels.foundNone : labels.foundCount(slots.length)}
      </p>
      {slots.length > 0 && (
        <ul aria-label={labels.found}>
          {slots.map((slot) => (
            <li key={`${slot.on} ${slot.at}`}>
              <button type="button" aria-pressed={slot.on === chosen.on && slot.at === chosen.at} onClick={() => onChoose(slot)}>
                <strong>{formats.day(slot.on)}</strong>
                <span>{labels.clock(slot.at, slot.until)}</span>
                {slot.roomName !== null && <span>{labels.roomName(slot.roomName)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
