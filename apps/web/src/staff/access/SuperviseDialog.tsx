import { Textarea } from '@navikt/ds-react/Textarea';
import { useRef, useState } from 'react';
import { newKey } from '../../api/client.js';
import { fieldMessage } from '../../api/problem.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useSupervise } from './access.api.js';
import { useAccessLabels } from './use-access-labels.js';

/** A team lead says why; afterwards the file is open until the end of the day. */
export const SuperviseDialog = ({ clientId, onClose }: { clientId: string; onClose: () => void }) => {
  const { supervise: labels } = useAccessLabels();
  const field = useRef<HTMLTextAreaElement>(null);
  const [key] = useState(newKey);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const supervise = useSupervise(clientId, key);
  const submit = () => {
    const given = reason.trim();
    setMissing(given.length < 10);
    if (given.length < 10) return field.current?.focus();
    supervise.mutate(given, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={labels.title}
      description={labels.text}
      submit={labels.submit}
      busy={supervise.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={supervise.error} fields={{ '/reason': 'supervise-reason' }} />
      <Textarea
        id="supervise-reason"
        ref={field}
        size="small"
        label={labels.reason}
        description={labels.reasonHint}
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value.slice(0, 500))}
        error={missing && reason.trim().length < 10 ? labels.reasonMissing : fieldMessage(supervise.error, '/reason')}
      />
    </FormDialog>
  );
};
