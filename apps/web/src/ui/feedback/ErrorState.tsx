import { Button } from '@navikt/ds-react/Button';
import { ArrowsCirclepathIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { asProblem, type ProblemError } from '../../api/problem.js';
import type { UiLabels } from '../ui.labels.de.js';
import { useUiLabels } from '../use-ui-labels.js';
import './feedback.css';

/** What went wrong, what is safe, what to do, the reference number, and a retry. Takes whatever was thrown. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const labels = useUiLabels();
  const problem = asProblem(error);
  const words = wordsFor(problem, labels);
  return (
    <div className="wl-error" role="alert">
      <ExclamationmarkTriangleIcon aria-hidden fontSize="1.75rem" className="wl-error__icon" />
      <div>
        <h2 className="wl-error__title">{words.title}</h2>
        {problem.detail && <p>{problem.detail}</p>}
        <p>{words.safe}</p>
        <p>{words.act}</p>
        {problem.traceId && (
          <p className="wl-error__reference">
            {labels.error.reference}: <code>{problem.traceId}</code>
          </p>
        )}
        {onRetry && (
          <Button size="small" variant="secondary" icon={<ArrowsCirclepathIcon aria-hidden />} onClick={onRetry}>
            {labels.retry}
          </Button>
        )}
      </div>
    </div>
  );
};

const wordsFor = (problem: ProblemError, { error }: UiLabels): { title: string; safe: string; act: string } => {
  const known = { 0: error.network, 403: error.forbidden, 404: error.notFound, 412: error.stale, 429: error.tooMany }[problem.status];
  const usual = problem.code === 'unknown' && problem.status === 0 ? error.broken : known;
  if (usual) return { ...usual, title: problem.title || usual.title };
  return problem.status >= 400 && problem.status < 500
    ? { ...error.refused, title: problem.title || error.broken.title }
    : { ...error.broken, title: error.broken.title };
};
