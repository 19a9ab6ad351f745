import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import { useWords } from '../../words/use-words.js';
import type { Case } from './cases.api.js';
import { useCaseLabels } from './use-case-labels.js';

/** Courses recommended in the case; from each an application can be drafted. */
export const CaseRecommendations = ({ kase, closed }: { kase: Case; closed: boolean }) => {
  const labels = useCaseLabels();
  const words = useWords();
  const formats = useFormats();
  const mayRecommend = useMay('recommendation.record') && !closed;
  const mayDraft = useMay('application.draft') && !closed;
  return (
    <Panel
      title={labels.recommendations}
      count={`(${kase.recommendations.length})`}
      actions={
        mayRecommend && (
          <LinkButton to="/kurse" search={{ fall: kase.id }} size="small" variant="tertiary" icon={<MagnifyingGlassIcon aria-hidden />}>
            {labels.findCourse}
          </LinkButton>
        )
      }
    >
      {kase.recommendations.length === 0 && <p className="wl-quiet">{labels.noRecommendations}</p>}
      <ul className="wl-side-list">
        {kase.recommendations.map(({ id, run, purpose, priorReason, status, recommendedOn }) => (
          <li key={id}>
            <p className="wl-strong">
              {run ? (
                <Link to={`/kurse/${run.courseId}`} className="wl-link">
                  {run.title}
                </Link>
              ) : (
                labels.courseGone
              )}
            </p>
            <small>
              {[run?.providerName, run?.town, run?.startsOn && labels.measureStart(formats.plainDay(run.startsOn))]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <p className="wl-plain-text">{purpose}</p>
            {priorReason && <p className="wl-plain-text">{labels.again(priorReason)}</p>}
            <small>
              {words.recommendationStatus[status]} · {formats.plainDay(recommendedOn)}
            </small>
            {mayDraft && (
              <div className="wl-side-list__actions">
                <LinkButton to={`/faelle/${kase.id}/antrag`} search={{ recommendation: id }} size="small" variant="secondary">
                  {labels.draftApplication}
                </LinkButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
