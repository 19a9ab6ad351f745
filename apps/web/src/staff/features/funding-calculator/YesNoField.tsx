import { AnswerField } from '../../assessment/AnswerField.js';
import { answerOf, inputOf, valueOf, type Facts } from './facts.js';
import { useAnyFactWords, useCalculatorLabels } from './use-calculator-labels.js';

/** Facts that are answered by yes and no. */
export type YesNoFact = { [Name in keyof Facts]-?: boolean extends Facts[Name] ? Name : never }[keyof Facts];

/** One such fact, asked as the rule book asks it. An approval with days counts as yes until somebody answers anew. */
export const YesNoField = ({
  fact,
  facts,
  change,
  description,
}: {
  fact: YesNoFact;
  facts: Facts;
  change: (answers: Facts) => void;
  description?: string | undefined;
}) => {
  const labels = useCalculatorLabels();
  const { questions } = useAnyFactWords();
  const value = facts[fact];
  return (
    <AnswerField
      id={inputOf(fact)}
      legend={questions[fact]}
      {...(description ? { description } : {})}
      answers={labels.yesNo}
      value={answerOf(typeof value === 'object' ? true : value)}
      onChange={(answer) => change({ [fact]: valueOf(answer) })}
    />
  );
};
