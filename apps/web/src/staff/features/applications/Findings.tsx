import { FindingsPanel } from '../../assessment/FindingsPanel.js';
import { useRuleWords } from '../../assessment/use-assessment-labels.js';
import type { Application } from './application.js';
import { FactLink } from './FactLink.js';

/** The conditions of the application's calculation. */
export const Findings = ({ application }: { application: Application }) => {
  const { assessment } = application;
  const words = useRuleWords();
  if (!assessment) return null;
  return (
    <FindingsPanel
      assessment={assessment}
      words={words}
      moment={assessment.createdAt}
      ask={(fact) => <FactLink application={application} fact={fact} />}
    />
  );
};
