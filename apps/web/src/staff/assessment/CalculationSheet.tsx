import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import type { ReactNode } from 'react';
import { useFormats } from '../../ui/format/use-formats.js';
import type { FactName } from './rules.js';
import type { AssessmentResult } from './assessment.js';
import { CalculationTable } from './CalculationTable.js';
import { MissingFacts } from './MissingFacts.js';
import { MonthPlan } from './MonthPlan.js';
import { TotalsTable } from './TotalsTable.js';
import { useAssessmentLabels, useRuleLabels, useRuleWords } from './use-assessment-labels.js';
import './sheet.css';
import './fields.css';

/** The calculation as on paper: outcome, open questions, one table per benefit, the month plan, and who pays what in total. */
export const CalculationSheet = ({ assessment, ask }: { assessment: AssessmentResult; ask: (fact: FactName) => ReactNode }) => {
  const { calculation: labels } = useAssessmentLabels();
  const rules = useRuleLabels();
  const words = useRuleWords();
  const formats = useFormats();
  const { betriebsgroesse: size, lines, missingFacts, warnings, outcome, monthPlan, amounts } = assessment;
  return (
    <>
      <p className="wl-calculation__outcome">{rules.outcomes[outcome]}</p>
      {warnings.map((warning) => (
        <InlineMessage key={warning} status="warning" size="small">
          {rules.warnings[warning]}
        </InlineMessage>
      ))}
      {outcome === 'INELIGIBLE' && (
        <InlineMessage status="error" size="small">
          {labels.excluded}
        </InlineMessage>
      )}
      <MissingFacts names={missingFacts} ask={ask} words={words} />
      {(['lehrgangskosten', 'arbeitsentgeltzuschuss'] as const).map((benefit) => {
        const own = lines.filter((line) => line.benefit === benefit);
        return own.length > 0 && <CalculationTable key={benefit} caption={rules.benefits[benefit]} lines={own} words={rules.lines} />;
      })}
      {amounts.wageSubsidyMonthlyCents !== null && (
        <p className="wl-calculation__up-to">{labels.upTo(formats.money(amounts.wageSubsidyMonthlyCents))}</p>
      )}
      {monthPlan.length > 0 && <MonthPlan months={monthPlan} total={amounts.wageSubsidyCents} />}
      {lines.length > 0 && <TotalsTable assessment={assessment} />}
      {size && <p className="wl-subtle">{labels.size(formats.number(size.quarters / 4, 2), rules.sizes[size.klasse])}</p>}
    </>
  );
};
