import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import type { Amendment, Benefit, BenefitState } from './application.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { useApplicationLabels, useApprovalLabels } from './use-labels.js';

const tones: Readonly<Partial<Record<BenefitState, StatusTone>>> = {
  BEWILLIGT: 'success',
  TEILBEWILLIGT: 'success',
  ABGELEHNT: 'danger',
  AUFGEHOBEN: 'danger',
  EINGEREICHT: 'accent',
  IN_PRUEFUNG: 'accent',
  VORPRUEFUNG_OK: 'info',
  UNTERLAGEN_FEHLEN: 'warning',
  WIDERSPRUCH: 'warning',
};

/** What is paid: who asks, who gets it, how much, and what was decided. */
export const Benefits = ({ benefits, amendments }: { benefits: readonly Benefit[]; amendments: readonly Amendment[] }) => {
  const { page: labels } = useApplicationLabels();
  const approvals = useApprovalLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const money = (cents: number | null) => (cents === null ? '–' : formats.money(cents));
  return (
    <Panel title={labels.benefits}>
      <ul className="wl-benefits">
        {benefits.map((benefit) => (
          <li key={benefit.id}>
            <div className="wl-benefits__head">
              <h3>{rules.benefits[benefit.kind]}</h3>
              <StatusTag tone={tones[benefit.state] ?? 'neutral'}>{rules.benefitStates[benefit.state]}</StatusTag>
            </div>
            <p className="wl-subtle">
              {rules.applicants[benefit.applicant]} · {rules.payees[benefit.payee]} · {labels.office}: {benefit.competentOfficeName}
            </p>
            <p>
              {labels.computed} {money(benefit.computedCents)}
              {benefit.grantedCents !== null && (
                <>
                  {' · '}
                  <strong>
                    {labels.granted} {money(benefit.grantedCents)}
                  </strong>
                </>
              )}
            </p>
            {benefit.decidedByName !== null && benefit.decidedOn !== null && (
              <p>{labels.decision(benefit.decidedByName, formats.day(benefit.decidedOn))}</p>
            )}
            {benefit.reason && (
              <p>
                {labels.reason}: {benefit.reason}
              </p>
            )}
            {amendments
              .filter(({ benefitId }) => benefitId === benefit.id)
              .map((amendment, index) => (
                <p key={index}>
                  {approvals.amend.changed(
                    formats.day(amendment.decidedOn),
                    formats.money(amendment.beforeCents),
                    formats.money(amendment.afterCents),
                  )}
                  , {approvals.from(formats.day(amendment.effectiveFrom))} ({amendment.decidedByName};{' '}
                  {approvals.amend.grounds[amendment.ground]}){amendment.reason && `: ${amendment.reason}`}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
