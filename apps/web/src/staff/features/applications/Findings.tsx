import { FindingsPanel } from '../../assessment/FindingsPanel.js';
import type { Application } from './application.js';
import { FactLink } from './FactLink.js';

/** The conditions of the application's calculation. */
export const Findings = ({ application }: { application: Application }) => {
  const { assessment } = application;
  if (!assessment) return null;
  return (
    <FindingsPanel
      assessment={assessment}
      moment={assessment.createdAt}
      ask={(fact) => <FactLink application={application} fact={fact} />}
    />
  );
};
