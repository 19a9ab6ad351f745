import { addDays, cents, type Cents, type LocalDate } from '@app/kernel';
import { amountFrom, type SmallAmount } from '../amount.js';
import {
  excluding,
  met,
  metBecause,
  noRemedy,
  open,
  remedyBy,
  required,
  smallAssessment,
  type Rule,
  type SmallAssessment,
  type SmallWarningCode,
} from '../condition.js';
import { inForce, newest } from '../dated.js';
import { halfUp, product } from '../rational.js';
import { lookBackStart } from '../zeit.js';
import { bildungsscheckRegister, type BildungsscheckParameters } from './parameters.js';

/** What must be known for the NRW Bildungsscheck 2.0; an absent fact is unknown. */
export type BildungsscheckFacts = {
  readonly applicationDate?: LocalDate;
  readonly courseStart?: LocalDate;
  /** Main residence in North Rhine-Westphalia. */
  readonly hauptwohnsitzNrw?: boolean;
  readonly zuVersteuerndesEinkommen?: Cents;
  /** Assessed together with the spouse. */
  readonly zusammenveranlagung?: boolean;
  /** Day of the tax assessment that shows the income. */
  readonly steuerbescheidVom?: LocalDate;
  /** Employee, or on the way back to work. */
  readonly zielgruppe?: boolean;
  /** Other public money for the same course. */
  readonly andereOeffentlicheMittel?: boolean;
  /** A Bildungsscheck 2.0 of the same person in the calendar year of the application. */
  readonly imKalenderjahrGenutzt?: boolean;
  readonly rechnungsbetrag?: Cents;
};

type BildungsscheckName = keyof BildungsscheckFacts & string;

/**
 * E01 to E05 stand in the rule book of the project. E06, once per person and calendar year, is a number of ours: the rule book
 * states the rule without one, and it is a condition of its own (nothing to do with other public money, E05).
 */
export type BildungsscheckRuleId = `BS2.E0${1 | 2 | 3 | 4 | 5 | 6}` | 'BS2.C01' | 'BS2.C02';

type BildungsscheckRule = Rule<BildungsscheckFacts, BildungsscheckRuleId>;

const conditionsFor = (p: BildungsscheckParameters): readonly BildungsscheckRule[] => {
  const rule = (
    number: 1 | 2 | 3 | 4 | 5 | 6,
    facts: readonly BildungsscheckName[],
    judge: BildungsscheckRule['judge'],
    remedy: BildungsscheckRule['remedy'] = noRemedy,
  ): BildungsscheckRule => ({
    ruleId: `BS2.E0${number}`,
    citation: 'Bildungsscheck 2.0 NRW',
    strength: number === 3 ? p.zielgruppe : 'HARD',
    facts,
    judge,
    remedy,
  });
  return [
    rule(1, ['hauptwohnsitzNrw'], (f) => required(f.hauptwohnsitzNrw)),
    rule(2, ['zuVersteuerndesEinkommen', 'zusammenveranlagung'], (f) => required(isWithinIncome(f, p))),
    rule(3, ['zielgruppe'], (f) => required(f.zielgruppe)),
    rule(4, ['applicationDate', 'courseStart'], (f) => required(isInTime(f, p)), startLater(p)),
    rule(5, ['andereOeffentlicheMittel'], (f) => excluding(f.andereOeffentlicheMittel), remedyBy('withdraw-other-benefit', 'employee')),
    rule(6, ['imKalenderjahrGenutzt'], (f) => excluding(f.imKalenderjahrGenutzt), nextYear),
  ];
};

/** Up to and including the limit; within the lower one it does not matter whether two people are assessed together. */
const isWithinIncome = (
  { zuVersteuerndesEinkommen: income, zusammenveranlagung: jointly }: BildungsscheckFacts,
  { einkommensgrenze, einkommensgrenzeZusammenveranlagung }: BildungsscheckParameters,
): boolean | undefined => {
  if (income === undefined) return undefined;
  if (income <= einkommensgrenze) return true;
  if (income > einkommensgrenzeZusammenveranlagung) return false;
  return jointly;
};

const isInTime = ({ applicationDate, courseStart }: BildungsscheckFacts, { vorlaufTage }: BildungsscheckParameters): boolean | undefined =>
  applicationDate === undefined || courseStart === undefined ? undefined : addDays(applicationDate, vorlaufTage) <= courseStart;

const startLater =
  ({ vorlaufTage }: BildungsscheckParameters): BildungsscheckRule['remedy'] =>
  ({ applicationDate }) => ({
    code: 'start-later',
    by: ['employee', 'provider'],
    earliest: applicationDate === undefined ? null : { of: 'start', date: addDays(applicationDate, vorlaufTage) },
  });

const nextYear = ({ applicationDate }: BildungsscheckFacts): ReturnType<typeof remedyBy> => ({
  code: 'apply-later',
  by: ['employee'],
  earliest:
    applicationDate === undefined
      ? null
      : { of: 'application', date: `${String(Number(applicationDate.slice(0, 4)) + 1).padStart(4, '0')}-01-01` as LocalDate },
});

const amountRule = (ruleId: 'BS2.C01' | 'BS2.C02', judge: BildungsscheckRule['judge']): BildungsscheckRule => ({
  ruleId,
  citation: 'Bildungsscheck 2.0 NRW',
  strength: 'KANN',
  facts: ['rechnungsbetrag'],
  judge,
  remedy: noRemedy,
});

const share = amountRule('BS2.C01', (f) => (f.rechnungsbetrag === undefined ? open : met));
const cap = amountRule('BS2.C02', () => metBecause('capped'));

export type BildungsscheckAssessment = SmallAssessment<BildungsscheckRuleId, BildungsscheckName> & {
  readonly zuschuss: SmallAmount<Cents, BildungsscheckName>;
};

/**
 * The NRW Bildungsscheck 2.0: half of the invoice up to a cap. The day of the application chooses the numbers. Throws Problem
 * `funding-rules.no-parameters` for an application before 1 February 2026.
 */
export const assessBildungsscheck = (facts: BildungsscheckFacts): BildungsscheckAssessment => {
  const p = facts.applicationDate === undefined ? newest(bildungsscheckRegister) : inForce(bildungsscheckRegister, facts.applicationDate);
  const half = (invoice: Cents): number => halfUp(product(invoice, p.satz), 10_000);
  const isCapped = facts.rechnungsbetrag !== undefined && half(facts.rechnungsbetrag) > p.hoechstbetrag;
  const assessment = smallAssessment<BildungsscheckFacts, BildungsscheckRuleId>(
    p.ruleSet,
    facts,
    { conditions: conditionsFor(p), amounts: isCapped ? [share, cap] : [share] },
    warningsOf(facts, p),
  );
  return {
    ...assessment,
    zuschuss: amountFrom(assessment.outcome, facts, ['rechnungsbetrag'], ({ rechnungsbetrag }) =>
      cents(Math.min(half(rechnungsbetrag), p.hoechstbetrag)),
    ),
  };
};

const warningsOf = (
  { applicationDate, steuerbescheidVom }: BildungsscheckFacts,
  { steuerbescheidJahre }: BildungsscheckParameters,
): readonly SmallWarningCode[] =>
  applicationDate !== undefined &&
  steuerbescheidVom !== undefined &&
  steuerbescheidVom < lookBackStart(applicationDate, steuerbescheidJahre)
    ? ['tax-assessment-too-old']
    : [];
