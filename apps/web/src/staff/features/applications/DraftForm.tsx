import { Button } from '@navikt/ds-react/Button';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type SubmitEvent } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import type { components } from '../../../api/staff.d.js';
import type { Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PriorField } from '../../priors/PriorField.js';
import { useDraft } from './applications.api.js';
import { HoursField } from '../../assessment/HoursField.js';
import { focusFirstInvalid, forget } from './invalid.js';
import { ParticipantField } from './ParticipantField.js';
import { useApplicationLabels } from './use-labels.js';

type Schemas = components['schemas'];
type Props = { kase: Schemas['Case']; recommendation: Schemas['Recommendation']; course: Schemas['Course'] };

const fields = {
  '/clientId': 'participant',
  '/measureStart': 'measure-start',
  '/measureEnd': 'measure-end',
  '/measureMinutes': 'measure-hours',
  '/courseCostCents': 'course-cost',
  '/priorReason': 'prior-reason',
};

/** Participant and measure of a new application, filled in from the course run. */
export const DraftForm = ({ kase, recommendation, course }: Props) => {
  const { create: labels } = useApplicationLabels();
  const navigate = useNavigate();
  const toast = useToast();
  const [key] = useState(newKey);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(kase.id, key);
  const run = course.runs.find(({ id }) => id === recommendation.runId);
  const [clientId, setClientId] = useState(kase.client?.id);
  const [start, setStart] = useState<Day | undefined>(recommendation.run?.startsOn ?? undefined);
  const [end, setEnd] = useState<Day | undefined>(recommendation.run?.endsOn ?? undefined);
  const [minutes, setMinutes] = useState(course.durationMinutes ?? undefined);
  const [cost, setCost] = useState(run?.priceCents ?? course.priceCents ?? undefined);
  const [priorReason, setPriorReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (value: unknown, message: string): string | undefined => (tried && value === undefined ? message : undefined);
  const said = (pointer: keyof typeof fields): string | undefined => fieldMessage(draft.error, pointer);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!clientId || !start || !end || !minutes || cost === undefined) {
      focusFirstInvalid(form);
      return;
    }
    if (draft.isPending) return;
    draft.mutate(
      {
        recommendationId: recommendation.id,
        clientId,
        measureStart: start,
        measureEnd: end,
        measureMinutes: minutes,
        courseCostCents: cost,
        priorReason: priorReason.trim() || null,
      },
      {
        onSuccess: ({ id, number }) => {
          toast({ text: labels.created(number) });
          void navigate({ to: '/antraege/$applicationId', params: { applicationId: id } });
        },
        onError: (error) => setAsked(fieldMessage(error, '/priorReason') !== undefined),
      },
    );
  };

  return (
    <form ref={form} className="wl-form" noValidate onSubmit={submit} onChange={() => forget(draft)}>
      <FormErrors error={draft.error} fields={fields} />
      <ParticipantField
        id={fields['/clientId']}
        initial={kase.client ?? undefined}
        onChange={setClientId}
        error={missing(clientId, labels.clientMissing) ?? said('/clientId')}
      />
      {!recommendation.priorReason && (
        <PriorField
          id={fields['/priorReason']}
          caseId={kase.client && clientId === kase.client.id ? kase.id : undefined}
          runId={recommendation.runId}
          asked={asked}
          value={priorReason}
          onChange={setPriorReason}
          error={said('/priorReason')}
        />
      )}
      <p className="wl-subtle">{labels.fromRun}</p>
      <div className="wl-row wl-row--top">
        <DateField
          id={fields['/measureStart']}
          label={labels.start}
          value={start}
          onChange={setStart}
          future
          error={missing(start, labels.dayMissing) ?? said('/measureStart')}
        />
        <DateField
          id={fields['/measureEnd']}
          label={labels.end}
          value={end}
          onChange={setEnd}
          future
          {...(start ? { min: start } : {})}
          error={missing(end, labels.dayMissing) ?? said('/measureEnd')}
        />
      </div>
      <div className="wl-row wl-row--top">
        <HoursField
          id={fields['/measureMinutes']}
          label={labels.hours}
          description={labels.hoursHint}
          value={minutes}
          onChange={setMinutes}
          error={missing(minutes, labels.hoursMissing) ?? said('/measureMinutes')}
        />
        <MoneyField
          id={fields['/courseCostCents']}
          label={labels.cost}
          description={labels.costHint}
          value={cost}
          onChange={setCost}
          error={missing(cost, labels.costMissing) ?? said('/courseCostCents')}
        />
      </div>
      <div className="wl-form__buttons">
        <Button type="submit" size="small" loading={draft.isPending}>
          {labels.submit}
        </Button>
        <LinkButton to={`/faelle/${kase.id}`} size="small" variant="tertiary">
          {labels.cancel}
        </LinkButton>
      </div>
    </form>
  );
};
