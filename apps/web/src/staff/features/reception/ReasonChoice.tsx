import type { Ref } from 'react';
import { useWalkInLabels } from '../../walk-ins/use-walk-in-labels.js';
import type { EnterWalkIn } from '../../walk-ins/walk-ins.api.js';
import { useReceptionLabels } from './use-reception-labels.js';

type Reason = EnterWalkIn['reason'];
type Props = { ref: Ref<HTMLDivElement>; value: Reason | undefined; onChange: (reason: Reason) => void; missing: boolean };

/** Six big choices: radio buttons as cards, so that arrows and Tab work as everywhere. */
export const ReasonChoice = ({ ref, value, onChange, missing }: Props) => {
  const labels = useReceptionLabels();
  const words = useWalkInLabels();
  return (
    <fieldset className="wl-reasons" aria-describedby={missing ? 'walk-in-reason-missing' : undefined}>
      <legend>{labels.form.reason}</legend>
      <div ref={ref}>
        {(Object.keys(words.reasons) as Reason[]).map((reason) => (
          <label key={reason}>
            <input type="radio" name="walk-in-reason" checked={value === reason} onChange={() => onChange(reason)} />
            <span>{words.reasons[reason]}</span>
          </label>
        ))}
      </div>
      {missing && (
        <p id="walk-in-reason-missing" className="wl-reasons__missing" role="alert">
          {labels.form.reasonMissing}
        </p>
      )}
    </fieldset>
  );
};
