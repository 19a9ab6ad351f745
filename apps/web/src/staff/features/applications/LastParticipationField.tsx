import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { today, type Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import type { FactsDraft } from './facts-draft.js';
import { useApplicationLabels } from './use-labels.js';

/** Whether and until when there was a participation under § 82 before: nobody asked, none, or a day. */
export const LastParticipationField = (props: {
  id: string;
  value: FactsDraft['last82'];
  day: Day | undefined;
  error: string | undefined;
  onChange: (value: FactsDraft['last82'], day: Day | undefined) => void;
}) => {
  const { form: labels } = useApplicationLabels();
  return (
    <div className="wl-last82">
      <RadioGroup
        size="small"
        legend={labels.last82}
        value={props.value}
        onChange={(value: FactsDraft['last82']) => props.onChange(value, props.day)}
        className="wl-radios"
      >
        <div className="wl-radios__row">
          {(['none', 'day', 'unknown'] as const).map((value, index) => (
            <Radio key={value} value={value} {...(index === 0 ? { id: props.id } : {})}>
              {labels.last82Options[value]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {props.value === 'day' && (
        <DateField
          label={labels.last82Day}
          value={props.day}
          onChange={(day) => props.onChange('day', day)}
          max={today()}
          error={props.error}
        />
      )}
    </div>
  );
};
