import { showField } from '../../../ui/form/show-field.js';
import type { FactName } from '../../assessment/rules.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { inputOf } from './facts.js';

/** The question a missing fact asks, as the way to the field that answers it. */
export const AskFact = ({ fact }: { fact: FactName }) => {
  const { questions } = useRuleLabels();
  return (
    <a className="wl-link" href={`#${inputOf(fact)}`} onClick={(event) => showField(event, inputOf(fact))}>
      {questions[fact]}
    </a>
  );
};
