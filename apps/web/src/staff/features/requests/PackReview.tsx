import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { Textarea } from '@navikt/ds-react/Textarea';
import { ErrorMessage } from '@navikt/ds-react/Typography';
import { useRef, useState, type FormEvent } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useOrderPack, useRequestLabels, useTexts, type FreeText, type ReviewPack } from '../../requests/requests.api.js';

type Mark = ReviewPack['marks'][number];
type Code = keyof ReviewPack['checklist'];
type Answer = { readonly applies?: boolean; readonly reason: string };

/** Reading over: every free text for passages about others, and every exception of § 83 SGB X. */
export const PackReview = ({ pack }: { pack: { id: string; version: number } }) => {
  const labels = useRequestLabels();
  const toast = useToast();
  const { data: texts, error, refetch } = useTexts(pack.id);
  const order = useOrderPack(pack);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [answers, setAnswers] = useState<Readonly<Partial<Record<Code, Answer>>>>({});
  const [read, setRead] = useState(false);
  const [unread, setUnread] = useState(false);
  const codes = Object.keys(labels.exceptions) as Code[];
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!texts) return <Loading lines={4} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnread(!read && texts.length > 0);
    if ((!read && texts.length > 0) || order.isPending) return;
    const checklist = Object.fromEntries(
      codes.flatMap((code) => {
        const answer = answers[code];
        return answer?.applies === undefined ? [] : [[code, { applies: answer.applies, reason: answer.reason.trim() || null }]];
      }),
    );
    order.mutate({ marks: [...marks], checklist }, { onSuccess: () => toast({ text: labels.ordered }) });
  };
  return (
    <form className="wl-form" noValidate onSubmit={submit}>
      <FormErrors error={order.error} fields={Object.fromEntries(codes.map((code) => [`/checklist/${code}`, `exception-${code}`]))} />
      <h3 className="wl-review__title">{labels.texts}</h3>
      <p className="wl-quiet">{texts.length > 0 ? labels.textsLead : labels.noTexts}</p>
      {texts.map((text) => (
        <Text
          key={text.id}
          text={text}
          marks={marks.filter((mark) => mark.text === text.id)}
          onChange={(own) => setMarks([...marks.filter((mark) => mark.text !== text.id), ...own])}
        />
      ))}
      {texts.length > 0 && (
        <Checkbox size="small" checked={read} error={unread && !read} onChange={(event) => setRead(event.target.checked)}>
          {labels.allRead(texts.length)}
        </Checkbox>
      )}
      {unread && !read && (
        <div role="alert">
          <ErrorMessage size="small" showIcon>
            {labels.allReadMissing}
          </ErrorMessage>
        </div>
      )}
      <h3 className="wl-review__title">{labels.checklist}</h3>
      <p className="wl-quiet">{labels.checklistLead}</p>
      {codes.map((code) => (
        <Exception key={code} code={code} answer={answers[code]} onChange={(answer) => setAnswers({ ...answers, [code]: answer })} />
      ))}
      <div>
        <Button type="submit" size="small" loading={order.isPending}>
          {labels.order}
        </Button>
      </div>
    </form>
  );
};

const Exception = (props: { code: Code; answer: Answer | undefined; onChange: (answer: Answer) => void }) => {
  const labels = useRequestLabels();
  const { code, answer = { reason: '' }, onChange } = props;
  return (
    <div className="wl-review__exception">
      <RadioGroup
        id={`exception-${code}`}
        size="small"
        legend={labels.exceptions[code]}
        value={answer.applies === undefined ? '' : String(answer.applies)}
        onChange={(value: string) => onChange({ ...answer, applies: value === 'true' })}
      >
        <Radio value="false">{labels.appliesNot}</Radio>
        <Radio value="true">{labels.applies}</Radio>
      </RadioGroup>
      {answer.applies && (
        <TextField
          size="small"
          label={labels.reason}
          maxLength={500}
          autoComplete="off"
          value={answer.reason}
          onChange={(event) => onChange({ ...answer, reason: event.target.value })}
        />
      )}
    </div>
  );
};

const Text = ({ text, marks, onChange }: { text: FreeText; marks: readonly Mark[]; onChange: (marks: readonly Mark[]) => void }) => {
  const labels = useRequestLabels();
  const area = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(false);
  const blacken = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {};
    setEmpty(from === to);
    if (from !== to) onChange([...marks, { text: text.id, from, to }]);
  };
  return (
    <div className="wl-review__text">
      <Textarea
        ref={area}
        size="small"
        label={`${text.place}: ${text.label}`}
        readOnly
        minRows={2}
        maxRows={12}
        value={text.content}
        error={empty ? labels.nothingSelected : undefined}
      />
      {marks.length > 0 && (
        <p className="wl-review__preview">
          <span className="wl-quiet">{labels.preview}:</span> {blackened(text.content, marks)}
        </p>
      )}
      <div className="wl-review__buttons">
        <Button type="button" size="small" variant="tertiary" onClick={blacken}>
          {labels.blacken}
        </Button>
        {marks.length > 0 && (
          <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={() => onChange([])}>
            {labels.undoMarks}
          </Button>
        )}
      </div>
    </div>
  );
};

const blackened = (content: string, marks: readonly Mark[]): string =>
  marks.reduce((result, { from, to }) => result.slice(0, from) + '█'.repeat(to - from) + result.slice(to), content);
