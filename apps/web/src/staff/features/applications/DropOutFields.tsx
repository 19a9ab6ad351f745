import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { fieldMessage } from '../../../api/problem.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import type { DropOutReason, DropOutReporter } from './application.js';
import { useCourseLabels } from './use-labels.js';

/** What somebody has said of a drop-out so far. */
export type DropOutDraft = {
  readonly reason: DropOutReason | '';
  readonly reportedBy: DropOutReporter | '';
  readonly important: boolean;
  readonly courseCost: number | undefined;
};

export const emptyDropOut: DropOutDraft = { reason: '', reportedBy: '', important: false, courseCost: undefined };

/** What goes to the server; undefined while something is missing. */
export const dropOutOf = ({ reason, reportedBy, important, courseCost }: DropOutDraft) =>
  reason && reportedBy ? { reason, reportedBy, important, courseCostCents: courseCost ?? null } : undefined;

/** Why, who told, whether the reason was important, and what the course has cost until then. */
export const DropOutFields = (props: { draft: DropOutDraft; onChange: (draft: DropOutDraft) => void; tried: boolean; error: unknown }) => {
  const { dropOut: labels } = useCourseLabels();
  const { draft, onChange, tried } = props;
  return (
    <>
      <Select
        id="drop-out-reason"
        size="small"
        label={labels.reason}
        value={draft.reason}
        onChange={({ target }) => onChange({ ...draft, reason: target.value as DropOutDraft['reason'] })}
        error={tried && !draft.reason ? labels.reasonMissing : fieldMessage(props.error, '/dropOut/reason')}
      >
        <option value="">{labels.choose}</option>
        {(Object.keys(labels.reasonWords) as DropOutReason[]).map((reason) => (
          <option key={reason} value={reason}>
            {labels.reasonWords[reason]}
          </option>
        ))}
      </Select>
      <Select
        id="drop-out-reported-by"
        size="small"
        label={labels.reportedBy}
        value={draft.reportedBy}
        onChange={({ target }) => onChange({ ...draft, reportedBy: target.value as DropOutDraft['reportedBy'] })}
        error={tried && !draft.reportedBy ? labels.reportedByMissing : fieldMessage(props.error, '/dropOut/reportedBy')}
      >
        <option value="">{labels.choose}</option>
        {(Object.keys(labels.reporterWords) as DropOutReporter[]).map((reporter) => (
          <option key={reporter} value={reporter}>
            {labels.reporterWords[reporter]}
          </option>
        ))}
      </Select>
      <Checkbox size="small" checked={draft.important} onChange={({ target }) => onChange({ ...draft, important: target.checked })}>
        {labels.isImportant}
      </Checkbox>
      <MoneyField
        id="drop-out-course-cost"
        label={labels.courseCost}
        description={labels.courseCostHint}
        value={draft.courseCost}
        onChange={(courseCost) => onChange({ ...draft, courseCost })}
        error={fieldMessage(props.error, '/dropOut/courseCostCents')}
      />
    </>
  );
};
