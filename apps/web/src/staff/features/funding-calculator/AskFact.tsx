import { showField } from '../../../ui/form/show-field.js';
import { inputOf, type AnyFactName } from './facts.js';
import { useAnyFactWords } from './use-calculator-labels.js';

/** The question a missing fact asks, as the way to the field that answers it. */
export const AskFact = ({ fact }: { fact: AnyFactName }) => {
  const { questions } = useAnyFactWords();
  return (
    <a className="wl-link" href={`#${inputOf(fact)}`} onClick={(event) => showField(event, inputOf(fact))}>
      {questions[fact]}
    </a>
  );
};
