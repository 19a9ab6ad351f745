import type { BasisPoints, Cents, LocalDate } from '@app/kernel';

/** People by regular weekly hours, § 82(6) S. 3 Nr. 1: whole heads per class, everybody in exactly one class. */
export type Headcount = {
  readonly over30: number;
  readonly upTo30: number;
  readonly upTo20: number;
  readonly upTo10: number;
};

/** AZAV approval (§§ 176–180): yes or no, or the days its certificate covers (`to` null = open end), tested at the start. */
export type Zulassung = boolean | { readonly from: LocalDate; readonly to: LocalDate | null };

/** Time without work because of the training, § 82(3) S. 2: the same every week, or one block within a single month. */
export type ZeitOhneArbeitsleistung = { readonly per: 'week' | 'month'; readonly minutes: number };

/**
 * What must be known for § 82. An absent (undefined) field means **unknown** and leads to `open`; null means known to be none.
 * Money is integer cents, working time integer minutes, people whole heads; nothing is negative.
 */
export type Facts = {
  readonly applicationDate?: LocalDate;
  /** Null or absent: not decided yet (§ 422 then looks at start and application only). */
  readonly decisionDate?: LocalDate | null;
  readonly participationStart?: LocalDate;
  readonly measureEnd?: LocalDate;

  /** § 82(1) S. 1: within an existing employment relationship. */
  readonly arbeitsverhaeltnis?: boolean;
  /** § 82(1) S. 1 Nr. 1: nothing but a short adaptation to the present job (the adviser's judgement). */
  readonly nurAnpassungsfortbildung?: boolean;
  /** § 82(1) S. 1 Nr. 2: day of the qualification of at least two years' training; null = has none. */
  readonly berufsabschlussAm?: LocalDate | null;
  /** § 81(2): all its conditions are met (no usable qualification). */
  readonly fehlenderBerufsabschluss?: boolean;
  /** § 82(1) S. 1 Nr. 3: last day of a training funded under § 82; null = never. */
  readonly letzteTeilnahmeAm?: LocalDate | null;
  /** § 82(1) S. 1 Nr. 4: length of the measure. */
  readonly massnahmeMinutes?: number;
  /** § 82(1) S. 1 Nr. 5, §§ 179, 180. */
  readonly massnahmeZulassung?: Zulassung;
  /** § 82(1) S. 1 Nr. 5, §§ 176–178. */
  readonly traegerZulassung?: Zulassung;
  /** § 82(1) S. 2: federal or Land law obliges the employer to run it. */
  readonly arbeitgeberVerpflichtet?: boolean;
  /** § 22(1a): prepares for a goal of § 2(1) AFBG. */
  readonly aufstiegsfortbildung?: boolean;
  /** § 82(7): begins while Kurzarbeitergeld is paid. */
  readonly beginnWaehrendKurzarbeit?: boolean;
  /** § 82a(5) Nr. 2: Qualifizierungsgeld applied for or granted for the same measure. */
  readonly qualifizierungsgeldGleicheMassnahme?: boolean;

  /** § 82(6) S. 3: all staff of the Unternehmen, not only of the Betrieb. */
  readonly beschaeftigte?: Headcount;
  /** § 82(6) S. 3 Nr. 2: all staff of the Konzern, the Unternehmen included; null = belongs to none. */
  readonly konzernBeschaeftigte?: Headcount | null;
  /** Of the staff that decides (Konzern, else Unternehmen): apprentices and Minijobs. Absent = not told apart. */
  readonly davonAuszubildende?: Headcount;
  readonly davonMinijobs?: Headcount;
  /** Choices, not facts: § 82(6) S. 3 says neither way. Absent = they count by their hours. */
  readonly auszubildendeZaehlen?: boolean;
  readonly minijobsZaehlen?: boolean;
  /** § 82(4): Betriebsvereinbarung on vocational training, or Tarifvertrag that provides for it. */
  readonly qualifizierungsvereinbarung?: boolean;
  /** § 82(4) S. 2: the Agentur grants the five points on the wage subsidy ("können"). */
  readonly erhoehungBewilligt?: boolean;
  /** § 82(5) a. F.: the skills of a fifth (class 10 to 250: a tenth) of the staff no longer meet what the Betrieb needs. */
  readonly strukturwandelAnteilErreicht?: boolean;
  /** § 82(1) S. 2, 3 a. F.: the job can be replaced by technology or is hit by structural change, or a shortage occupation is the goal. */
  readonly strukturwandelOderEngpassberuf?: boolean;
  readonly birthDate?: LocalDate;
  /** § 2(2) SGB IX; being put on a par (§ 2(3)) does not count. */
  readonly schwerbehindert?: boolean;

  /** § 84: costs of the course. */
  readonly lehrgangskosten?: Cents;
  /** § 82(3): regular gross pay per month, without one-off payments. */
  readonly arbeitsentgelt?: Cents;
  /** Collective or locally usual gross pay per month, the cap of the above; null = no cap below it. */
  readonly vergleichsentgelt?: Cents | null;
  /** Contractual working time. */
  readonly arbeitszeitMinutesPerWeek?: number;
  readonly zeitOhneArbeitsleistung?: ZeitOhneArbeitsleistung;

  /** A choice, not a fact: true leaves out the flat contribution of § 82(3) S. 3. Absent = as the statute says, included. */
  readonly ohnePauschale?: boolean;
  /** A choice, not a fact: § 82(3) S. 2 says "bis zur Höhe". Absent = the rate of the parameters (100 %). */
  readonly satzFehlenderBerufsabschluss?: BasisPoints;
  /**
   * A choice, not a fact: in an atypical case the Agentur departs from the regular share of § 82(2) S. 1 ("soll"). Who sets it
   * records reason and approver. Absent = the regular share.
   */
  readonly abweichendeBeteiligung?: BasisPoints;
};

export type FactName = keyof Facts;

/** Something that follows from the facts, or the facts that are still missing for it. */
export type Determined<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly missing: readonly FactName[] };

/** The value as determined. */
export const determined = <T>(value: T): Determined<T> => ({ known: true, value });

/** Not determined, for want of these facts. */
export const undetermined = (...missing: readonly FactName[]): { readonly known: false; readonly missing: readonly FactName[] } => ({
  known: false,
  missing,
});

/** Those of the named facts that are unknown. */
export const unknownOf = (facts: Facts, ...names: readonly FactName[]): readonly FactName[] =>
  names.filter((name) => facts[name] === undefined);
