import type { BasisPoints, Cents, LocalDate } from '@app/kernel';
import type { RuleFinding, Verdicts } from '../finding.js';
import type { Lehrgangskosten, PlannedMonth } from '../s82/assessment.js';
import type { Betroffenenanteil } from './betroffenenanteil.js';
import type { QualifizierungsgeldFactName, QualifizierungsgeldFacts } from './facts.js';
import type { QualifizierungsgeldRuleSetId } from './parameters.js';

/** Conditions of the Qualifizierungsgeld, numbered as in the rule book of the project: B Betrieb, M Maßnahme, P person, X exclusion. */
export const qualifizierungsgeldConditionIds = [
  'S82A.B01',
  'S82A.B02',
  'S82A.B03',
  'S82A.B04',
  'S82A.M01',
  'S82A.M02',
  'S82A.M03',
  'S82A.M04',
  'S82A.P01',
  'S82A.P02',
  'S82A.P03',
  'S82A.X01',
  'S82A.X02',
  'S82A.X03',
  'S82A.X04',
] as const;
export type QualifizierungsgeldConditionId = (typeof qualifizierungsgeldConditionIds)[number];

/** The conditions, and the amount itself, which is discretion ("können … erhalten"). */
export type QualifizierungsgeldRuleId = QualifizierungsgeldConditionId | 'S82A.QG';

export const qualifizierungsgeldFindingCodes = [
  'met',
  'not-met',
  'open',
  'discretion',
  'small-establishment',
  'not-small-establishment',
  'never-before',
  'on-start-day',
  'exception-53b-42b',
  'exception-expired',
] as const;
export type QualifizierungsgeldFindingCode = (typeof qualifizierungsgeldFindingCodes)[number];

export type QualifizierungsgeldFinding = RuleFinding<
  QualifizierungsgeldRuleId,
  QualifizierungsgeldFindingCode,
  QualifizierungsgeldFactName,
  QualifizierungsgeldFacts[QualifizierungsgeldFactName]
>;

export const qualifizierungsgeldLineCodes = [
  'lehrgangskosten-gesamt',
  'beteiligung-arbeitgeber',
  'anteil-agentur',
  'nettoentgelt-soll',
  'nettoentgelt-ist',
  'nettoentgeltdifferenz',
  'qualifizierungsgeld-je-tag',
  'qualifizierungsgeld-je-monat',
  'qualifizierungsgeld-gesamt',
] as const;
export type QualifizierungsgeldLineCode = (typeof qualifizierungsgeldLineCodes)[number];

export const qualifizierungsgeldOperandNames = [
  'lehrgangskosten',
  'beteiligungssatz',
  'nettoentgeltdifferenz',
  'leistungssatz',
  'tagesteiler',
  'qualifizierungsgeld-je-tag',
  'tage-30',
] as const;
export type QualifizierungsgeldOperandName = (typeof qualifizierungsgeldOperandNames)[number];

/** One number of a line's formula, in the order a hand calculation uses it. */
export type QualifizierungsgeldOperand = {
  readonly name: QualifizierungsgeldOperandName;
  readonly value: number;
  readonly unit: 'cents' | 'basis-points' | 'days';
};

/** One line of the calculation as on paper; `=` states, `+` adds to and `-` takes from the line before. */
export type QualifizierungsgeldLine = {
  readonly benefit: 'lehrgangskosten' | 'qualifizierungsgeld';
  readonly ruleId: QualifizierungsgeldRuleId;
  readonly citation: string;
  readonly label: QualifizierungsgeldLineCode;
  readonly rate: BasisPoints | null;
  readonly cents: Cents;
  readonly sign: '=' | '+' | '-';
  readonly formula: readonly QualifizierungsgeldOperand[];
};

/** § 82b(1): fixed once for the whole measure; `jeMonat` is that of a full month. */
export type Qualifizierungsgeld = {
  readonly satz: BasisPoints;
  /** Per month, never below 0. */
  readonly nettoentgeltdifferenz: Cents;
  readonly jeTag: Cents;
  readonly jeMonat: Cents;
};

/** What is paid when, § 339 S. 1; `gesamt` is exactly the sum of `monate`. */
export type QualifizierungsgeldPlan = {
  readonly monate: readonly PlannedMonth[];
  readonly tage30: number;
  readonly gesamt: Cents;
};

/** Not computed for want of facts, or because the funding is excluded. */
export type QualifizierungsgeldAmount<T> =
  | { readonly status: 'computed'; readonly value: T }
  | { readonly status: 'missing'; readonly facts: readonly QualifizierungsgeldFactName[] }
  | { readonly status: 'excluded' };

export const qualifizierungsgeldWarningCodes = [
  'rule-set-assumed',
  'application-on-start-day',
  'measure-ends-before-start',
  'no-people-in-establishment',
  'more-concerned-than-employed',
  'no-net-difference',
  'holidays-not-considered',
] as const;
export type QualifizierungsgeldWarningCode = (typeof qualifizierungsgeldWarningCodes)[number];

/** The preliminary check of one person's Qualifizierungsgeld; a plain value, stored as it is and never changed. */
export type QualifizierungsgeldAssessment = Verdicts<QualifizierungsgeldConditionId> & {
  readonly engineVersion: string;
  readonly ruleSet: QualifizierungsgeldRuleSetId;
  readonly parametersValidFrom: LocalDate;
  /** `S82A.QG` unless excluded: the benefit stays discretion. */
  readonly notes: readonly QualifizierungsgeldRuleId[];
  readonly warnings: readonly QualifizierungsgeldWarningCode[];
  readonly findings: readonly QualifizierungsgeldFinding[];
  /** Null while the size of the Betrieb is unknown. */
  readonly betroffenenanteil: Betroffenenanteil | null;
  /** The employer bears them all. */
  readonly lehrgangskosten: QualifizierungsgeldAmount<Lehrgangskosten>;
  /** 60 or 67 percent, known even while the pay is not. */
  readonly leistungssatz: BasisPoints | null;
  readonly qualifizierungsgeld: QualifizierungsgeldAmount<Qualifizierungsgeld>;
  readonly plan: QualifizierungsgeldAmount<QualifizierungsgeldPlan>;
  readonly lines: readonly QualifizierungsgeldLine[];
};
