import { Accordion } from '@navikt/ds-react/Accordion';
import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { remedyText } from '../../assessment/remedy-text.js';
import { StatuteButton } from '../../assessment/StatuteButton.js';
import { useAssessmentLabels, useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { wordFor } from '../../words/use-words.js';
import type { FundingRoute, RouteFinding, RouteStatus } from './funding-routes.api.js';
import { useConditionLabels, useFundingRoutesLabels } from './use-funding-routes-labels.js';

const tones: Readonly<Record<RouteStatus, StatusTone>> = {
  fits: 'success',
  refer: 'success',
  possible: 'info',
  check: 'warning',
  excluded: 'neutral',
};

/** One way: status and what it pays; below why not with what would change it, what is open, and who is competent. */
export const RouteCard = ({ route, isRecommended }: { route: FundingRoute; isRecommended: boolean }) => {
  const labels = useFundingRoutesLabels();
  const way = labels.ways[route.id];
  const isOut = route.status === 'excluded' || route.status === 'check';
  return (
    <Accordion.Item defaultOpen={isRecommended} className="wl-route" data-status={route.status}>
      <Accordion.Header>
        <span className="wl-route__head">
          <span>{way.name}</span>
          <span className="wl-route__tags">
            {isRecommended && (
              <Tag size="small" variant="moderate" data-color="accent">
                {labels.recommended}
              </Tag>
            )}
            <StatusTag tone={tones[route.status]}>{labels.statuses[route.status]}</StatusTag>
          </span>
        </span>
      </Accordion.Header>
      <Accordion.Content>
        <p>{way.pays}</p>
        {isOut && (
          <>
            <h3>{labels.why[route.status === 'check' ? 'check' : 'excluded']}</h3>
            <ul className="wl-route__findings">
              {route.failed.map((finding) => (
                <Failed key={finding.ruleId} finding={finding} />
              ))}
            </ul>
          </>
        )}
        {route.status !== 'excluded' && route.open.length > 0 && <Open findings={route.open} />}
        {route.status !== 'excluded' && (
          <>
            <h3>{labels.nextStep}</h3>
            <p>{way.next}</p>
            {route.id === 'S82' && <Link to="/foerderrechner">{labels.calculate}</Link>}
            <Competent route={route} />
          </>
        )}
      </Accordion.Content>
    </Accordion.Item>
  );
};

const useConditionWord = (): ((ruleId: string) => string) => {
  const { rules } = useRuleLabels();
  const conditions = useConditionLabels();
  return (ruleId) => conditions[ruleId] ?? wordFor(rules, ruleId);
};

const Failed = ({ finding }: { finding: RouteFinding }) => {
  const word = useConditionWord();
  const { remedy } = useAssessmentLabels();
  const formats = useFormats();
  return (
    <li>
      {word(finding.ruleId)}
      {finding.remedy && <span className="wl-route__remedy">{remedyText(finding.remedy, formats, remedy)}</span>}
      <span className="wl-route__basis">
        <StatuteButton citation={finding.citation} />
      </span>
    </li>
  );
};

const Open = ({ findings }: { findings: readonly RouteFinding[] }) => {
  const labels = useFundingRoutesLabels();
  const word = useConditionWord();
  return (
    <>
      <h3>{labels.stillOpen(findings.length)}</h3>
      <ul>
        {findings.map(({ ruleId }) => (
          <li key={ruleId}>{word(ruleId)}</li>
        ))}
      </ul>
    </>
  );
};

const Competent = ({ route }: { route: FundingRoute }) => {
  const labels = useFundingRoutesLabels();
  return (
    <>
      <h3>{labels.competent}</h3>
      <ul>
        {route.competent.map(({ benefit, place, citation, name }) => (
          <li key={`${benefit}-${place}`}>
            {labels.benefits[benefit]}: {name ?? labels.places[place]} (<StatuteButton citation={citation} />)
          </li>
        ))}
      </ul>
    </>
  );
};
