import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type { Answer } from './assessment.js';
import './fields.css';

/** A question with yes, no, and «still open»; the first radio carries the id, so that a link can lead here. */
export const AnswerField = (props: {
  id: string;
  legend: string;
  description?: string;
  answers: Readonly<Record<Answer, string>>;
  value: Answer;
  onChange: (answer: Answer) => void;
}) => (
  <RadioGroup
    size="small"
    legend={props.legend}
    description={props.description}
    value={props.value}
    onChange={(answer: Answer) => props.onChange(answer)}
    className="wl-radios"
  >
    <div className="wl-radios__row">
      {(['yes', 'no', 'open'] as const).map((answer, index) => (
        <Radio key={answer} value={answer} {...(index === 0 ? { id: props.id } : {})}>
          {props.answers[answer]}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
