import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { useId, useState } from 'react';
import { newKey } from '../../../api/client.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useChangeDocument, useUploadDocument, type CaseDocument, type DocumentKind } from './documents.api.js';
import { useCaseLabels } from './use-case-labels.js';

type Props = { caseId: string; document: CaseDocument | undefined; onClose: () => void };

/** Hands a file in, or gives one that is there another name or kind. */
export const DocumentDialog = ({ document, ...props }: Props) =>
  document ? <Change document={document} {...props} /> : <Upload {...props} />;

const accepted = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.xlsx,.odt,.txt';

const Upload = ({ caseId, onClose }: Omit<Props, 'document'>) => {
  const { documents: labels } = useCaseLabels();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [kind, setKind] = useState<DocumentKind | ''>('');
  const [asked, setAsked] = useState(false);
  const [key, setKey] = useState(newKey);
  const fileId = useId();
  const upload = useUploadDocument(caseId);
  const submit = () => {
    setAsked(true);
    if (!file || kind === '') return;
    upload.mutate(
      { file, kind, key },
      {
        onSuccess: () => {
          toast({ text: labels.added });
          onClose();
        },
        onError: () => setKey(newKey()),
      },
    );
  };
  return (
    <FormDialog
      title={labels.add}
      description={labels.accepted}
      submit={labels.send}
      busy={upload.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={upload.error} fields={{ '/file': fileId }} />
      <FileField id={fileId} label={labels.file} error={asked && !file && labels.fileMissing} onChange={setFile} />
      <KindField value={kind} error={asked && kind === '' && labels.kindMissing} onChange={setKind} />
    </FormDialog>
  );
};

const Change = ({ caseId, document, onClose }: Props & { document: CaseDocument }) => {
  const { documents: labels } = useCaseLabels();
  const toast = useToast();
  const [name, setName] = useState(document.name);
  const [kind, setKind] = useState<DocumentKind | ''>(document.kind);
  const change = useChangeDocument(caseId, document);
  const submit = () => {
    if (name.trim() === '' || kind === '') return;
    change.mutate(
      { name, kind },
      {
        onSuccess: () => {
          toast({ text: labels.changed });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.editTitle} submit={labels.save} busy={change.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={change.error} fields={{}} />
      <TextField
        size="small"
        label={labels.name}
        value={name}
        error={name.trim() === '' && labels.nameMissing}
        onChange={({ target }) => setName(target.value)}
      />
      <KindField value={kind} error={kind === '' && labels.kindMissing} onChange={setKind} />
    </FormDialog>
  );
};

const FileField = ({ id, ...props }: { id: string; label: string; error: string | false; onChange: (file: File | undefined) => void }) => (
  <div className="wl-stack-tight">
    <Label size="small" htmlFor={id}>
      {props.label}
    </Label>
    <input
      id={id}
      className="wl-file"
      type="file"
      accept={accepted}
      aria-invalid={props.error !== false}
      aria-describedby={`${id}-error`}
      onChange={({ target }) => props.onChange(target.files?.[0])}
    />
    <div id={`${id}-error`} aria-live="polite">
      {props.error && (
        <ErrorMessage size="small" showIcon>
          {props.error}
        </ErrorMessage>
      )}
    </div>
  </div>
);

const KindField = (props: { value: DocumentKind | ''; error: string | false; onChange: (kind: DocumentKind | '') => void }) => {
  const { documents: labels } = useCaseLabels();
  return (
    <Select
      size="small"
      label={labels.kind}
      value={props.value}
      error={props.error}
      onChange={({ target }) => props.onChange(target.value as DocumentKind | '')}
    >
      <option value="">{labels.choose}</option>
      {Object.entries(labels.kinds).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </Select>
  );
};
