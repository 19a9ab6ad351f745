import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import type { Application, FindingStatus } from './application.js';
import { FindingRow } from './FindingRow.js';
import { useApplicationLabels } from './use-labels.js';

// What needs somebody comes first.
const order: readonly FindingStatus[] = ['not-met', 'open', 'discretion', 'met'];

/** The conditions one by one, with citation and the facts used; below the versions and what this is not. */
export const Findings = ({ application }: { application: Application }) => {
  const { findings: labels } = useApplicationLabels();
  const formats = useFormats();
  const { assessment } = application;
  if (!assessment) return null;
  const { findings, ruleSet, parametersValidFrom, engineVersion, createdAt } = assessment;
  const count = (status: FindingStatus): number => findings.filter((finding) => finding.status === status).length;
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
          <p className="wl-subtle">{labels.version(ruleSet, formats.day(parametersValidFrom), engineVersion, formats.moment(createdAt))}</p>
        </div>
      }
    >
      <ul className="wl-findings">
        {order.flatMap((status) =>
          findings
            .filter((finding) => finding.status === status)
            .map((finding) => <FindingRow key={`${finding.ruleId} ${finding.citation}`} application={application} finding={finding} />),
        )}
      </ul>
    </Panel>
  );
};
