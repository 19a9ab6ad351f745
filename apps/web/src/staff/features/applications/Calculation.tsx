import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { CalculatorIcon } from '@navikt/aksel-icons';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { isOutdated, type Application, type Assessment } from './application.js';
import { CalculationTable } from './CalculationTable.js';
import { MissingFacts } from './MissingFacts.js';
import { MonthPlan } from './MonthPlan.js';
import { TotalsTable } from './TotalsTable.js';
import { useApplicationLabels, useRuleLabels } from './use-labels.js';

/** The calculation as on paper: one table per benefit, the month plan, and who pays what in total. */
export const Calculation = ({ application }: { application: Application }) => {
  const { calculation: labels } = useApplicationLabels();
  const { assessment } = application;
  return (
    <Panel title={labels.title}>
      {assessment ? (
        <div className="wl-calculation">
          {isOutdated(application) && (
            <InlineMessage status="warning" size="small">
              {labels.outdated}
            </InlineMessage>
          )}
          <Sheet application={application} assessment={assessment} />
        </div>
      ) : (
        <EmptyState icon={<CalculatorIcon aria-hidden />} title={labels.none}>
          {labels.noneHint}
        </EmptyState>
      )}
    </Panel>
  );
};

const Sheet = ({ application, assessment }: { application: Application; assessment: Assessment }) => {
  const { calculation: labels } = useApplicationLabels();
  const rules = useRuleLabels();
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
      <MissingFacts application={application} names={missingFacts} />
      {(['lehrgangskosten', 'arbeitsentgeltzuschuss'] as const).map((benefit) => {
        const own = lines.filter((line) => line.benefit === benefit);
        return own.length > 0 && <CalculationTable key={benefit} caption={rules.benefits[benefit]} lines={own} />;
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
