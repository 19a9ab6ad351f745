import { useFormats } from '../../../ui/format/use-formats.js';
import { useAssessmentLabels, useRuleLabels } from '../../assessment/use-assessment-labels.js';
import type { CalculatedVariant } from './facts.js';
import { useCalculatorLabels } from './use-calculator-labels.js';

/** Always in sight: what it comes to, told politely after each change, and what it is not. */
export const Summary = ({ calculated, name }: { calculated: CalculatedVariant | undefined; name: string | undefined }) => {
  const labels = useCalculatorLabels();
  const { findings } = useAssessmentLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const named = (outcome: string): string => (name ? `${name}: ${outcome}` : outcome);
  return (
    <div className="wl-calculator__summary">
      <p role="status">
        {calculated && [named(rules.outcomes[calculated.result.outcome]), ...amountsOf(calculated, formats.money, labels)].join(' · ')}
      </p>
      <p>
        <strong>{findings.noPromise}</strong>
      </p>
    </div>
  );
};

const amountsOf = (
  { totals: { agencyCents, companyCents } }: CalculatedVariant,
  money: (cents: number) => string,
  labels: ReturnType<typeof useCalculatorLabels>,
): readonly string[] => {
  if (agencyCents === null || companyCents === null) return [labels.summaryOpen];
  return [
    labels.summaryAgency(money(agencyCents)),
    companyCents < 0 ? labels.summaryGets(money(-companyCents)) : labels.summaryPays(money(companyCents)),
  ];
};
