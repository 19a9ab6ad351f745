import type { Application } from './application.js';
import { FactLink } from './FactLink.js';
import { factName } from './rules.js';
import { useApplicationLabels } from './use-labels.js';

/** What still has to be answered before there is an amount, each with the way to where it is answered. */
export const MissingFacts = ({ application, names }: { application: Application; names: readonly string[] }) => {
  const { calculation: labels } = useApplicationLabels();
  const facts = names.flatMap((name) => factName(name) ?? []);
  if (facts.length === 0) return null;
  return (
    <div className="wl-missing">
      <p>{labels.missing}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <FactLink application={application} fact={fact} />
          </li>
        ))}
      </ul>
    </div>
  );
};
