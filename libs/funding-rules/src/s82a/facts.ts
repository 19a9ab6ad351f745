import type { Cents, LocalDate } from '@app/kernel';
import type { Zulassung } from '../s82/facts.js';

/** Days from first to last, both included. */
export type Zeitraum = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * What must be known for the Qualifizierungsgeld, §§ 82a, 82b. An absent (undefined) field means **unknown** and leads to `open`;
 * null means known to be none. Money is integer cents, time integer minutes, people whole heads; nothing is negative.
 */
export type QualifizierungsgeldFacts = {
  readonly applicationDate?: LocalDate;
  readonly participationStart?: LocalDate;
  readonly measureEnd?: LocalDate;

  /** § 82a(2) S. 1 Nr. 1, S. 3: heads in the Betrieb the agreement covers, not weighted. */
  readonly arbeitnehmerImBetrieb?: number;
  /** § 82a(2) S. 1 Nr. 1: how many of them the need for training because of structural change concerns. */
  readonly betroffeneArbeitnehmer?: number;
  /** § 82a(2) S. 1 Nr. 2, S. 5: employer (or a third party, never the employee) bears the costs. */
  readonly arbeitgeberFinanziert?: boolean;
  /** § 82a(2) S. 1 Nr. 3: Betriebsvereinbarung or Tarifvertrag on need, prospects and use of the Qualifizierungsgeld. */
  readonly qualifizierungsgeldVereinbarung?: boolean;
  /** § 82a(2) S. 6: the employer's written declaration, enough below ten people. */
  readonly schriftlicheErklaerung?: boolean;

  /** § 82a(1) Nr. 3: nothing but a short adaptation to the present job (the adviser's judgement). */
  readonly nurAnpassungsfortbildung?: boolean;
  /** § 82a(1) Nr. 4, §§ 176–178: the provider only; the measure itself needs no approval. */
  readonly traegerZulassung?: Zulassung;
  /** § 82a(1) Nr. 5: length of the measure. */
  readonly massnahmeMinutes?: number;
  /** § 82a(1) Nr. 5, § 180(4): not longer than a full-time measure may be (the adviser's judgement). */
  readonly vollzeitdauerEingehalten?: boolean;

  /** § 82a(4) S. 1 Nr. 1: within an existing employment relationship. */
  readonly arbeitsverhaeltnis?: boolean;
  /** § 82a(4) S. 1 Nr. 2: last day of a training with Qualifizierungsgeld; null = never. */
  readonly letztesQualifizierungsgeldAm?: LocalDate | null;
  /** § 82a(4) S. 1 Nr. 3: notice is given, or an Aufhebungsvertrag made. */
  readonly gekuendigtOderAufgehoben?: boolean;

  /** § 82a(5) Nr. 1: federal or Land law obliges the employer to run it. */
  readonly arbeitgeberVerpflichtet?: boolean;
  /** § 82a(5) Nr. 2: a benefit under § 82 is applied for, for the same measure. */
  readonly foerderungNach82GleicheMassnahme?: boolean;
  /** § 22(1a) S. 1: prepares for a goal of § 2(1) AFBG. */
  readonly aufstiegsfortbildung?: boolean;
  /** § 22(1a) S. 2: the goal is an examination under § 53b BBiG or § 42b HwO. */
  readonly abschlussNach53bOder42b?: boolean;

  /** § 84: costs of the course. */
  readonly lehrgangskosten?: Cents;
  /** § 82b(1) S. 1 Nr. 1, § 149 Nr. 1: would get the higher rate of the Arbeitslosengeld (a child). */
  readonly erhoehterLeistungssatz?: boolean;
  /** § 82b(1) S. 2: flat net pay per month out of the Soll-Entgelt of the Referenzzeitraum. */
  readonly nettoentgeltSoll?: Cents;
  /** § 82b(1) S. 2: flat net pay per month out of the Ist-Entgelt. */
  readonly nettoentgeltIst?: Cents;
  /** § 82a(4) S. 4: days with holiday pay, without Qualifizierungsgeld. Absent = not planned yet: counted as none, with a warning. */
  readonly urlaubszeiten?: readonly Zeitraum[];
};

export type QualifizierungsgeldFactName = keyof QualifizierungsgeldFacts;
