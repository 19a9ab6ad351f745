import type { ReactNode } from 'react';
import type { RuleWords } from './assessment.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

/** What still has to be answered before there is an amount; `ask` leads to where each is answered. */
export const MissingFacts = <Fact extends string>(props: {
  names: readonly string[];
  words: Pick<RuleWords<Fact>, 'factName'>;
  ask: (fact: Fact) => ReactNode;
}) => {
  const { calculation: labels } = useAssessmentLabels();
  const facts = props.names.flatMap((name) => props.words.factName(name) ?? []);
  if (facts.length === 0) return null;
  return (
    <div className="wl-missing">
      <p>{labels.missing}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{props.ask(fact)}</li>
        ))}
      </ul>
    </div>
  );
};
