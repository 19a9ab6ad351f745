import { cents, localDate, type BasisPoints, type Cents, type LocalDate } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import { met, noRemedy, open, required, smallAssessment, type Rule, type SmallAssessment, type SmallWarningCode } from '../condition.js';
import { inForce, newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import { kurzarbeitRegister, type KurzarbeitParameters } from './parameters.js';

/** What must be known for the course costs during Kurzarbeit, § 106a(2), old cases only; an absent fact is unknown. */
export type KurzarbeitFacts = {
  /** Staff of the Betrieb in quarter heads. */
  readonly beschaeftigteQuarters?: number;
  readonly lehrgangskosten?: Cents;
  readonly participationStart?: LocalDate;
  readonly measureEnd?: LocalDate;
  /** The calendar month it is claimed for, `YYYY-MM`. */
  readonly monat?: string;
  /** § 325(3): claimed within three calendar months. */
  readonly ausschlussfristGewahrt?: boolean;
};

type KurzarbeitName = keyof KurzarbeitFacts & string;

/** E01 stands in the rule book of the project; E02 the time limit and C01 the flat share are named by us. */
export type KurzarbeitRuleId = 'S106A.E01' | 'S106A.E02' | 'S106A.C01';

export type KurzarbeitAssessment = SmallAssessment<KurzarbeitRuleId, KurzarbeitName> & {
  readonly anteilAgentur: SmallAmount<Cents, KurzarbeitName>;
};

const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** Whether the month lies in the time of the law; without the month, whether every month of the measure does, or none. */
const isBeforeExpiry = ({ monat, participationStart, measureEnd }: KurzarbeitFacts, last: string): boolean | undefined => {
  if (monat !== undefined) return monat <= last;
  if (participationStart !== undefined && monthOf(participationStart) > last) return false;
  return measureEnd !== undefined && monthOf(measureEnd) <= last ? true : undefined;
};

const conditionsFor = (last: string): readonly Rule<KurzarbeitFacts, KurzarbeitRuleId>[] => [
  {
    ruleId: 'S106A.E01',
    citation: '§ 106a Abs. 2 SGB III',
    strength: 'HARD',
    facts: ['monat', 'participationStart', 'measureEnd'],
    judge: (f) => required(isBeforeExpiry(f, last)),
    remedy: { code: 'other-instrument', by: ['employer', 'agency'], earliest: null },
  },
  {
    ruleId: 'S106A.E02',
    citation: '§ 325 Abs. 3 SGB III',
    strength: 'HARD',
    facts: ['ausschlussfristGewahrt'],
    judge: (f) => required(f.ausschlussfristGewahrt),
    remedy: noRemedy,
  },
];

const flatShare: Rule<KurzarbeitFacts, KurzarbeitRuleId> = {
  ruleId: 'S106A.C01',
  citation: '§ 106a Abs. 2 SGB III',
  strength: 'CLAIM',
  facts: ['beschaeftigteQuarters', 'lehrgangskosten'],
  judge: (f) => (f.beschaeftigteQuarters === undefined || f.lehrgangskosten === undefined ? open : met),
  remedy: noRemedy,
};

/**
 * The course costs during Kurzarbeit, § 106a(2), flat by the size of the Betrieb, expired with July 2024. Throws Problem
 * `funding-rules.no-parameters` for a month before the scale implemented here.
 */
export const assessKurzarbeit = (facts: KurzarbeitFacts): KurzarbeitAssessment => {
  const latest = newest(kurzarbeitRegister);
  const last = latest.gueltigBis === null ? '9999-12' : monthOf(latest.gueltigBis);
  const isOld = facts.monat !== undefined && facts.monat <= last;
  const parameters = isOld ? inForce(kurzarbeitRegister, localDate(`${facts.monat}-01`)) : latest;
  const assessment = smallAssessment<KurzarbeitFacts, KurzarbeitRuleId>(
    parameters.ruleSet,
    facts,
    { conditions: conditionsFor(last), amounts: [flatShare] },
    warningsOf(facts, latest),
  );
  return {
    ...assessment,
    anteilAgentur: amountFrom(assessment.outcome, facts, ['beschaeftigteQuarters', 'lehrgangskosten'], (f) =>
      cents(halfUp(product(f.lehrgangskosten, rateFor(f.beschaeftigteQuarters, parameters)), 10_000)),
    ),
  };
};

const rateFor = (quarters: number, { groessenklassen }: KurzarbeitParameters): BasisPoints => {
  const found = groessenklassen.find(({ unterQuarters }) => unterQuarters === null || quarters < unterQuarters);
  if (!found) throw new RangeError('the size classes must have no upper end');
  return found.satz;
};

const warningsOf = (
  { monat, participationStart, measureEnd }: KurzarbeitFacts,
  { gueltigBis }: KurzarbeitParameters,
): readonly SmallWarningCode[] => {
  const warnings: SmallWarningCode[] = [];
  const isBefore = participationStart !== undefined && monat !== undefined && monat < monthOf(participationStart);
  const isAfter = measureEnd !== undefined && monat !== undefined && monat > monthOf(measureEnd);
  if (isBefore || isAfter) warnings.push('month-outside-measure');
  // Costs of the time after the last day are not reimbursed; which part that is, the Agentur has to say.
  if (measureEnd !== undefined && gueltigBis !== null && measureEnd > gueltigBis) warnings.push('measure-beyond-expiry');
  return warnings;
};
