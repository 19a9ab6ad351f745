import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import { type Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';

type Choice = 'unknown' | 'none' | 'day';

/** Nobody asked (undefined), none (null), or a day. */
export const DayOrNoneField = (props: {
  id: string;
  legend: string;
  dayLabel: string;
  options: Readonly<Record<Choice, string>>;
  value: Day | null | undefined;
  error: string | undefined;
  onChange: (value: Day | null | undefined) => void;
}) => {
  const [choice, setChoice] = useState<Choice>(props.value === undefined ? 'unknown' : props.value === null ? 'none' : 'day');
  const choose = (next: Choice) => {
    setChoice(next);
    props.onChange(next === 'none' ? null : undefined);
  };
  return (
    <div className="wl-last82">
      <RadioGroup size="small" legend={props.legend} value={choice} onChange={choose} className="wl-radios">
        <div className="wl-radios__row">
          {(['day', 'none', 'unknown'] as const).map((one, index) => (
            <Radio key={one} value={one} {...(index === 0 ? { id: props.id } : {})}>
              {props.options[one]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {choice === 'day' && (
        <DateField label={props.dayLabel} value={props.value ?? undefined} onChange={props.onChange} error={props.error} />
      )}
    </div>
  );
};
