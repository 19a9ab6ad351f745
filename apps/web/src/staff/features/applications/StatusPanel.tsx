import { Button } from '@navikt/ds-react/Button';
import { CheckmarkCircleIcon, CircleSlashIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ApplicationStateTag } from '../../words/StateTags.js';
import { primaryAction, type Action, type ActionName, type Application, type Proposable, type StepActionName } from './application.js';
import { AmendDialog } from './AmendDialog.js';
import { useExamine } from './applications.api.js';
import { DecideDialog } from './DecideDialog.js';
import { factsFormId } from './FactsForm.js';
import { JudgeDialog } from './JudgeDialog.js';
import { PendingApproval } from './PendingApproval.js';
import { ProposeStepDialog } from './ProposeStepDialog.js';
import { RecordStepDialog } from './RecordStepDialog.js';
import { Refusal } from './Refusal.js';
import { Returned } from './Returned.js';
import { isCasework, isGrave, isRecorded, isStep, primaryStep } from './step.js';
import { SubmitDialog } from './SubmitDialog.js';
import { useApplicationLabels, useApprovalLabels, useStepLabels } from './use-labels.js';
import { WithdrawDialog } from './WithdrawDialog.js';

type Props = { application: Application; etag: string | undefined; onReload: () => void };
type DialogName = Extract<ActionName, 'submit' | 'decide' | 'withdraw'>;

