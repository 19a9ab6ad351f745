import type { ReactNode } from 'react';
import { useFormats } from '../../ui/format/use-formats.js';
import { Panel } from '../../ui/page/Panel.js';
import type {
  AssessmentResult,
  Finding,
  FindingStatus,
  QualifizierungsgeldFinding,
  QualifizierungsgeldResult,
  RuleWords,
} from './assessment.js';
import { FindingRow } from './FindingRow.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

// What needs somebody comes first.
const order: readonly FindingStatus[] = ['not-met', 'open', 'discretion', 'met'];

/** The conditions one by one, with citation and the facts used; below the versions and what this is not. */
export const FindingsPanel = <Fact extends string>(props: {
  assessment: AssessmentResult | QualifizierungsgeldResult;
  words: RuleWords<Fact>;
  /** When it was calculated, where that is kept. */
  moment?: string;
  ask: (fact: Fact) => ReactNode;
}) => {
  const { findings: labels } = useAssessmentLabels();
  const formats = useFormats();
  const { ruleSet, parametersValidFrom, engineVersion } = props.assessment;
  const findings: readonly (Finding | QualifizierungsgeldFinding)[] = props.assessment.findings;
  const count = (status: FindingStatus): number => findings.filter((finding) => finding.status === status).length;
  const moment = props.moment && formats.moment(props.moment);
  return (
    <Panel
      title={labels.title}
      count={labels.counts(count('met'), count('not-met'), count('open'), count('discretion'))}
      flush
      footer={
        <div className="wl-findings__foot">
          <p>
            <strong>{labels.noPromise}</strong>
          </p>
          <p className="wl-subtle">{labels.version(ruleSet, formats.day(parametersValidFrom), engineVersion, moment)}</p>
        </div>
      }
    >
      <ul className="wl-findings">
        {order.flatMap((status) =>
          findings
            .filter((finding) => finding.status === status)
            .map((finding) => (
              <FindingRow key={`${finding.ruleId} ${finding.citation}`} finding={finding} words={props.words} ask={props.ask} />
            )),
        )}
      </ul>
    </Panel>
  );
};
