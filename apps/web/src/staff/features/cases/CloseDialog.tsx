import { Heading } from '@navikt/ds-react/Typography';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import type { Case } from './cases.api.js';
import { useCaseStep, type CloseCase, type SettleDuty } from './case-steps.api.js';
import { answerOf, type DutyChoice } from './close-case.js';
import { CloseDuty } from './CloseDuty.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

/** Closes a case: why, and what becomes of everything that is still open in it. */
export const CloseDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useCaseStepLabels();
  const toast = useToast();
  const [reason, setReason] = useState<CloseCase['reason']>();
  const [note, setNote] = useState('');
  const [choices, setChoices] = useState<Readonly<Record<string, DutyChoice>>>({});
  const [invalid, setInvalid] = useState<ProblemError>();
  const step = useCaseStep(kase.id, etag);
  const error = invalid ?? step.error;
  const { openReminders } = kase;
  const missing = { how: labels.close.howMissing, dueOn: labels.close.dueOnMissing, caseId: labels.close.otherCaseMissing };
  const fields = Object.fromEntries(
    openReminders.flatMap(({ id }) => Object.keys(missing).map((field) => [`/duties/${id}/${field}`, `duty-${field}-${id}`])),
  );
  const submit = () => {
    const answers = openReminders.map(({ id }) => ({ id, answer: answerOf(id, choices[id] ?? {}, today()) }));
    const errors = [
      ...(reason ? [] : [{ pointer: '/reason', code: 'required', message: labels.reasonMissing }]),
      ...answers.flatMap(({ id, answer }) =>
        typeof answer === 'string' ? [{ pointer: `/duties/${id}/${answer}`, code: 'required', message: missing[answer] }] : [],
      ),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || !reason) return;
    const duties = answers.map(({ answer }) => answer).filter((answer): answer is SettleDuty => typeof answer !== 'string');
    step.mutate(
      { name: 'close', body: { reason, note: note.trim() || null, duties } },
      {
        onSuccess: () => {
          toast({ text: labels.done.close });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.close.title(kase.number)}
      submit={labels.actions.close}
      busy={step.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal
        caseId={kase.id}
        error={error}
        fields={{ '/reason': 'close-reason', '/duties': 'close-duties', ...fields }}
        onReload={step.reset}
      />
      <Select
        id="close-reason"
        size="small"
        label={labels.reason}
        value={reason ?? ''}
        error={fieldMessage(error, '/reason')}
        onChange={(event) => setReason((event.target.value || undefined) as CloseCase['reason'] | undefined)}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.close.reasons).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Textarea
        size="small"
        label={labels.note}
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {openReminders.length > 0 && (
        <section id="close-duties" tabIndex={-1}>
          <Heading level="2" size="xsmall" spacing>
            {labels.close.duties(openReminders.length)}
          </Heading>
          <p className="wl-quiet wl-close-duties__text">{labels.close.dutiesText}</p>
          <ul className="wl-close-duties">
            {openReminders.map((reminder) => (
              <CloseDuty
                key={reminder.id}
                reminder={reminder}
                caseId={kase.id}
                choice={choices[reminder.id] ?? {}}
                onChange={(choice) => setChoices((all) => ({ ...all, [reminder.id]: choice }))}
                error={(field) => fieldMessage(error, `/duties/${reminder.id}/${field}`)}
              />
            ))}
          </ul>
        </section>
      )}
    </FormDialog>
  );
};
