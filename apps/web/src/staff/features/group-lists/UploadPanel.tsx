import { Button } from '@navikt/ds-react/Button';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { DownloadIcon, UploadIcon } from '@navikt/aksel-icons';
import { useId, useState, type DragEvent } from 'react';
import { newKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUploadList } from './group-lists.api.js';
import { useGroupListLabels } from './use-group-list-labels.js';

type Props = { caseId: string; folded: boolean; onUploaded: (id: string) => void };

/** Where the list comes in; folded once there is one. */
export const UploadPanel = ({ folded, ...props }: Props) => {
  const { upload: labels } = useGroupListLabels();
  if (!folded) {
    return (
      <Panel title={labels.title}>
        <Form {...props} />
      </Panel>
    );
  }
  return (
    <details className="wl-list-upload">
      <summary>{labels.again}</summary>
      <Form {...props} />
    </details>
  );
};

const templates = '/api/v1/group-list-template?format=';

const Form = ({ caseId, onUploaded }: Omit<Props, 'folded'>) => {
  const { upload: labels } = useGroupListLabels();
  const toast = useToast();
  const upload = useUploadList(caseId);
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
      { file, key },
      {
        onSuccess: ({ id, rows }) => {
          const bad = rows.filter(({ state }) => state === 'faulty').length;
          toast({ text: labels.done(rows.length - bad, bad) });
          onUploaded(id);
        },
        // Without an answer the list may have arrived all the same: the next attempt is the same one.
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
    <div className="wl-form">
      <p className="wl-quiet">{labels.lead}</p>
      <div className="wl-list-buttons">
        <Button as="a" role="link" size="small" variant="secondary" href={`${templates}xlsx`} download icon={<DownloadIcon aria-hidden />}>
          {labels.template}
        </Button>
        <Button as="a" role="link" size="small" variant="tertiary" href={`${templates}csv`} download icon={<DownloadIcon aria-hidden />}>
          {labels.templateCsv}
        </Button>
      </div>
      <FormErrors error={upload.error} fields={{ '/file': fileId }} />
      <div className="wl-list-drop" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        <Label size="small" htmlFor={fileId}>
          {labels.file}
        </Label>
        <p className="wl-quiet">{file ? file.name : labels.drop}</p>
        <input
          id={fileId}
          className="wl-file"
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
  );
};
