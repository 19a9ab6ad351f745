import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useDismissPair, useMergesLabels, type DismissReason, type DuplicatePair } from '../../merges/merges.api.js';

const reasons: readonly DismissReason[] = ['relatives', 'same-name', 'asked'];

/** Asks how one knows that two persons are two. */
export const DismissDialog = ({ pair, onClose }: { pair: DuplicatePair; onClose: () => void }) => {
  const labels = useMergesLabels();
  const toast = useToast();
  const [because, setBecause] = useState<DismissReason>('relatives');
  const dismiss = useDismissPair(pair.id);
  const submit = () =>
    dismiss.mutate(because, {
      onSuccess: () => {
        toast({ text: labels.dismissed });
        onClose();
      },
    });
  return (
    <FormDialog
      title={labels.dismissOf(pair.first.displayName, pair.second.displayName)}
      description={labels.dismissText}
      submit={labels.dismiss}
      busy={dismiss.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={dismiss.error} fields={{}} />
      <RadioGroup legend={labels.because} size="small" value={because} onChange={(value: DismissReason) => setBecause(value)}>
        {reasons.map((reason) => (
          <Radio key={reason} value={reason}>
            {labels.reasons[reason]}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
};
