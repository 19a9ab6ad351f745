import type { ReactNode } from 'react';
import { factName, type FactName } from './rules.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

/** What still has to be answered before there is an amount; `ask` leads to where each is answered. */
export const MissingFacts = ({ names, ask }: { names: readonly string[]; ask: (fact: FactName) => ReactNode }) => {
  const { calculation: labels } = useAssessmentLabels();
  const facts = names.flatMap((name) => factName(name) ?? []);
  if (facts.length === 0) return null;
  return (
    <div className="wl-missing">
      <p>{labels.missing}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{ask(fact)}</li>
        ))}
      </ul>
    </div>
  );
};
