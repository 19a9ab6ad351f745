import { Button } from '@navikt/ds-react/Button';
import { CircleSlashIcon, HourglassIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { CaseStatusTag } from '../../words/StateTags.js';
import type { Case } from './cases.api.js';
import { useCaseStep } from './case-steps.api.js';
import { CloseDialog } from './CloseDialog.js';
import { RefuseDialog } from './RefuseDialog.js';
import { ReopenDialog } from './ReopenDialog.js';
import { RestDialog } from './RestDialog.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

const shown = ['take-on', 'resume', 'reopen', 'close', 'rest', 'refuse'] as const;
type Shown = (typeof shown)[number];
const direct: readonly string[] = ['take-on', 'resume'];

/** Where the case stands, whose turn it is, what comes then, and what this person can do about it. */
export const CaseStatusPanel = ({ kase, etag }: { kase: Case; etag: string | undefined }) => {
  const labels = useCaseStepLabels();
  const formats = useFormats();
  const toast = useToast();
  const [dialog, setDialog] = useState<Exclude<Shown, 'take-on' | 'resume'>>();
  const step = useCaseStep(kase.id, etag);
  const { status } = kase;
  const actions = shown.flatMap((name) => kase.actions.filter((action) => action.name === name).map((action) => ({ ...action, name })));
  const possible = actions.filter(({ allowed }) => allowed);
  // What another status allows is not shown; what a missing permission blocks beside other reasons says only that.
  const blocked = actions.filter(({ allowed, reasons }) => !allowed && !reasons.includes('wrong-status'));
  const close = () => setDialog(undefined);
  const run = (name: Shown) => {
    if (name !== 'take-on' && name !== 'resume') return setDialog(name);
    step.mutate({ name }, { onSuccess: () => toast({ text: labels.done[name] }) });
  };
  return (
    <Panel title={labels.title}>
      <div className="wl-case-status">
        <div className="wl-case-status__now">
          <HourglassIcon aria-hidden fontSize="1.5rem" />
          <div>
            <p className="wl-case-status__line">
              <CaseStatusTag status={status} /> {labels.since(formats.moment(kase.statusSince))}
            </p>
            <dl className="wl-case-status__next">
              <div>
                <dt>{labels.waitsFor}</dt>
                <dd>
                  <strong>{labels.who[kase.waitsFor]}</strong>: {labels.does[status]}
                </dd>
              </div>
              <div>
                <dt>{labels.after}</dt>
                <dd>{labels.next[status]}</dd>
              </div>
            </dl>
            <Circumstances kase={kase} />
          </div>
        </div>
        <div className="wl-case-status__actions wl-no-print">
          <StepRefusal kase={kase} error={step.error} fields={{}} onReload={step.reset} />
          {possible.length > 0 && (
            <ul className="wl-case-status__buttons" aria-label={labels.possible}>
              {possible.map(({ name }) => (
                <li key={name}>
                  <Button
                    size="small"
                    variant={direct.includes(name) ? 'primary' : name === 'refuse' ? 'tertiary' : 'secondary'}
                    loading={step.isPending && step.variables.name === name}
                    onClick={() => run(name)}
                  >
                    {labels.actions[name]}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {blocked.length > 0 && (
            <div className="wl-case-status__blocked">
              <h3>{labels.blocked}</h3>
              <ul>
                {blocked.map(({ name, reasons }) => (
                  <li key={name}>
                    <CircleSlashIcon aria-hidden />
                    <span>
                      {labels.actions[name]}: <Reasons kase={kase} reasons={reasons} />
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      {dialog === 'rest' && <RestDialog kase={kase} etag={etag} onClose={close} />}
      {dialog === 'close' && <CloseDialog kase={kase} etag={etag} onClose={close} />}
      {dialog === 'refuse' && <RefuseDialog kase={kase} etag={etag} onClose={close} />}
      {dialog === 'reopen' && <ReopenDialog kase={kase} etag={etag} onClose={close} />}
    </Panel>
  );
};

const Circumstances = ({ kase }: { kase: Case }) => {
  const labels = useCaseStepLabels();
  const formats = useFormats();
  const { restingReason, restingUntil, closingReason, referredTo } = kase;
  const closed = closingReason && (closingReason === 'not-responsible' ? labels.close.notResponsible : labels.close.reasons[closingReason]);
  return (
    <>
      {restingReason && restingUntil && <p>{labels.rests(labels.rest.reasons[restingReason], formats.day(restingUntil))}</p>}
      {closed && <p>{labels.closedFor(closed)}</p>}
      {referredTo && <p>{labels.referredTo(referredTo)}</p>}
    </>
  );
};

// Each reason with the applications it is about.
const Reasons = ({ kase, reasons }: { kase: Case; reasons: Case['actions'][number]['reasons'] }) => {
  const labels = useCaseStepLabels();
  const about = (reason: (typeof reasons)[number]) =>
    kase.measures.filter((measure) =>
      reason === 'application-open' ? !measure.settled : reason === 'outcome-missing' && measure.lacksOutcome,
    );
  const told = reasons.includes('missing-permission') ? (['missing-permission'] as const) : reasons;
  return told.map((reason, index) => (
    <span key={reason}>
      {index > 0 && '; '}
      {labels.reasons[reason]}
      {about(reason).map(({ applicationId, number }) => (
        <span key={applicationId}>
          {' '}
          <Link to={`/antraege/${applicationId}`} className="wl-link wl-nowrap">
            {number}
          </Link>
        </span>
      ))}
    </span>
  ));
};
