import { Button } from '@navikt/ds-react/Button';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type SubmitEvent } from 'react';
import { newKey } from '../../../api/client.js';
import { asProblem, ProblemError } from '../../../api/problem.js';
import { useLabels } from '../../../i18n/language.js';
import { today } from '../../../ui/calendar/day.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useDocumentTitle } from '../../../ui/page/use-document-title.js';
import { useAddress } from '../../../ui/router.js';
import { useSubmitNeed } from '../../needs.api.js';
import { useUser } from '../../user.js';
import { AnswerList } from './AnswerList.js';
import { checkStep, emptyDraft, furthestStep, requestOf, stepOf, steps, type NeedDraft, type Step } from './need-draft.js';
import { NeedQuestion } from './NeedQuestion.js';
import { needsDe } from './needs.labels.de.js';
import { needsEn } from './needs.labels.en.js';
import './need-form.css';

const LeaveDialog = lazy(() => import('./LeaveDialog.js').then((module) => ({ default: module.LeaveDialog })));

const fields = Object.fromEntries(
  ['topic', 'headcount', 'start', 'startsFrom', 'remarks', 'contactName', 'contactPhone', 'contactEmail'].map((id) => [`/${id}`, id]),
);

/** A need in five questions, one per view; the step stands in the address, so that the phone's back button goes one question back. */
export const NeedFormPage = () => {
  const labels = useLabels({ de: needsDe, en: needsEn });
  const user = useUser();
  const navigate = useNavigate();
  const { search, change } = useAddress();
  const [begun] = useState(() => emptyDraft(user.displayName));
  const [draft, setDraft] = useState<NeedDraft>(begun);
  const [key] = useState(newKey);
  const [missing, setMissing] = useState<ProblemError>();
  const submit = useSubmitNeed(key);
  const sent = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { questions, progress } = labels.form;

  const asked = steps.find((name) => name === search['frage']) ?? 'topic';
  const furthest = furthestStep(draft, today(), labels.messages);
  const step = steps.indexOf(asked) > steps.indexOf(furthest) ? furthest : asked;
  const at = steps.indexOf(step);
  const refused = submit.error ? asProblem(submit.error) : undefined;
  const error = missing ?? (refused && (stepOf(refused) ?? 'contact') === step ? refused : undefined);

  useDocumentTitle(`${progress(at + 1, steps.length)}: ${questions[step]}`);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => draft !== begun && !sent.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => draft !== begun && !sent.current,
    withResolver: true,
  });

  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (!error) heading.current?.focus();
    window.scrollTo(0, 0);
  }, [step, error]);

  const go = (to: Step) => {
    setMissing(undefined);
    change({ frage: to }, true);
  };
  const answer = (values: Partial<NeedDraft>) => {
    setMissing(undefined);
    setDraft((before) => ({ ...before, ...values }));
  };
  const send = () =>
    submit.mutate(requestOf(draft), {
      onSuccess: ({ id }) => {
        sent.current = true;
        void navigate({ to: `/bedarf/${id}/gesendet`, replace: true });
      },
      onError: (problem) => {
        const refusedIn = stepOf(asProblem(problem));
        if (refusedIn && refusedIn !== step) go(refusedIn);
      },
    });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (submit.isPending) return;
    const errors = checkStep(step, draft, today(), labels.messages);
    setMissing(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0) return;
    const next = steps[at + 1];
    if (next) go(next);
    else send();
  };

  return (
    <form className="wl-need-form" onSubmit={onSubmit} noValidate>
      <div className="wl-need-form__progress">
        <p>
          {labels.form.title} · <strong>{progress(at + 1, steps.length)}</strong>
        </p>
        <div className="wl-need-form__bar" aria-hidden="true">
          <span style={{ width: `${((at + 1) / steps.length) * 100}%` }} />
        </div>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {questions[step]}
      </h1>
      <FormErrors error={error} fields={fields} size="medium" />
      <NeedQuestion step={step} draft={draft} error={error} labels={labels} onAnswer={answer} />
      {step === 'contact' && <AnswerList draft={draft} labels={labels} onChange={go} />}
      <div className="wl-need-form__buttons">
        <Button type="submit" loading={submit.isPending}>
          {step === 'contact' ? labels.form.send : labels.form.next}
        </Button>
        {at > 0 && (
          <Button type="button" variant="tertiary" icon={<ArrowLeftIcon aria-hidden />} onClick={() => go(steps[at - 1] ?? 'topic')}>
            {labels.form.back}
          </Button>
        )}
      </div>
      <Suspense>
        {blocker.status === 'blocked' && <LeaveDialog labels={labels} onStay={blocker.reset} onLeave={blocker.proceed} />}
      </Suspense>
    </form>
  );
};
