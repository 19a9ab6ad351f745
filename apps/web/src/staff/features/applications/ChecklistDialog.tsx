import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { ChecklistItem } from './application.js';
import { useCaseFiles, useChangeChecklistItem } from './applications.api.js';
import { useMay } from '../../user.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useChecklistLabels } from './use-labels.js';

const fields = { '/state': 'document-state', '/reason': 'document-reason', '/documentId': 'document-file' };

/** Says where one document stands; what is not required needs a reason. */
export const ChecklistDialog = ({ application, item, etag, onClose, onReload }: StepDialogProps & { item: ChecklistItem }) => {
  const labels = useChecklistLabels();
  const toast = useToast();
  const change = useChangeChecklistItem(application.id);
  const [state, setState] = useState(item.state);
  const [reason, setReason] = useState(item.reason ?? '');
  const [tried, setTried] = useState(false);
  const explains = state === 'nicht-erforderlich';
  const [documentId, setDocumentId] = useState(item.documentId ?? '');
  const files = useCaseFiles(application.case.id, useMay('document.read')).data ?? [];
  const arrived = state === 'eingegangen' || state === 'geprueft';
  const missing = explains && reason.trim() === '';
  const name = labels.kinds[item.kind];
  return (
    <StepDialog
      title={labels.changeOf(name)}
      effect={labels.effect}
      confirm={labels.confirm}
      attempt={change}
      complete={!missing}
      onTry={() => setTried(true)}
      send={() =>
        change.mutate(
          {
            etag,
            input: {
              kind: item.kind,
              state,
              documentId: arrived && documentId ? documentId : null,
              ...(explains ? { reason: reason.trim() } : {}),
            },
          },
          {
            onSuccess: () => {
              toast({ text: labels.done(name) });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={change.error}
        fields={fields}
        onReload={() => {
          change.reset();
          onReload();
        }}
      />
      <Select
        id={fields['/state']}
        size="small"
        label={labels.state}
        value={state}
        onChange={({ target }) => setState(target.value as ChecklistItem['state'])}
        error={fieldMessage(change.error, '/state')}
      >
        {(Object.keys(labels.states) as ChecklistItem['state'][]).map((each) => (
          <option key={each} value={each}>
            {labels.states[each]}
          </option>
        ))}
      </Select>
      {arrived && files.length > 0 && (
        <Select
          id={fields['/documentId']}
          size="small"
          label={labels.file}
          value={documentId}
          onChange={({ target }) => setDocumentId(target.value)}
          error={fieldMessage(change.error, '/documentId')}
        >
          <option value="">{labels.noFile}</option>
          {files.map(({ id, name: fileName }) => (
            <option key={id} value={id}>
              {fileName}
            </option>
          ))}
        </Select>
      )}
      {explains && (
        <Textarea
          id={fields['/reason']}
          size="small"
          label={labels.reason}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          maxLength={2000}
          minRows={2}
          error={tried && missing ? labels.reasonMissing : fieldMessage(change.error, '/reason')}
        />
      )}
    </StepDialog>
  );
};
