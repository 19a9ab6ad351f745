import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { ProblemError } from '../../../api/problem.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useCase } from './cases.api.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

/** What the server refused, above a form about a case; when somebody was faster, the new state can be loaded under what was typed. */
export const StepRefusal = (props: { caseId: string; error: unknown; fields: Readonly<Record<string, string>>; onReload: () => void }) => {
  const labels = useCaseStepLabels();
  const current = useCase(props.caseId);
  if (!(props.error instanceof ProblemError && props.error.status === 412)) return <FormErrors error={props.error} fields={props.fields} />;
  return (
    <div role="alert" className="wl-stale">
      <InlineMessage status="warning">{labels.stale}</InlineMessage>
      <Button type="button" size="small" variant="secondary" onClick={() => void current.refetch().then(props.onReload)}>
        {labels.reload}
      </Button>
    </div>
  );
};
