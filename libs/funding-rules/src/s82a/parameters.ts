import { cents, localDate, percent, type BasisPoints, type Cents, type LocalDate } from '@app/kernel';
import { inForce, newest, type Dated } from '../dated.js';

export const qualifizierungsgeldRuleSetIds = ['S82A@2024-04-01'] as const;
export type QualifizierungsgeldRuleSetId = (typeof qualifizierungsgeldRuleSetIds)[number];

/** Everything in §§ 82a–82c that is a number. */
export type QualifizierungsgeldParameters = Dated & {
  readonly ruleSet: QualifizierungsgeldRuleSetId;
  /** § 82a(2) S. 1 Nr. 1, S. 2: share of people concerned in a Betrieb below `unter` people (null = no upper end), in rising order. */
  readonly betroffenenanteile: readonly { readonly unter: number | null; readonly anteil: BasisPoints }[];
  /** § 82a(2) S. 4: years the share stays valid from the application. */
  readonly anteilGueltigJahre: number;
  /** § 82a(2) S. 6: below so many people the written declaration is enough. */
  readonly erklaerungUnter: number;
  /** § 82a(1) Nr. 5: the measure must last longer. */
  readonly mindestdauerMinutes: number;
  /** § 82a(4) S. 1 Nr. 2: years without Qualifizierungsgeld before the application. */
  readonly sperrfristJahre: number;
  /** § 22(1a) S. 2: the exception is for measures that begin before this day. */
  readonly ausnahmeBeginnVor: LocalDate;
  /** § 82b(1) S. 1. */
  readonly leistungssatz: { readonly allgemein: BasisPoints; readonly erhoeht: BasisPoints };
  /** Days the monthly difference is divided by. */
  readonly tagesteiler: { readonly tage: number; readonly quelle: string };
  /** § 82b(6) S. 1: Soll-Entgelt and Ist-Entgelt are rounded to multiples of this. */
  readonly entgeltstufe: { readonly betrag: Cents; readonly quelle: string };
  /** § 82c(1): allowance per calendar month, and flat business expenses of the self-employed. */
  readonly nebeneinkommen: { readonly freibetrag: Cents; readonly betriebsausgaben: BasisPoints; readonly quelle: string };
};

const register: readonly QualifizierungsgeldParameters[] = [
  {
    ruleSet: 'S82A@2024-04-01',
    gueltigAb: localDate('2024-04-01'),
    gueltigBis: null,
    quelle: '§§ 22 Abs. 1a, 82a, 82b Abs. 1 SGB III: BGBl. 2023 I Nr. 191, Art. 2; unverändert in der Fassung vom 29.4.2026',
    betroffenenanteile: [
      { unter: 250, anteil: percent(10) },
      { unter: null, anteil: percent(20) },
    ],
    anteilGueltigJahre: 3,
    erklaerungUnter: 10,
    mindestdauerMinutes: 120 * 60,
    sperrfristJahre: 4,
    ausnahmeBeginnVor: localDate('2028-04-01'),
    leistungssatz: { allgemein: percent(60), erhoeht: percent(67) },
    tagesteiler: { tage: 30, quelle: '§ 339 Satz 1 SGB III; § 82b SGB III nennt nur den Tagesdurchschnitt im Referenzzeitraum' },
    entgeltstufe: { betrag: cents(20_00), quelle: '§ 82b Abs. 6 Satz 1 SGB III; genau in der Mitte aufwärts wie § 338 Abs. 2 SGB III' },
    nebeneinkommen: { freibetrag: cents(165_00), betriebsausgaben: percent(30), quelle: '§ 82c Abs. 1 Satz 1 und 2 SGB III' },
  },
];

/** The numbers in force on that day. Throws Problem `funding-rules.no-parameters` (rule) before 1 April 2024. */
export const qualifizierungsgeldParametersAt = (date: LocalDate): QualifizierungsgeldParameters => inForce(register, date);

/** The numbers for a question without a date. */
export const newestQualifizierungsgeldParameters = (): QualifizierungsgeldParameters => newest(register);
