import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useState, type ReactNode } from 'react';
import { newKey } from '../../../api/client.js';
import { ProblemError, type FieldError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Rectifies } from './Rectifies.js';
import { useProfileLabels, type Saving, type Stored } from './profile.api.js';

type Save<Body> = {
  readonly mutate: (saving: Saving<Body>, on: { onSuccess: () => void }) => void;
  readonly reset: () => void;
  readonly error: Error | null;
  readonly isPending: boolean;
};

/** What the form says: the request, or the fields that keep it from being sent. */
export type Reading<Body> = { readonly body: Body } | { readonly missing: readonly FieldError[] };

/** A field that has to be filled in. */
export const required = (pointer: string, message: string, filled: boolean): readonly FieldError[] =>
  filled ? [] : [{ pointer, code: 'required', message }];

/**
 * Enters a row or changes one in the version one has seen. When somebody was faster, what was typed stays, what is stored now is said in
 * words, and saving again takes the new version.
 */
export const EntryDialog = <Body,>(props: {
  title: string;
  saved: string;
  stored: Stored | undefined;
  /** Ids of the inputs by JSON pointer. */
  fields: Readonly<Record<string, string>>;
  save: Save<Body>;
  /** The row as it is stored now, in words, and by whom. */
  latest: () => Promise<(Stored & { readonly words: string; readonly updatedBy: string | null }) | undefined>;
  read: () => Reading<Body>;
  onClose: () => void;
  /** Whose entry a request for rectification may be about; left out where a change cannot carry one out. */
  clientId?: string;
  children: (error: unknown) => ReactNode;
}) => {
  const labels = useProfileLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [stored, setStored] = useState(props.stored);
  const [now, setNow] = useState<{ readonly words: string; readonly updatedBy: string | null }>();
  const [rectifies, setRectifies] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const { save } = props;
  const error = invalid ?? save.error;
  const stale = !invalid && save.error instanceof ProblemError && save.error.status === 412;
  const submit = () => {
    const reading = props.read();
    if ('missing' in reading) {
      setInvalid(new ProblemError({ status: 400, code: 'form.incomplete', errors: reading.missing }));
      return;
    }
    setInvalid(undefined);
    const onSuccess = () => {
      toast({ text: props.saved });
      props.onClose();
    };
    save.mutate({ body: reading.body, key, stored, ...(rectifies ? { rectifies } : {}) }, { onSuccess });
  };
  const takeLatest = async () => {
    const latest = await props.latest();
    if (latest) {
      setStored({ id: latest.id, version: latest.version });
      setNow(latest);
    }
    save.reset();
  };
  return (
    <FormDialog title={props.title} submit={labels.save} busy={save.isPending} width="medium" onSubmit={submit} onCancel={props.onClose}>
      {stale ? (
        <div role="alert" className="wl-stale">
          <InlineMessage status="warning">{labels.stale}</InlineMessage>
          <Button type="button" size="small" variant="secondary" onClick={() => void takeLatest()}>
            {labels.reload}
          </Button>
        </div>
      ) : (
        <FormErrors error={error} fields={props.fields} />
      )}
      {now && !stale && (
        <div role="status">
          <InlineMessage status="info">{labels.nowStored(now.words, now.updatedBy)}</InlineMessage>
        </div>
      )}
      {props.children(stale ? undefined : error)}
      {stored && props.clientId && <Rectifies clientId={props.clientId} value={rectifies} onChange={setRectifies} />}
    </FormDialog>
  );
};
