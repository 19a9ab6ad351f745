import { Button } from '@navikt/ds-react/Button';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { UploadIcon } from '@navikt/aksel-icons';
import { useId, useState, type DragEvent } from 'react';
import { newKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUpload } from './imports.api.js';
import { useImportLabels } from './use-import-labels.js';

/** Where a table comes in. */
export const UploadPanel = ({ onUploaded }: { onUploaded: (id: string) => void }) => {
  const { upload: labels } = useImportLabels();
  const upload = useUpload();
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const [key, setKey] = useState(newKey);
  const fileId = useId();
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setKey(newKey());
    upload.reset();
  };
  const send = () => {
    setAsked(true);
    if (!file) return;
    upload.mutate(
      { file, idempotency: key },
      {
        onSuccess: ({ id }) => onUploaded(id),
        // Without an answer the table may have arrived all the same: the next attempt is the same one.
        onError: (error) => {
          const { status } = asProblem(error);
          if (status >= 400 && status < 500) setKey(newKey());
        },
      },
    );
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  };
  return (
    <Panel title={labels.title}>
      <div className="wl-form">
        <p className="wl-quiet">{labels.lead}</p>
        <FormErrors error={upload.error} fields={{ '/file': fileId }} />
        <div className="wl-import-drop" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
          <Label size="small" htmlFor={fileId}>
            {labels.file}
          </Label>
          <p className="wl-quiet">{file ? file.name : labels.drop}</p>
          <input
            id={fileId}
            type="file"
            accept=".xlsx,.csv"
            aria-invalid={asked && !file}
            aria-describedby={`${fileId}-error`}
            onChange={({ target }) => choose(target.files?.[0])}
          />
          <div id={`${fileId}-error`} aria-live="polite">
            {asked && !file && (
              <ErrorMessage size="small" showIcon>
                {labels.missing}
              </ErrorMessage>
            )}
          </div>
        </div>
        <div>
          <Button size="small" loading={upload.isPending} icon={<UploadIcon aria-hidden />} onClick={send}>
            {labels.send}
          </Button>
        </div>
      </div>
    </Panel>
  );
};
