import { addMonths, cents, type Cents, type LocalDate } from '@app/kernel';
import { verdictsOf, type FindingStatus, type Outcome, type RuleFinding, type Verdicts } from '../finding.js';
import { assess } from './assess.js';
import type { Amount, Assessment, RuleId } from './assessment.js';
import type { Facts } from './facts.js';
import type { RuleSetId } from './parameters/parameters.js';

/** Conditions of a group application, § 82(5) S. 1. */
export const groupRuleIds = ['S82.G1', 'S82.G2', 'S82.G3'] as const;
export type GroupRuleId = (typeof groupRuleIds)[number];

/** What must be known of a group; absent = unknown. */
export type GroupFacts = {
  /** § 82 facts of each employee, in the order of the list. */
  readonly persons: readonly Facts[];
  /** § 82(5) S. 1 Nr. 1: comparable in qualification, training goal or training need. */
  readonly vergleichbar?: boolean;
  /** § 82(5) S. 1 Nr. 2: the employees or the Betriebsvertretung agreed. */
  readonly einverstaendnis?: boolean;
};

export type GroupFactName = keyof GroupFacts;
export type GroupFinding = RuleFinding<GroupRuleId, FindingStatus, GroupFactName>;

/** A group's preliminary check: every person on his own, the sums, and by when the employer proves what he forwarded. */
export type GroupAssessment = Verdicts<GroupRuleId | RuleId> & {
  /** The version of the law of all persons; null = they differ, or there are none. */
  readonly ruleSet: RuleSetId | null;
  readonly findings: readonly GroupFinding[];
  readonly persons: readonly Assessment[];
  /** Sums over the persons whose amounts are computed; they equal the sum of the parts. */
  readonly arbeitgeber: Cents;
  readonly agentur: Cents;
  readonly zuschuss: Cents;
  /** Persons without computed amounts (excluded, or facts missing). */
  readonly ohneBetrag: number;
  /** § 82(5) S. 3: three months after the end of the last measure, moved to a working day (§ 26(3) SGB X). */
  readonly weiterleitungsnachweisBis: LocalDate | null;
};

/**
 * The group application of § 82(5): G1 more than one employee, G2 comparable, G3 consent; the rest person by person (ENG.8).
 * One excluded person does not exclude the others: the group then needs a person who looks. `nextWorkingDay` gives the day
 * itself when it is one. Throws Problem `funding-rules.no-parameters` like `assess`.
 */
export const assessGroup = (facts: GroupFacts, nextWorkingDay: (date: LocalDate) => LocalDate): GroupAssessment => {
  const persons = facts.persons.map(assess);
  const findings = pruefeGruppe(facts);
  const own = verdictsOf(findings);
  const outcome = groupOutcome(own.outcome, persons);
  const ends = facts.persons.flatMap(({ measureEnd }) => measureEnd ?? []);
  const lastEnd = ends.length === facts.persons.length ? ends.toSorted().at(-1) : undefined;
  const ruleSets = new Set(persons.map(({ ruleSet }) => ruleSet));
  return {
    ruleSet: ruleSets.size === 1 ? (persons[0]?.ruleSet ?? null) : null,
    outcome,
    eligible: outcome === 'MANUAL' ? null : outcome === 'ELIGIBLE',
    reasons: [...new Set([...own.reasons, ...persons.flatMap(({ reasons }) => reasons)])],
    open: [...new Set([...own.open, ...persons.flatMap(({ open }) => open)])],
    findings,
    persons,
    arbeitgeber: sum(persons, ({ lehrgangskosten }) => valueOf(lehrgangskosten)?.arbeitgeber),
    agentur: sum(persons, ({ lehrgangskosten }) => valueOf(lehrgangskosten)?.agentur),
    zuschuss: sum(persons, ({ arbeitsentgeltzuschuss }) => valueOf(arbeitsentgeltzuschuss)?.gesamt),
    ohneBetrag: persons.filter(({ lehrgangskosten }) => lehrgangskosten.status !== 'computed').length,
    weiterleitungsnachweisBis: lastEnd === undefined ? null : nextWorkingDay(addMonths(lastEnd, 3)),
  };
};

const groupOutcome = (own: Outcome, persons: readonly Assessment[]): Outcome => {
  if (own === 'INELIGIBLE' || persons.every(({ outcome }) => outcome === 'INELIGIBLE')) return 'INELIGIBLE';
  return own === 'ELIGIBLE' && persons.every(({ outcome }) => outcome === 'ELIGIBLE') ? 'ELIGIBLE' : 'MANUAL';
};

const pruefeGruppe = ({ persons, vergleichbar, einverstaendnis }: GroupFacts): readonly GroupFinding[] => {
  const finding = (
    ruleId: GroupRuleId,
    citation: string,
    fact: GroupFactName,
    value: unknown,
    answer: boolean | undefined,
    remedy: NonNullable<GroupFinding['remedy']>,
  ): GroupFinding => {
    const status: FindingStatus = answer === undefined ? 'open' : answer ? 'met' : 'not-met';
    const used = [{ name: fact, value }];
    return { ruleId, citation, strength: 'HARD', status, code: status, facts: used, remedy: status === 'not-met' ? remedy : null };
  };
  return [
    finding('S82.G1', '§ 82 Abs. 5 Satz 1 Nr. 1 SGB III', 'persons', persons.length, persons.length > 1, {
      code: 'more-people-concerned',
      by: ['employer'],
      earliest: null,
    }),
    finding('S82.G2', '§ 82 Abs. 5 Satz 1 Nr. 1 SGB III', 'vergleichbar', vergleichbar, vergleichbar, {
      code: 'apply-separately',
      by: ['employer'],
      earliest: null,
    }),
    finding('S82.G3', '§ 82 Abs. 5 Satz 1 Nr. 2 SGB III', 'einverstaendnis', einverstaendnis, einverstaendnis, {
      code: 'declare-in-writing',
      by: ['employee', 'employer'],
      earliest: null,
    }),
  ];
};

const valueOf = <T>(amount: Amount<T>): T | undefined => (amount.status === 'computed' ? amount.value : undefined);

const sum = (persons: readonly Assessment[], read: (person: Assessment) => number | undefined): Cents =>
  cents(persons.reduce((total, person) => total + (read(person) ?? 0), 0));
