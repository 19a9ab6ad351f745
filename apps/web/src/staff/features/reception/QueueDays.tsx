import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useWalkInDays } from '../../walk-ins/walk-ins.api.js';
import { useReceptionLabels } from './use-reception-labels.js';
import { useWalkInLabels } from '../../walk-ins/use-walk-in-labels.js';

/** How many came each day and how long they waited; figures only. */
export const QueueDays = () => {
  const labels = useReceptionLabels();
  const words = useWalkInLabels();
  const formats = useFormats();
  const { data } = useWalkInDays();
  if (!data) return null;
  const minutes = (value: number | null) => (value === null ? '–' : words.minutes(value));
  return (
    <Panel title={labels.days} flush>
      {data.length === 0 && <p className="wl-quiet wl-queue__none">{labels.noDays}</p>}
      <ul className="wl-queue-days">
        {data.map((day) => (
          <li key={day.on}>
            <strong>{formats.day(day.on)}</strong>
            <dl>
              {(
                [
                  [labels.columns.came, String(day.came)],
                  [labels.columns.taken, String(day.taken)],
                  [labels.columns.left, String(day.left)],
                  [labels.columns.median, minutes(day.medianMinutes)],
                  [labels.columns.longest, minutes(day.longestMinutes)],
                ] as const
              ).map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
