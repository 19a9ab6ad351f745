import type { BasisPoints, Cents, LocalDate } from '@app/kernel';
import type { Headcount } from '../facts.js';
import type { AmountRuleId } from '../rule-ids.js';

/** Versions of § 82, newest first. */
export const ruleSetIds = ['S82@2024-04-01', 'S82@2020-10-01', 'S82@2020-05-29', 'S82@2019-01-01'] as const;
export type RuleSetId = (typeof ruleSetIds)[number];

/** The classes since 2024-04-01, then those before. */
export const groessenklasseIds = [
  'unter-50',
  '50-bis-unter-500',
  'ab-500',
  'unter-10',
  '10-bis-unter-250',
  '250-bis-unter-2500',
  'ab-2500',
] as const;
export type GroessenklasseId = (typeof groessenklasseIds)[number];

/** One size class of § 82(2), (3): holds below `unter` quarter heads (null = no upper end), classes in rising order. */
export type Groessenklasse = {
  readonly id: GroessenklasseId;
  readonly unter: number | null;
  /** Employer's share of the course costs, § 82(2). */
  readonly beteiligung: BasisPoints;
  /** § 82(2) S. 4: waived for people of 45 and over and for severely disabled people. */
  readonly freistellung: boolean;
  /** Wage subsidy, § 82(3) S. 4. */
  readonly zuschuss: BasisPoints;
};

/** Points off the employer's share (a bound consequence) and on the wage subsidy (discretion), with the rule's id. */
export type Punkte = { readonly minderung: BasisPoints; readonly erhoehung: BasisPoints; readonly ruleId: AmountRuleId };

/** Everything in § 82 that is a number or that changed between its versions, as in force from `gueltigAb`. */
export type Parameters = {
  readonly ruleSet: RuleSetId;
  readonly gueltigAb: LocalDate;
  readonly quelle: string;
  /** Behind every citation: empty for the present text, « a. F.» for a former one. */
  readonly fassung: '' | ' a. F.';
  /** Quarter heads per person, § 82(6) S. 3 Nr. 1. */
  readonly gewichte: Headcount;
  readonly groessenklassen: readonly Groessenklasse[];
  /** § 82(2) S. 3: rule id of the smallest class, whose employers pay nothing. */
  readonly ohneBeteiligung: AmountRuleId;
  /** § 82(2) S. 4: completed years of life at the start, how binding the waiver is, and its rule ids. */
  readonly freistellung: {
    readonly alter: number;
    readonly strength: 'SOLL' | 'KANN';
    readonly ruleIdAlter: AmountRuleId;
    readonly ruleIdSchwerbehinderung: AmountRuleId;
  };
  /** § 82(4) S. 1 and 2; null = did not exist yet. */
  readonly vereinbarung: Punkte | null;
  /** § 82(5) a. F.: a fifth (in the class 10 to 250: a tenth) of the staff needs new skills; null = not in this version. */
  readonly strukturwandel: Punkte | null;
  /** § 82(1) S. 2 to 4 a. F.: purpose of the training; null = not asked. */
  readonly zweck: { readonly unter: number; readonly ausnahmeAb: LocalDate; readonly alter: number } | null;
  /** § 82(3) S. 2: rate of the wage subsidy under § 81(2). */
  readonly zuschussFehlenderBerufsabschluss: BasisPoints;
  /** § 82(1) S. 1 Nr. 2: years since the qualification. */
  readonly berufsabschlussJahre: number;
  /** § 82(1) S. 1 Nr. 3: years without § 82-funded training. */
  readonly sperrfristJahre: number;
  /** § 82(1) S. 1 Nr. 4: the measure must last longer. */
  readonly mindestdauerMinutes: number;
  /** Last start the exclusion during Kurzarbeitergeld reaches, and where it stands. */
  readonly kurzarbeit: { readonly ausschlussBis: LocalDate; readonly citation: string };
  /** Where the exclusion of what the employer must do by law stands. */
  readonly arbeitgeberpflichtCitation: string;
  /** § 82(3) S. 3: flat employer's share of the social insurance contribution. */
  readonly pauschale: { readonly satz: BasisPoints; readonly gueltigAb: LocalDate; readonly quelle: string };
  /** Weeks per month when hours are lost in a block. */
  readonly wochenJeMonat: { readonly zaehler: number; readonly nenner: number; readonly quelle: string };
  /** Contribution ceiling per month as a further cap of the pay; null = none, § 82 names none. */
  readonly beitragsbemessungsgrenze: Cents | null;
};
