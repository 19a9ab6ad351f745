import { Link } from '@tanstack/react-router';
import { useCaseChoice } from './courses.api.js';
import { useCoursesLabels } from './use-courses-labels.js';

/** For which case somebody is searching, with the way back to it. */
export const CaseNote = ({ caseId }: { caseId: string | undefined }) => {
  const labels = useCoursesLabels();
  const { data: kase } = useCaseChoice(caseId);
  if (!caseId || !kase) return null;
  return (
    <p className="wl-case-note">
      {labels.forCase(kase.label)} <Link to={`/faelle/${caseId}`}>{labels.toCase}</Link>
    </p>
  );
};