/** Where the application stands, whose turn it is, what comes then, and what this person can do about it. */
export const StatusPanel = ({ application, etag, onReload }: Props) => {
  const labels = useApplicationLabels();
  const steps = useStepLabels();
  const approvals = useApprovalLabels();
  const formats = useFormats();
  const toast = useToast();
  const [dialog, setDialog] = useState<DialogName>();
  const [step, setStep] = useState<StepActionName>();
  const [proposal, setProposal] = useState<Proposable>();
  const [verdict, setVerdict] = useState<'return' | 'hold'>();
  const examine = useExamine(application.id);
  const { nextStep, actions, participations } = application;
  const primary = primaryAction(nextStep);
  const pending = application.approvals.find(({ proposal: proposed }) => proposed !== null);
  // Changing facts has its form on this page; it needs no button of its own.
  const shown = actions.filter(isCasework).filter(({ name }) => name !== 'record-facts');
  const further = actions.filter(isStep);
  const blocked = (
    pending
      ? []
      : [
          ...shown.map((action) => ({ ...action, label: labels.actions[action.name] })),
          ...further.map((action) => ({ ...action, label: steps.actions[action.name].name })),
        ]
  ).filter(({ allowed }) => !allowed);
  const waitedFor = primaryStep(nextStep);
  // Whoever may decide need not propose.
  const mayDo = new Set(actions.filter(({ allowed }) => allowed).map(({ name }) => name));
  const proposable = application.proposable.filter(
    (each) => each === 'amendment' || !(each === 'decision' ? mayDo.has('decide') || mayDo.has('decide-objection') : mayDo.has(each)),
  );
  const close = () => {
    setDialog(undefined);
    setStep(undefined);
    setProposal(undefined);
    setVerdict(undefined);
  };
  const dialogProps = { application, etag, onClose: close, onReload };
  const run = (name: ActionName) => {
    if (name === 'examine') examine.mutate({ etag, input: undefined }, { onSuccess: () => toast({ text: labels.examined }) });
    if (name === 'submit' || name === 'decide' || name === 'withdraw') setDialog(name);
  };
  return (
    <Panel title={labels.page.status}>
      {pending && <PendingApproval application={application} approval={pending} etag={etag} onReload={onReload} onJudge={setVerdict} />}
      <div className="wl-status">
        <div className="wl-status__now">
          <HourglassIcon aria-hidden fontSize="1.5rem" />
          <div>
            <p className="wl-status__line">
              <ApplicationStateTag state={application.state} /> {labels.page.since(formats.moment(application.stateSince))}
            </p>
            {nextStep ? (
              <dl className="wl-status__next">
                <div>
                  <dt>{labels.page.waitsFor}</dt>
                  <dd>
                    <strong>{labels.waitedFor[nextStep.who]}</strong>: {labels.steps[nextStep.what].does}
                  </dd>
                </div>
                <div>
                  <dt>{labels.page.after}</dt>
                  <dd>{labels.steps[nextStep.what].after}</dd>
                </div>
              </dl>
            ) : (
              <p className="wl-status__line">
                <CheckmarkCircleIcon aria-hidden /> {labels.page.nobody}
              </p>
            )}
            <Returned approval={application.approvals[0]} />
          </div>
        </div>
        <div className="wl-status__actions wl-no-print">
          <Refusal
            error={examine.error}
            onReload={() => {
              examine.reset();
              onReload();
            }}
          />
          <ul className="wl-status__buttons" aria-label={labels.page.possible}>
            {shown
              .filter(({ allowed }) => allowed)
              .toSorted((a, b) => Number(b.name === primary) - Number(a.name === primary))
              .map(({ name }) => (
                <li key={name}>
                  <Button
                    size="small"
                    variant={name === primary ? 'primary' : name === 'withdraw' ? 'tertiary' : 'secondary'}
                    {...(name === 'withdraw' ? { 'data-color': 'danger' as const } : {})}
                    {...(name === 'assess' ? { type: 'submit' as const, form: factsFormId(participations[0]?.id ?? '') } : {})}
                    loading={name === 'examine' && examine.isPending}
                    onClick={() => run(name)}
                  >
                    {labels.actions[name]}
                  </Button>
                </li>
              ))}
          </ul>
          {further.some(({ allowed }) => allowed) && (
            <section className="wl-status__further" aria-label={steps.title}>
              <h3>{steps.title}</h3>
              <ul className="wl-status__buttons">
                {further
                  .filter(({ allowed }) => allowed)
                  .toSorted((a, b) => Number(b.name === waitedFor) - Number(a.name === waitedFor))
                  .map(({ name }) => (
                    <li key={name}>
                      <Button
                        size="small"
                        variant={name === waitedFor ? 'primary' : isGrave(name) ? 'tertiary' : 'secondary'}
                        {...(isGrave(name) ? { 'data-color': 'danger' as const } : {})}
                        onClick={() => setStep(name)}
                      >
                        {steps.actions[name].name}
                      </Button>
                    </li>
                  ))}
              </ul>
            </section>
          )}
          {proposable.length > 0 && (
            <ul className="wl-status__buttons">
              {proposable.map((each) => (
                <li key={each}>
                  <Button size="small" variant="secondary" onClick={() => setProposal(each)}>
                    {approvals.propose[each].name}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {blocked.length > 0 && (
            <div className="wl-status__blocked">
              <h3>{labels.page.blocked}</h3>
              <ul>
                {blocked.map(({ name, label, reasons }) => (
                  <li key={name}>
                    <CircleSlashIcon aria-hidden />
                    <span>
                      {label}:{' '}
                      {reasonsShown(reasons)
                        .map((reason) => labels.reasons[reason])
                        .join('; ')}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      {dialog === 'submit' && <SubmitDialog {...dialogProps} />}
      {(dialog === 'decide' || step === 'decide-objection') && <DecideDialog {...dialogProps} />}
      {step && isRecorded(step) && <RecordStepDialog {...dialogProps} event={step} />}
      {proposal === 'decision' && <DecideDialog {...dialogProps} proposes />}
      {(proposal === 'revoke' || proposal === 'refuse-for-lack-of-cooperation') && <ProposeStepDialog {...dialogProps} event={proposal} />}
      {proposal === 'amendment' && <AmendDialog {...dialogProps} />}
      {verdict && <JudgeDialog {...dialogProps} verdict={verdict} />}
      {dialog === 'withdraw' && <WithdrawDialog {...dialogProps} />}
    </Panel>
  );
};

// Whoever lacks the permission need not know what else stands in the way.
const reasonsShown = (reasons: Action['reasons']): Action['reasons'] =>
  reasons.includes('missing-permission') ? ['missing-permission'] : reasons;
