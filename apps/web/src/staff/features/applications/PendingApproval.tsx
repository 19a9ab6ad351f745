import { Button } from '@navikt/ds-react/Button';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import type { Application, Approval } from './application.js';
import { useJudge, useWithdrawProposal } from './applications.api.js';
import { Refusal } from './Refusal.js';
import { useApprovalLabels } from './use-labels.js';
import './approvals.css';

type Props = {
  application: Application;
  approval: Approval;
  etag: string | undefined;
  onReload: () => void;
  /** Opens the dialog that asks for reasons. */
  onJudge: (verdict: 'return' | 'hold') => void;
};

/** What waits for a second person: what is proposed, by whom, and what this person can say to it. */
export const PendingApproval = ({ application, approval, etag, onReload, onJudge }: Props) => {
  const labels = useApprovalLabels();
  const formats = useFormats();
  const toast = useToast();
  const judge = useJudge(application.id);
  const withdraw = useWithdrawProposal(application.id);
  const busy = judge.isPending || withdraw.isPending;
  // Once it is answered this panel is gone, and a callback of the attempt with it.
  const told = (attempt: Promise<unknown>, text: string) =>
    void attempt.then(
      () => toast({ text }),
      () => undefined,
    );
  const { kind, preparedByName, preparedAt, decidedByName, decidedAt, explanation, mayJudge, mayWithdraw } = approval;
  return (
    <section className="wl-approval" aria-label={labels.title}>
      <h3>{labels.title}</h3>
      <p className="wl-subtle">
        {labels.kinds[kind]} · {labels.proposed(preparedByName, formats.moment(preparedAt))}. {labels.locked}
      </p>
      <Proposed application={application} approval={approval} />
      {decidedByName !== null && decidedAt !== null && (
        <p>
          {labels.held(decidedByName, formats.moment(decidedAt))}: {explanation}
        </p>
      )}
      <Refusal
        error={judge.error ?? withdraw.error}
        onReload={() => {
          judge.reset();
          withdraw.reset();
          onReload();
        }}
      />
      {(mayJudge || mayWithdraw) && (
        <ul className="wl-status__buttons wl-no-print">
          {mayJudge && (
            <>
              <li>
                <Button
                  size="small"
                  loading={judge.isPending}
                  disabled={busy}
                  onClick={() => told(judge.mutateAsync({ etag, input: { verdict: 'approve', reasons: [] } }), labels.approved)}
                >
                  {labels.approve}
                </Button>
              </li>
              <li>
                <Button size="small" variant="secondary" disabled={busy} onClick={() => onJudge('return')}>
                  {labels.return}
                </Button>
              </li>
              <li>
                <Button size="small" variant="secondary" disabled={busy} onClick={() => onJudge('hold')}>
                  {labels.hold}
                </Button>
              </li>
            </>
          )}
          {mayWithdraw && !mayJudge && (
            <li>
              <Button
                size="small"
                variant="tertiary"
                loading={withdraw.isPending}
                disabled={busy}
                onClick={() => told(withdraw.mutateAsync({ etag, input: undefined }), labels.withdrawn)}
              >
                {labels.withdraw}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
};

const Proposed = ({ application, approval }: Pick<Props, 'application' | 'approval'>) => {
  const labels = useApprovalLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const { proposal } = approval;
  if (!proposal) return null;
  const { ground, effectiveFrom, heardOn, noHearingReason, warningEndedOn, event, reason } = proposal;
  return (
    <>
      {event !== null && <p>{labels.propose[event].name}</p>}
      <ul className="wl-approval__proposed">
        {proposal.benefits.map(({ id, granted, grantedCents, reason: why }) => {
          const benefit = application.benefits.find((each) => each.id === id);
          if (!benefit) return null;
          const money = (cents: number | null) => (cents === null ? '–' : formats.money(cents));
          return (
            <li key={id}>
              <strong>{rules.benefits[benefit.kind]}</strong>:{' '}
              {granted === null && labels.becomes(money(benefit.grantedCents), money(grantedCents))}
              {granted === 'none' && labels.refuse}
              {granted === 'part' && labels.grants(money(grantedCents))}
              {granted === 'full' && `${labels.fully} (${money(grantedCents ?? benefit.computedCents)})`}
              {why && ` – ${why}`}
            </li>
          );
        })}
      </ul>
      {ground !== null && (
        <p>
          {labels.amend.grounds[ground]}
          {effectiveFrom && ` · ${labels.from(formats.day(effectiveFrom))}`}
          {' · '}
          {heardOn ? labels.heard(formats.day(heardOn)) : `${labels.notHeard}${noHearingReason ? `: ${noHearingReason}` : ''}`}
        </p>
      )}
      {event === 'revoke' && (
        <p>{heardOn ? labels.heard(formats.day(heardOn)) : `${labels.notHeard}${noHearingReason ? `: ${noHearingReason}` : ''}`}</p>
      )}
      {warningEndedOn && <p>{labels.hearing.warned(formats.day(warningEndedOn))}</p>}
      {reason !== null && (
        <p>
          {labels.reason}: {reason}
        </p>
      )}
    </>
  );
};
