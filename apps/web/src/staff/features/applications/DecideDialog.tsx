import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useDecide, useProposeDecision } from './applications.api.js';
import { BudgetNote } from './BudgetNote.js';
import { DecideBenefit } from './DecideBenefit.js';
import { isComplete, promiseOf, undecided, wishOf, type Wish } from './decision.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useApplicationLabels, useApprovalLabels, useStepLabels } from './use-labels.js';

/**
 * The decision on every benefit, or on those objected to, by somebody who had no hand in the application before; or the same as a proposal
 * to such a person, on the day of whose release it then is decided.
 */
export const DecideDialog = ({ application, etag, onClose, onReload, proposes = false }: StepDialogProps & { proposes?: boolean }) => {
  const { decide: labels } = useApplicationLabels();
  const steps = useStepLabels();
  const toast = useToast();
  const approvals = useApprovalLabels();
  const deciding = useDecide(application.id);
  const proposing = useProposeDecision(application.id);
  const decide = proposes ? proposing : deciding;
  const [decidedOn, setDecidedOn] = useState<Day | undefined>(today());
  const [wishes, setWishes] = useState<Readonly<Record<string, Wish>>>({});
  const [tried, setTried] = useState(false);
  const benefits =
    application.state === 'WIDERSPRUCH' ? application.benefits.filter(({ state }) => state === 'WIDERSPRUCH') : application.benefits;
  const wishFor = (id: string): Wish => wishes[id] ?? undecided;
  const fields = Object.fromEntries(
    benefits.flatMap(({ id }, index) => [
      [`/benefits/${index}/grantedCents`, `granted-${id}`],
      [`/benefits/${index}/reason`, `reason-${id}`],
    ]),
  );
  return (
    <StepDialog
      title={
        proposes
          ? approvals.propose.decision.name
          : application.state === 'WIDERSPRUCH'
            ? steps.actions['decide-objection'].name
            : labels.title
      }
      effect={proposes ? approvals.propose.decision.effect : labels.effect}
      confirm={proposes ? approvals.sendProposal : labels.confirm}
      attempt={decide}
      complete={decidedOn !== undefined && benefits.every((benefit) => isComplete(benefit, wishFor(benefit.id)))}
      onTry={() => setTried(true)}
      send={() => {
        const wished = benefits.map((benefit) => wishOf(benefit, wishFor(benefit.id)));
        const onSuccess = () => {
          toast({ text: proposes ? approvals.proposalDone : labels.done });
          onClose();
        };
        if (proposes) proposing.mutate({ etag, input: { benefits: wished } }, { onSuccess });
        else if (decidedOn) deciding.mutate({ etag, input: { decidedOn, benefits: wished } }, { onSuccess });
      }}
      onClose={onClose}
    >
      <Refusal
        error={decide.error}
        fields={{ ...fields, '/decidedOn': 'decided-on' }}
        onReload={() => {
          decide.reset();
          onReload();
        }}
      />
      {benefits.map((benefit, index) => (
        <DecideBenefit
          key={benefit.id}
          benefit={benefit}
          wish={wishFor(benefit.id)}
          tried={tried}
          amountError={fieldMessage(decide.error, `/benefits/${index}/grantedCents`)}
          reasonError={fieldMessage(decide.error, `/benefits/${index}/reason`)}
          onChange={(wish) => setWishes({ ...wishes, [benefit.id]: wish })}
        />
      ))}
      <BudgetNote
        application={application}
        wanted={benefits.map((benefit) => ({ id: benefit.id, cents: promiseOf(benefit, wishFor(benefit.id)) }))}
      />
      {!proposes && (
        <DateField
          id="decided-on"
          label={labels.day}
          value={decidedOn}
          onChange={setDecidedOn}
          max={today()}
          error={tried && !decidedOn ? labels.dayMissing : fieldMessage(decide.error, '/decidedOn')}
        />
      )}
    </StepDialog>
  );
};
