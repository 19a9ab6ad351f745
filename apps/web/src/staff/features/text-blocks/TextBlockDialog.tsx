import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useId, useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useTextBlockList, useWriteTextBlock, type Shelf, type TextBlock, type WriteTextBlock } from './text-blocks.api.js';
import { useTextBlocksLabels } from './use-text-blocks-labels.js';

type Field = 'shortName' | 'title' | 'text';

const wrongIn = ({ shortName, title, text }: WriteTextBlock): readonly Field[] => [
  ...(/^[a-zäöüß0-9]{1,20}$/.test(shortName) ? [] : (['shortName'] as const)),
  ...(title.trim() === '' ? (['title'] as const) : []),
  ...(text.trim() === '' ? (['text'] as const) : []),
];

/** Adds a block to a shelf, or changes one. What somebody else saved meanwhile is said; what is typed here stays. */
export const TextBlockDialog = ({ shelf, block, onClose }: { shelf: Shelf; block?: TextBlock | undefined; onClose: () => void }) => {
  const labels = useTextBlocksLabels();
  const toast = useToast();
  const list = useTextBlockList();
  const [key] = useState(newKey);
  const [basis, setBasis] = useState(block);
  const [entry, setEntry] = useState<WriteTextBlock>(() => ({
    kind: block?.kind ?? 'block',
    shortName: block?.shortName ?? '',
    title: block?.title ?? '',
    text: block?.text ?? '',
  }));
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const write = useWriteTextBlock(shelf, key, basis);
  const id = useId();
  const stale = write.error instanceof ProblemError && write.error.status === 412;
  const change = (part: Partial<WriteTextBlock>) => setEntry((before) => ({ ...before, ...part }));
  const submit = () => {
    const fields = wrongIn(entry);
    setWrong(fields);
    if (fields[0]) return document.getElementById(`${id}-${fields[0]}`)?.focus();
    write.mutate(entry, {
      onSuccess: () => {
        toast({ text: labels.saved });
        onClose();
      },
      onError: (error) => {
        if (error instanceof ProblemError && error.status === 412)
          void list.refetch().then(({ data }) => setBasis(data?.find((one) => one.id === block?.id) ?? block));
      },
    });
  };
  const errorOf = (field: Field, text: string) => (wrong.includes(field) ? text : fieldMessage(write.error, `/${field}`));
  return (
    <FormDialog
      title={block ? labels.changeTitle : labels.addTitle[shelf]}
      submit={labels.save}
      busy={write.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      {stale ? (
        <div role="alert" className="wl-stale">
          <InlineMessage status="warning">{labels.stale}</InlineMessage>
          {basis && <p className="wl-plain-text">{basis.text}</p>}
        </div>
      ) : (
        <FormErrors error={write.error} fields={{ '/shortName': `${id}-shortName`, '/title': `${id}-title`, '/text': `${id}-text` }} />
      )}
      <Select
        size="small"
        label={labels.kind}
        value={entry.kind}
        onChange={(event) => change({ kind: event.target.value as WriteTextBlock['kind'] })}
      >
        {(['block', 'template'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {labels.kinds[kind]}
          </option>
        ))}
      </Select>
      <TextField
        id={`${id}-shortName`}
        size="small"
        label={labels.shortName}
        description={labels.shortNameHint}
        autoComplete="off"
        htmlSize={12}
        value={entry.shortName}
        onChange={(event) => change({ shortName: event.target.value.toLowerCase().trim() })}
        error={errorOf('shortName', labels.shortNameInvalid)}
      />
      <TextField
        id={`${id}-title`}
        size="small"
        label={labels.name}
        autoComplete="off"
        maxLength={100}
        value={entry.title}
        onChange={(event) => change({ title: event.target.value })}
        error={errorOf('title', labels.nameMissing)}
      />
      <Textarea
        id={`${id}-text`}
        size="small"
        label={labels.text}
        description={labels.textHint}
        minRows={6}
        value={entry.text}
        onChange={(event) => change({ text: event.target.value })}
        error={errorOf('text', labels.textMissing)}
      />
    </FormDialog>
  );
};
