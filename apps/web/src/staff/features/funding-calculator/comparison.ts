import type { Formats } from '../../../ui/format/formats.js';
import type { AssessmentLabels } from '../../assessment/assessment.labels.de.js';
import { factText } from '../../assessment/fact-text.js';
import type { RuleLabels } from '../../assessment/rules.labels.de.js';
import type { CalculatorLabels } from './calculator.labels.de.js';
import type { AnyFactName, CalculatedVariant } from './facts.js';
import { changedFacts, factsIn, type Variant } from './variants.js';

export type ComparisonWords = {
  readonly calculator: Pick<CalculatorLabels, 'rows'>;
  readonly findings: AssessmentLabels['findings'];
  readonly facts: Readonly<Record<AnyFactName, string>>;
  readonly none: Readonly<Partial<Record<string, string>>>;
  readonly outcomes: RuleLabels['outcomes'];
};

/** One line of the comparison: what is compared, and a text per variant. */
export type ComparisonRow = { readonly key: string; readonly label: string; readonly texts: readonly string[]; readonly strong: boolean };

const nothing = '–';

/** What is different, what comes of it, and the difference in euro; a variant that is not calculated yet has dashes. */
export const comparisonOf = (
  variants: readonly Variant[],
  calculated: readonly CalculatedVariant[],
  formats: Formats,
  { calculator: { rows }, findings, facts: names, none, outcomes }: ComparisonWords,
): readonly ComparisonRow[] => {
  const facts = changedFacts(variants).map((name) => ({
    key: name,
    label: names[name],
    texts: variants.map((_, index) => factText(name, factsIn(variants, index)[name], formats, findings, { none })),
    strong: false,
  }));
  const row = (key: keyof typeof rows, text: (one: CalculatedVariant) => string, strong = false): ComparisonRow => ({
    key,
    label: rows[key],
    texts: variants.map((_, index) => (calculated[index] ? text(calculated[index]) : nothing)),
    strong,
  });
  const money = (cents: number | null): string => (cents === null ? nothing : formats.money(cents));
  const share = (cents: number | null, rate: number | null): string =>
    cents === null || rate === null ? money(cents) : `${money(cents)} (${formats.percent(rate)})`;
  return [
    ...facts,
    row('size', (one) =>
      one.instrument === 'S82' && one.result.betriebsgroesse ? formats.number(one.result.betriebsgroesse.quarters / 4, 2) : nothing,
    ),
    row('outcome', ({ result }) => outcomes[result.outcome]),
    row('employerShare', ({ result: { amounts } }) => share(amounts.employerShareCents, amounts.employerShareRate)),
    row('agencyShare', ({ result: { amounts } }) => money(amounts.agencyShareCents)),
    row('monthly', (one) =>
      one.instrument === 'S82' ? share(one.result.amounts.wageSubsidyMonthlyCents, one.result.amounts.wageSubsidyRate) : nothing,
    ),
    row('subsidy', (one) => (one.instrument === 'S82' ? money(one.result.amounts.wageSubsidyCents) : nothing)),
    ...(variants.some(({ kind }) => kind === 'qualifizierungsgeld')
      ? [
          row('geldMonthly', (one) =>
            one.instrument === 'S82A' ? share(one.result.amounts.monthlyCents, one.result.amounts.rate) : nothing,
          ),
          row('geld', (one) => (one.instrument === 'S82A' ? money(one.result.amounts.totalCents) : nothing)),
        ]
      : []),
    row('agency', ({ totals }) => money(totals.agencyCents), true),
    row('company', ({ totals }) => money(totals.companyCents), true),
    row('agencyDifference', ({ difference }) => signedMoney(difference.agencyCents, formats), true),
    row('companyDifference', ({ difference }) => signedMoney(difference.companyCents, formats), true),
  ];
};

/** `+ 2.490,00 €`, `− 300,00 €`, `± 0,00 €`. */
export const signedMoney = (cents: number | null, { money }: Pick<Formats, 'money'>): string => {
  if (cents === null) return nothing;
  return `${cents > 0 ? '+' : cents < 0 ? '−' : '±'}\u202f${money(Math.abs(cents))}`;
};
