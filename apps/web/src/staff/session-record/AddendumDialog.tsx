import { Textarea } from '@navikt/ds-react/Textarea';
import { useId, useState } from 'react';
import { newKey } from '../../api/client.js';
import { fieldMessage } from '../../api/problem.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { savedOtherwise, useExtendSession, type SessionView } from './session-record.api.js';
import { useSessionRecordLabels } from './use-session-record-labels.js';

/** A Nachtrag: text, and the server adds who and when. */
export const AddendumDialog = ({ session, onClose }: { session: SessionView; onClose: () => void }) => {
  const labels = useSessionRecordLabels();
  const toast = useToast();
  const extend = useExtendSession(session);
  const [key, setKey] = useState(newKey);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const submit = () => {
    setMissing(text.trim() === '');
    if (text.trim() === '') return document.getElementById(id)?.focus();
    extend.mutate(
      { text, key },
      {
        onSuccess: () => {
          toast({ text: labels.extended });
          onClose();
        },
        // The first attempt arrived after all: saving once more adds this text to it.
        onError: (error) => savedOtherwise(error) && setKey(newKey()),
      },
    );
  };
  return (
    <FormDialog title={labels.extendTitle} submit={labels.save} busy={extend.isPending} width="medium" onSubmit={submit} onCancel={onClose}>
      <FormErrors error={extend.error} fields={{ '/text': id }} />
      <Textarea
        id={id}
        size="small"
        label={labels.addendum}
        minRows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={missing ? labels.addendumMissing : fieldMessage(extend.error, '/text')}
      />
    </FormDialog>
  );
};
