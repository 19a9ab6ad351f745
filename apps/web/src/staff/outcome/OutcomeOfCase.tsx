import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { Loading } from '../../ui/feedback/Loading.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useOpenOutcomes } from './outcome.api.js';
import { OutcomeDialog } from './OutcomeDialog.js';
import { useOutcomeLabels } from './use-outcome-labels.js';

/** The questions about the measure of a case that still lacks its outcome, wherever they come up. */
export const OutcomeOfCase = ({ caseId, onClose }: { caseId: string; onClose: () => void }) => {
  const labels = useOutcomeLabels();
  const { data, error, refetch } = useOpenOutcomes(caseId);
  const measure = data?.[0];
  if (measure)
    return (
      <OutcomeDialog
        caseId={caseId}
        measure={measure}
        lead={labels.lead}
        refusal={({ error: refused, fields }) => <FormErrors error={refused} fields={fields} />}
        onClose={onClose}
      />
    );
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="small">
        <Dialog.Header>
          <Dialog.Title>{labels.result}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading lines={3} />}
          {data && <p>{labels.recorded}</p>}
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {labels.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
