import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import type { ReactNode } from 'react';
import { useFormats } from '../../ui/format/use-formats.js';
import type { QualifizierungsgeldResult } from './assessment.js';
import { CalculationTable } from './CalculationTable.js';
import { MissingFacts } from './MissingFacts.js';
import { MonthPlan } from './MonthPlan.js';
import type { QualifizierungsgeldFactName } from './qualifizierungsgeld.labels.de.js';
import { useAssessmentLabels, useQualifizierungsgeldLabels, useQualifizierungsgeldWords, useRuleLabels } from './use-assessment-labels.js';
import './sheet.css';

/** The Qualifizierungsgeld as on paper: outcome, open questions, share of people concerned, course and benefit, month plan. */
export const QualifizierungsgeldSheet = (props: {
  assessment: QualifizierungsgeldResult;
  ask: (fact: QualifizierungsgeldFactName) => ReactNode;
}) => {
  const { calculation } = useAssessmentLabels();
  const labels = useQualifizierungsgeldLabels();
  const words = useQualifizierungsgeldWords();
  const rules = useRuleLabels();
  const formats = useFormats();
  const { outcome, warnings, missingFacts, betroffenenanteil: share, lines, amounts, monthPlan } = props.assessment;
  return (
    <>
      <p className="wl-calculation__outcome">{rules.outcomes[outcome]}</p>
      {warnings.map((warning) => (
        <InlineMessage key={warning} status="warning" size="small">
          {labels.warnings[warning]}
        </InlineMessage>
      ))}
      {outcome === 'INELIGIBLE' && (
        <InlineMessage status="error" size="small">
          {calculation.excluded}
        </InlineMessage>
      )}
      <MissingFacts names={missingFacts} ask={props.ask} words={words} />
      {(['lehrgangskosten', 'qualifizierungsgeld'] as const).map((benefit) => {
        const own = lines.filter((line) => line.benefit === benefit);
        const caption = benefit === 'lehrgangskosten' ? rules.benefits.lehrgangskosten : labels.title;
        return own.length > 0 && <CalculationTable key={benefit} caption={caption} lines={own} words={words.lines} />;
      })}
      {amounts.monthlyCents !== null && outcome !== 'INELIGIBLE' && (
        <p className="wl-calculation__up-to">{calculation.upTo(formats.money(amounts.monthlyCents))}</p>
      )}
      {monthPlan.length > 0 && <MonthPlan months={monthPlan} total={amounts.totalCents} />}
      {share && share.tatsaechlich !== null && (
        <p className="wl-subtle">
          {labels.share(formats.percent(share.tatsaechlich), formats.percent(share.erforderlich))}
          {share.fehlendeBetroffene !== null && share.fehlendeBetroffene > 0 && ` · ${labels.moreNeeded(share.fehlendeBetroffene)}`}
        </p>
      )}
      <p className="wl-subtle">{labels.paid}</p>
    </>
  );
};
