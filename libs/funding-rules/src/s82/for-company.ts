import type { BasisPoints, Cents } from '@app/kernel';
import type { Outcome } from '../finding.js';
import type { Amount, Arbeitsentgeltzuschuss, Assessment, Benefit, Calculated, Lehrgangskosten, Line, LineCode } from './assessment.js';

/** A line of the calculation without the rule behind it. */
export type CompanyLine = {
  readonly benefit: Benefit;
  readonly citation: string;
  readonly label: LineCode;
  readonly rate: BasisPoints | null;
  readonly cents: Cents;
  readonly sign: Line['sign'];
};

/** What a company may see of an assessment; an amount that is not computed is null. */
export type CompanyAssessment = {
  readonly outcome: Outcome;
  readonly lehrgangskosten: Lehrgangskosten | null;
  readonly arbeitsentgeltzuschuss: Arbeitsentgeltzuschuss | null;
  readonly lines: readonly CompanyLine[];
};

/**
 * The assessment as the employer may see it: no findings, no facts, no rule ids, and for the employer's share a citation that
 * does not tell the numbers of § 82(2) S. 4 apart. Unless the person has agreed (`schwerbehinderungOffengelegt`), the course
 * costs are those of a person without severe disability, so that nothing in the answer depends on that fact.
 */
export const forCompany = (assessment: Assessment, schwerbehinderungOffengelegt = false): CompanyAssessment => {
  const { ungeachtetSchwerbehinderung: ungeachtet } = assessment;
  const kosten: Calculated<Lehrgangskosten> = schwerbehinderungOffengelegt
    ? { amount: assessment.lehrgangskosten, lines: assessment.lines.filter(({ benefit }) => benefit === 'lehrgangskosten') }
    : ungeachtet;
  const zuschussLines = assessment.lines.filter(({ benefit }) => benefit === 'arbeitsentgeltzuschuss');
  return {
    // Results stored before 1.1.0 lack the second outcome; there it was always the same.
    outcome: schwerbehinderungOffengelegt ? assessment.outcome : (ungeachtet.outcome ?? assessment.outcome),
    lehrgangskosten: valueOf(kosten.amount),
    arbeitsentgeltzuschuss: valueOf(assessment.arbeitsentgeltzuschuss),
    lines: [...kosten.lines, ...zuschussLines].map(withoutRule),
  };
};

const valueOf = <T>(amount: Amount<T>): T | null => (amount.status === 'computed' ? amount.value : null);

// Rules of which some tell that a person is severely disabled.
const freistellung: ReadonlySet<string> = new Set(['S82.C02', 'S82.C03', 'S82o.C02']);

const withoutRule = ({ ruleId, benefit, citation, label, rate, cents, sign }: Line): CompanyLine => ({
  benefit,
  citation: label === 'beteiligung-arbeitgeber' && freistellung.has(ruleId) ? citation.replace(/ Satz 4 Nr\. [12]/, '') : citation,
  label,
  rate,
  cents,
  sign,
});
