import { Textarea } from '@navikt/ds-react/Textarea';
import { useId, useState } from 'react';
import { newKey } from '../../api/client.js';
import { fieldMessage } from '../../api/problem.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { Loading } from '../../ui/feedback/Loading.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { savedOtherwise, summaryFile, useSummaries, useWriteSummary, type SessionView, type SummaryText } from './session-record.api.js';
import { useSessionRecordLabels } from './use-session-record-labels.js';

const parts = ['about', 'agreed', 'weDo', 'youDo', 'companyDoes', 'nextStep'] as const;
const lists: readonly string[] = ['weDo', 'youDo', 'companyDoes'];

/** What the person is given of the talk: edited, kept version by version, printed. */
export const SummaryDialog = ({ session, onClose }: { session: SessionView; onClose: () => void }) => {
  const labels = useSessionRecordLabels();
  const formats = useFormats();
  const toast = useToast();
  const summaries = useSummaries(session);
  const write = useWriteSummary(session);
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState<Partial<SummaryText>>({});
  const [empty, setEmpty] = useState(false);
  const id = useId();
  const versions = summaries.data?.versions ?? [];
  const basis = versions[0] ?? summaries.data?.proposal;
  const text = Object.fromEntries(parts.map((part) => [part, typed[part] ?? basis?.[part] ?? ''])) as SummaryText;
  const submit = () => {
    const nothing = parts.every((part) => text[part].trim() === '');
    setEmpty(nothing);
    if (nothing) return document.getElementById(`${id}-about`)?.focus();
    write.mutate(
      { text, key },
      {
        onSuccess: ({ number }) => {
          toast({ text: labels.summarySaved(number) });
          setTyped({});
          setKey(newKey());
        },
        // The first attempt arrived after all: saving once more adds this text as the next version.
        onError: (error) => savedOtherwise(error) && setKey(newKey()),
      },
    );
  };
  return (
    <FormDialog
      title={labels.summary}
      description={labels.summaryText}
      submit={labels.save}
      busy={write.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      {summaries.error && <ErrorState error={summaries.error} onRetry={() => void summaries.refetch()} />}
      {summaries.isPending && <Loading lines={4} />}
      <FormErrors error={write.error} fields={Object.fromEntries(parts.map((part) => [`/${part}`, `${id}-${part}`]))} />
      {basis &&
        parts.map((part) => (
          <Textarea
            key={part}
            id={`${id}-${part}`}
            size="small"
            label={labels.parts[part]}
            description={lists.includes(part) ? labels.lineHint : undefined}
            minRows={2}
            value={text[part]}
            onChange={(event) => setTyped((before) => ({ ...before, [part]: event.target.value }))}
            error={part === 'about' && empty ? labels.summaryEmpty : fieldMessage(write.error, `/${part}`)}
          />
        ))}
      {versions.length > 0 && (
        <section>
          <h2 className="wl-strong">{labels.versions}</h2>
          <ol className="wl-record__versions">
            {versions.map(({ id: summaryId, number, createdAt, authorName }, index) => (
              <li key={summaryId}>
                <span>{labels.version(number, formats.moment(createdAt), authorName ?? labels.unknown)}</span>
                {index === 0 && <small>{labels.summaryFor}</small>}
                <span className="wl-record__files">
                  {([false, true] as const).map((large) => (
                    <a key={String(large)} className="wl-link" href={summaryFile(session, summaryId, large)} download>
                      {large ? labels.printLarge : labels.print}
                      <span className="aksel-sr-only"> ({labels.version(number, formats.moment(createdAt), authorName ?? '')})</span>
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </FormDialog>
  );
};
