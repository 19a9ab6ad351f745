import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useRelationship, type RelationshipPage } from './relationship.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Every step of state, plan and people, newest first; what the plan did is said to be its doing. */
export const RelationshipHistory = ({ companyId }: { companyId: string }) => {
  const { relation } = useCompaniesLabels();
  const { data, error, refetch } = useRelationship(companyId);
  return (
    <Panel title={relation.history}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading lines={3} />
      ) : data.steps.length === 0 ? (
        <p className="wl-quiet">{relation.noHistory}</p>
      ) : (
        <ol className="wl-plain">
          {data.steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
    </Panel>
  );
};

const Step = ({ step }: { step: RelationshipPage['steps'][number] }) => {
  const { relation } = useCompaniesLabels();
  const formats = useFormats();
  const { kind, event, toState, owner, deputy, plannedEvent, plannedOn, outcome, reasons, reason, at, by } = step;
  const day = plannedOn && formats.day(plannedOn);
  const what =
    kind === 'people'
      ? relation.peopleNow(owner, deputy)
      : kind === 'plan' && event && plannedEvent && day
        ? relation.planDropped(relation.plannedFor(relation.events[plannedEvent], day))
        : kind === 'plan'
          ? relation.planNow(plannedEvent && relation.events[plannedEvent], day)
          : event && toState
            ? relation.moved(relation.events[event], toState === 'resting' && day ? relation.restsUntil(day) : relation.states[toState])
            : '';
  const why = [
    kind === 'people' && by === null && relation.colleagueLeft,
    outcome && relation.outcomes[outcome],
    reasons.map((name) => relation.endReasons[name]).join(', '),
    reason,
  ].filter(Boolean);
  return (
    <li>
      <strong>{what}</strong>
      {why.length > 0 && <span>{why.join(' · ')}</span>}
      <small>
        {formats.moment(at)}, {by ?? relation.bySystem}
      </small>
    </li>
  );
};
