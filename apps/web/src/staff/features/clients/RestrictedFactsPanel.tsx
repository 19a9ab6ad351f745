import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState, type FormEvent } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import type { Formats } from '../../../ui/format/formats.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import {
  useRecordRestrictedFact,
  useRemoveRestrictedFact,
  useRestrictedFact,
  type LookPurpose,
  type RestrictedFact,
  type RestrictedFactKind,
} from './clients.api.js';
import { LookPurpose as LookPurposeForm } from './LookPurpose.js';
import { RemoveRestricted } from './RemoveRestricted.js';
import { useClientLabels } from './use-client-labels.js';

type Of = { clientId: string; etag: string | undefined; kind: RestrictedFactKind };

const health: readonly RestrictedFactKind[] = ['disability', 'gleichstellung', 'aptitude-open'];
const numbers: readonly RestrictedFactKind[] = ['social-insurance-number', 'iban'];

/** Social-insurance number and account: masked until somebody asks for one, because every look is logged. */
export const RestrictedFactsPanel = (of: Omit<Of, 'kind'>) => {
  const { restricted: labels } = useClientLabels();
  return <Facts title={labels.title} text={labels.text} kinds={numbers} {...of} />;
};

/** Disability, Gleichstellung and whether aptitude is to be clarified: yes or no, never why. */
export const HealthFactsPanel = (of: Omit<Of, 'kind'>) => {
  const { restricted: labels } = useClientLabels();
  return <Facts title={labels.healthTitle} text={labels.healthText} kinds={health} {...of} />;
};

type FactsProps = Omit<Of, 'kind'> & { title: string; text: string; kinds: readonly RestrictedFactKind[] };

const Facts = ({ title, text, kinds, clientId, etag }: FactsProps) => {
  return (
    <Panel title={title}>
      <p className="wl-quiet wl-protected">
        <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
        {text}
      </p>
      {kinds.map((kind) => (
        <Fact key={kind} clientId={clientId} etag={etag} kind={kind} />
      ))}
    </Panel>
  );
};

const Fact = ({ kind, ...of }: Of) => {
  const { restricted: labels } = useClientLabels();
  const [purpose, setPurpose] = useState<LookPurpose>();
  return (
    <section className="wl-stack-tight wl-restricted" aria-label={labels.kinds[kind]}>
      <h3 className="wl-quiet">{labels.kinds[kind]}</h3>
      {purpose ? (
        <Open kind={kind} purpose={purpose} {...of} />
      ) : (
        <LookPurposeForm label={labels.show[kind]} what={labels.kinds[kind]} onLook={setPurpose} />
      )}
    </section>
  );
};

const Open = ({ clientId, etag, kind, purpose }: Of & { purpose: LookPurpose }) => {
  const { restricted: labels } = useClientLabels();
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useRestrictedFact(clientId, kind, purpose);
  const removal = useRemoveRestrictedFact(clientId, kind, etag);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  if (editing) return <Editor clientId={clientId} etag={etag} kind={kind} onClose={() => setEditing(false)} />;
  return (
    <>
      <p className="wl-strong">
        {data.value === null ? labels.none : isHealth(kind) ? labels.answers[data.value === 'YES' ? 'yes' : 'no'] : grouped(data.value)}
      </p>
      {data.recordedAt && <p className="wl-quiet">{provenance(data, labels, formats)}</p>}
      <div className="wl-form__buttons">
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {data.value === null ? labels.add : labels.change}
        </Button>
        {data.value !== null && <RemoveRestricted what={labels.kinds[kind]} removal={removal} onRemoved={() => undefined} />}
      </div>
    </>
  );
};

type Labels = ReturnType<typeof useClientLabels>['restricted'];

const isHealth = (kind: RestrictedFactKind): boolean => health.includes(kind);

const provenance = ({ evidence, reason, seenOn, recordedAt }: RestrictedFact, labels: Labels, formats: Formats): string =>
  [
    evidence && labels.evidences[evidence],
    seenOn && labels.seen(formats.plainDay(seenOn)),
    reason && labels.reasons[reason],
    recordedAt && labels.recorded(formats.moment(recordedAt)),
  ]
    .filter(Boolean)
    .join(' · ');

