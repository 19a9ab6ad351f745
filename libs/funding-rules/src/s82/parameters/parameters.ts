import type { BasisPoints, Cents, LocalDate } from '@app/kernel';
import type { Headcount } from '../facts.js';

/** Versions of § 82, newest first. */
export const ruleSetIds = ['S82@2024-04-01', 'S82@2020-10-01', 'S82@2020-05-29', 'S82@2019-01-01'] as const;
export type RuleSetId = (typeof ruleSetIds)[number];

export const groessenklasseIds = ['unter-50', '50-bis-unter-500', 'ab-500'] as const;
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

/** Everything in § 82 that is a number, as in force from `gueltigAb`. */
export type Parameters = {
  readonly ruleSet: RuleSetId;
  readonly gueltigAb: LocalDate;
  readonly quelle: string;
  /** Quarter heads per person, § 82(6) S. 3 Nr. 1. */
  readonly gewichte: Headcount;
  readonly groessenklassen: readonly Groessenklasse[];
  /** § 82(2) S. 4 Nr. 1: completed years of life at the start. */
  readonly freistellungAlter: number;
  /** § 82(4) S. 1 and 2. */
  readonly vereinbarung: { readonly minderung: BasisPoints; readonly erhoehung: BasisPoints };
  /** § 82(3) S. 2: rate of the wage subsidy under § 81(2). */
  readonly zuschussFehlenderBerufsabschluss: BasisPoints;
  /** § 82(1) S. 1 Nr. 2: years since the qualification. */
  readonly berufsabschlussJahre: number;
  /** § 82(1) S. 1 Nr. 3: years without § 82-funded training. */
  readonly sperrfristJahre: number;
  /** § 82(1) S. 1 Nr. 4: the measure must last longer. */
  readonly mindestdauerMinutes: number;
  /** § 82(7): last start the Kurzarbeit exclusion reaches. */
  readonly kurzarbeitAusschlussBis: LocalDate;
  /** § 82(3) S. 3: flat employer's share of the social insurance contribution. */
  readonly pauschale: { readonly satz: BasisPoints; readonly gueltigAb: LocalDate; readonly quelle: string };
  /** Weeks per month when hours are lost in a block. */
  readonly wochenJeMonat: { readonly zaehler: number; readonly nenner: number; readonly quelle: string };
  /** Contribution ceiling per month as a further cap of the pay; null = none, § 82 names none. */
  readonly beitragsbemessungsgrenze: Cents | null;
};
