import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { usePrivacyLabels, useTakeBackInformation, type TakeBackReason } from './privacy-information.api.js';

/** Takes a row back that does not hold, with the reason why. */
export const TakeBackDialog = ({ clientId, id, onClose }: { clientId: string; id: string; onClose: () => void }) => {
  const labels = usePrivacyLabels();
  const toast = useToast();
  const [reason, setReason] = useState<TakeBackReason>('not-given');
  const takeBack = useTakeBackInformation(clientId, id);
  const submit = () =>
    takeBack.mutate(
      { reason },
      {
        onSuccess: () => {
          toast({ text: labels.takenBackDone });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={labels.takeBackTitle}
      description={labels.takeBackLead}
      submit={labels.takeBack}
      busy={takeBack.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={takeBack.error} fields={{}} />
      <RadioGroup size="small" legend={labels.takeBackReason} value={reason} onChange={(value: TakeBackReason) => setReason(value)}>
        {Object.entries(labels.takeBackReasons).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
};