const pick = <Words extends Readonly<Record<string, string>>>(words: Words, codes: readonly (keyof Words)[]): Partial<Words> =>
  Object.fromEntries(codes.map((code) => [code, words[code]])) as Partial<Words>;

// What can be chosen goes with the kind: nobody needs to know of a disability to pay.
const choicesFor = (kind: RestrictedFactKind, labels: Labels) =>
  isHealth(kind)
    ? {
        reasons: pick(labels.reasons, ['participation', 'accessible-course', 'aptitude']),
        evidences: pick(labels.evidences, ['document-seen', 'own-statement']),
      }
    : { reasons: pick(labels.reasons, ['payment', 'application-form', 'legal-duty']), evidences: labels.evidences };

const grouped = (value: string): string => value.replace(/(.{4})(?=.)/g, '$1 ');

const Editor = ({ clientId, etag, kind, onClose }: Of & { onClose: () => void }) => {
  const all = useClientLabels();
  const { restricted: labels } = all;
  const ui = useUiLabels();
  const toast = useToast();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [seenOn, setSeenOn] = useState<Day | undefined>(today());
  const [asked, setAsked] = useState(false);
  const choices = choicesFor(kind, labels);
  const paper = evidence === 'document-seen';
  const record = useRecordRestrictedFact(clientId, kind, etag);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (value.trim() === '' || !isKey(labels.reasons, reason) || !isKey(labels.evidences, evidence) || record.isPending) return;
    if (paper && !seenOn) return;
    record.mutate(
      { value, reason, evidence, seenOn: paper ? (seenOn ?? null) : null },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <form className="wl-form" noValidate onSubmit={submit}>
      <FormErrors error={record.error} fields={{ '/value': `value-${kind}`, '/seenOn': `seen-${kind}` }} />
      {isHealth(kind) ? (
        <RadioGroup
          size="small"
          legend={labels.kinds[kind]}
          description={labels.questions[kind as 'disability']}
          value={value}
          error={asked && value === '' && labels.missing.answer}
          onChange={setValue}
        >
          <Radio value="yes">{labels.answers.yes}</Radio>
          <Radio value="no">{labels.answers.no}</Radio>
        </RadioGroup>
      ) : (
        <TextField
          id={`value-${kind}`}
          size="small"
          label={labels.kinds[kind]}
          value={value}
          autoComplete="off"
          error={asked && value.trim() === '' && labels.missing.value}
          onChange={({ target }) => setValue(target.value)}
        />
      )}
      <Choice
        label={labels.reason}
        words={choices.reasons}
        value={reason}
        error={asked && reason === '' && labels.missing.reason}
        onChange={setReason}
      />
      <Choice
        label={labels.evidence}
        words={choices.evidences}
        value={evidence}
        error={asked && evidence === '' && labels.missing.evidence}
        onChange={setEvidence}
      />
      {paper && (
        <DateField
          id={`seen-${kind}`}
          label={labels.seenOn}
          description={labels.seenHint}
          value={seenOn}
          max={today()}
          error={asked && !seenOn ? labels.missing.seenOn : fieldMessage(record.error, '/seenOn')}
          onChange={setSeenOn}
        />
      )}
      <div className="wl-form__buttons">
        <Button type="submit" size="small" loading={record.isPending}>
          {all.save}
        </Button>
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  );
};

const isKey = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> => key in words;

type ChoiceProps = {
  label: string;
  words: Readonly<Record<string, string | undefined>>;
  value: string;
  error: string | false;
  onChange: (value: string) => void;
};

const Choice = ({ label, words, value, error, onChange }: ChoiceProps) => {
  const labels = useClientLabels();
  return (
    <Select size="small" label={label} value={value} error={error} onChange={({ target }) => onChange(target.value)}>
      <option value="">{labels.choose}</option>
      {Object.entries(words).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </Select>
  );
};
