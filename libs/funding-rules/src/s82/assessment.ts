import type { BasisPoints, Cents, LocalDate } from '@app/kernel';
import type { Outcome, RuleFinding, UsedFactOf, Verdicts } from '../finding.js';
import { klassenwechselCodes, type Betriebsgroesse } from './betriebsgroesse.js';
import type { FactName, Facts } from './facts.js';
import type { RuleSetId } from './parameters/parameters.js';
import type { RuleId } from './rule-ids.js';

export * from './rule-ids.js';

/** Why a finding is as it is; together with the rule id it chooses the sentence the user reads. */
export const findingCodes = [
  'met',
  'not-met',
  'open',
  'discretion',
  'discretion-raised',
  'too-recent',
  'no-qualification',
  'route-81-2',
  'never-before',
  'on-start-day',
  'exclusion-expired',
  'purpose-not-asked',
  'share-set-by-hand',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** One fact a rule looked at; `value` undefined = unknown. */
export type UsedFact = UsedFactOf<FactName, Facts[FactName]>;

export type Finding = RuleFinding<RuleId, FindingCode, FactName, Facts[FactName]>;

export const benefits = ['lehrgangskosten', 'arbeitsentgeltzuschuss'] as const;
export type Benefit = (typeof benefits)[number];

export const lineCodes = [
  'lehrgangskosten-gesamt',
  'beteiligung-arbeitgeber',
  'anteil-agentur',
  'arbeitsentgelt',
  'arbeitsentgelt-anteilig',
  'pauschale',
  'bemessungsbetrag',
  'zuschuss-je-monat',
  'zuschuss-gesamt',
] as const;
export type LineCode = (typeof lineCodes)[number];

export const operandNames = [
  'lehrgangskosten',
  'beteiligungssatz',
  'minderung',
  'arbeitsentgelt',
  'vergleichsentgelt',
  'zeit-ohne-arbeitsleistung',
  'arbeitszeit',
  'wochen-je-monat-zaehler',
  'wochen-je-monat-nenner',
  'arbeitsentgelt-anteilig',
  'pauschale',
  'bemessungsbetrag',
  'zuschuss-satz',
  'erhoehung',
  'zuschuss-je-monat',
  'tage-30',
] as const;
export type OperandName = (typeof operandNames)[number];

/** One number of a line's formula, in the order a hand calculation uses it. */
export type Operand = {
  readonly name: OperandName;
  readonly value: number;
  readonly unit: 'cents' | 'basis-points' | 'minutes' | 'days' | 'number';
};

/** One line of the calculation as on paper; `=` states, `+` adds to and `-` takes from the line before. */
export type Line = {
  readonly benefit: Benefit;
  readonly ruleId: RuleId;
  readonly citation: string;
  readonly label: LineCode;
  readonly rate: BasisPoints | null;
  readonly cents: Cents;
  readonly sign: '=' | '+' | '-';
  readonly formula: readonly Operand[];
};

/** Rounded employer's share; the Agentur pays the rest, so the two always add up. */
export type Lehrgangskosten = {
  readonly satz: BasisPoints;
  readonly gesamt: Cents;
  readonly arbeitgeber: Cents;
  readonly agentur: Cents;
};

/** A calendar month `YYYY-MM` with its benefit days (a full month has 30) and what is paid for it. */
export type PlannedMonth = { readonly month: string; readonly tage30: number; readonly cents: Cents };

/** `gesamt` is exactly the sum of `monate`. */
export type Arbeitsentgeltzuschuss = {
  readonly satz: BasisPoints;
  readonly bemessungsbetrag: Cents;
  readonly jeMonat: Cents;
  readonly tage30: number;
  readonly gesamt: Cents;
  readonly monate: readonly PlannedMonth[];
};

/** Not computed for want of facts, or because the funding is excluded. */
export type Amount<T> =
  | { readonly status: 'computed'; readonly value: T }
  | { readonly status: 'missing'; readonly facts: readonly FactName[] }
  | { readonly status: 'excluded' };

export type Calculated<T> = { readonly amount: Amount<T>; readonly lines: readonly Line[] };

export const warningCodes = [
  'rule-set-assumed',
  'application-on-start-day',
  'check-81-2-first',
  'measure-ends-before-start',
  'time-exceeds-contract',
  ...klassenwechselCodes,
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** The preliminary check of one person's funding; a plain value, stored as it is and never changed. */
export type Assessment = Verdicts<RuleId> & {
  readonly engineVersion: string;
  readonly ruleSet: RuleSetId;
  readonly parametersValidFrom: LocalDate;
  /** Rules that moved an amount. */
  readonly notes: readonly RuleId[];
  readonly warnings: readonly WarningCode[];
  readonly findings: readonly Finding[];
  readonly betriebsgroesse: Betriebsgroesse | null;
  readonly lehrgangskosten: Amount<Lehrgangskosten>;
  /** Rate of the wage subsidy, known even while the pay is not. */
  readonly zuschussSatz: BasisPoints | null;
  readonly arbeitsentgeltzuschuss: Amount<Arbeitsentgeltzuschuss>;
  readonly lines: readonly Line[];
  /** Outcome and course costs as if nobody were severely disabled: what the employer sees until the person has agreed. */
  readonly ungeachtetSchwerbehinderung: Calculated<Lehrgangskosten> & { readonly outcome: Outcome };
};
