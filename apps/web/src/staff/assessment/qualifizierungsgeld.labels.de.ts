import type { components } from '../../api/staff.d.js';
import type { QualifizierungsgeldFinding, QualifizierungsgeldLine, QualifizierungsgeldResult } from './assessment.js';
import type { FactName } from './rules.js';

export type QualifizierungsgeldFactName = keyof components['schemas']['QualifizierungsgeldFacts'];
/** Facts that § 82 does not know. */
export type OwnFactName = Exclude<QualifizierungsgeldFactName, FactName>;

/** Words of the Qualifizierungsgeld, beside those it shares with § 82. */
export const qualifizierungsgeldDe = {
  title: 'Qualifizierungsgeld (§ 82a)',
  conditions: {
    'S82A.B01': 'Genug Beschäftigte vom Strukturwandel betroffen (20 %, unter 250 Beschäftigten 10 %)',
    'S82A.B02': 'Arbeitgeber bezahlt den Kurs',
    'S82A.B03': 'Betriebsvereinbarung oder Tarifvertrag über Bedarf und Qualifizierungsgeld',
    'S82A.B04': 'Unter zehn Beschäftigten: Vereinbarung oder schriftliche Erklärung',
    'S82A.M01': 'Mehr als eine kurzfristige Anpassung an den Arbeitsplatz',
    'S82A.M02': 'Bildungsanbieter ist zugelassen',
    'S82A.M03': 'Maßnahme dauert mehr als 120 Stunden',
    'S82A.M04': 'Nicht länger als eine Maßnahme in Vollzeit',
    'S82A.P01': 'Beschäftigung in einem bestehenden Arbeitsverhältnis',
    'S82A.P02': 'Kein Qualifizierungsgeld in den letzten vier Jahren',
    'S82A.P03': 'Nicht gekündigt und kein Aufhebungsvertrag',
    'S82A.X01': 'Arbeitgeber ist zu der Maßnahme nicht gesetzlich verpflichtet',
    'S82A.X02': 'Keine Förderung nach § 82 für dieselbe Maßnahme',
    'S82A.X03': 'Kein Fortbildungsziel nach § 2 AFBG',
    'S82A.X04': 'Antrag vor Beginn der Teilnahme',
  } as Readonly<Record<string, string>>,
  amount: 'Höhe des Qualifizierungsgelds',
  codes: {
    'small-establishment': 'Unter zehn Beschäftigten genügt die schriftliche Erklärung des Arbeitgebers.',
    'not-small-establishment': 'Der Betrieb hat zehn Beschäftigte oder mehr; es kommt auf die Vereinbarung an.',
    'never-before': 'Bisher kein Qualifizierungsgeld.',
    'exception-53b-42b': 'Die Ausnahme für Abschlüsse nach § 53b BBiG oder § 42b HwO greift.',
    'exception-expired': 'Die Ausnahme gilt nur für Maßnahmen, die vor dem 1. April 2028 beginnen.',
  } satisfies Partial<Record<QualifizierungsgeldFinding['code'], string>>,
  lines: {
    'nettoentgelt-soll': 'Pauschaliertes Nettoentgelt ohne Ausfall (Soll)',
    'nettoentgelt-ist': 'Pauschaliertes Nettoentgelt mit Ausfall (Ist)',
    nettoentgeltdifferenz: 'Nettoentgeltdifferenz im Monat',
    'qualifizierungsgeld-je-tag': 'Qualifizierungsgeld je Tag',
    'qualifizierungsgeld-je-monat': 'Qualifizierungsgeld je Monat',
    'qualifizierungsgeld-gesamt': 'Qualifizierungsgeld für die ganze Maßnahme',
  } satisfies Partial<Record<QualifizierungsgeldLine['label'], string>>,
  facts: {
    arbeitnehmerImBetrieb: 'Beschäftigte des Betriebs (Köpfe)',
    betroffeneArbeitnehmer: 'Davon vom Strukturwandel betroffen',
    arbeitgeberFinanziert: 'Arbeitgeber bezahlt den Kurs',
    qualifizierungsgeldVereinbarung: 'Vereinbarung über das Qualifizierungsgeld',
    schriftlicheErklaerung: 'Schriftliche Erklärung des Arbeitgebers',
    vollzeitdauerEingehalten: 'Höchstens so lang wie in Vollzeit',
    letztesQualifizierungsgeldAm: 'Letztes Qualifizierungsgeld',
    gekuendigtOderAufgehoben: 'Gekündigt oder Aufhebungsvertrag',
    foerderungNach82GleicheMassnahme: 'Förderung nach § 82 für dieselbe Maßnahme',
    abschlussNach53bOder42b: 'Abschluss nach § 53b BBiG oder § 42b HwO',
    erhoehterLeistungssatz: 'Erhöhter Leistungssatz (Kind)',
    nettoentgeltSoll: 'Nettoentgelt im Monat ohne Ausfall (Soll)',
    nettoentgeltIst: 'Nettoentgelt im Monat mit Ausfall (Ist)',
    urlaubszeiten: 'Urlaub während der Maßnahme',
  } satisfies Record<OwnFactName, string>,
  questions: {
    arbeitnehmerImBetrieb: 'Wie viele Menschen beschäftigt der Betrieb, für den die Vereinbarung gilt?',
    betroffeneArbeitnehmer: 'Wie viele von ihnen brauchen wegen des Strukturwandels eine Weiterbildung?',
    arbeitgeberFinanziert: 'Bezahlt der Arbeitgeber (oder ein Dritter) den Kurs?',
    qualifizierungsgeldVereinbarung:
      'Gibt es eine Betriebsvereinbarung oder einen Tarifvertrag über Bedarf, Perspektive und Qualifizierungsgeld?',
    schriftlicheErklaerung: 'Gibt es eine schriftliche Erklärung des Arbeitgebers?',
    vollzeitdauerEingehalten: 'Dauert die Maßnahme höchstens so lang, wie sie in Vollzeit dauern darf?',
    letztesQualifizierungsgeldAm: 'Gab es schon eine Teilnahme mit Qualifizierungsgeld?',
    gekuendigtOderAufgehoben: 'Ist das Arbeitsverhältnis gekündigt oder durch Aufhebungsvertrag aufgelöst?',
    foerderungNach82GleicheMassnahme: 'Ist für dieselbe Maßnahme eine Förderung nach § 82 beantragt?',
    abschlussNach53bOder42b: 'Führt die Maßnahme zu einer Prüfung nach § 53b BBiG oder § 42b HwO?',
    erhoehterLeistungssatz: 'Gilt der erhöhte Leistungssatz von 67 %, weil die Person ein Kind hat?',
    nettoentgeltSoll: 'Wie hoch ist das pauschalierte Nettoentgelt im Monat ohne den Ausfall?',
    nettoentgeltIst: 'Wie hoch ist das pauschalierte Nettoentgelt im Monat mit dem Ausfall?',
    urlaubszeiten: 'Wann ist Urlaub während der Maßnahme?',
  } satisfies Record<OwnFactName, string>,
  none: { letztesQualifizierungsgeldAm: 'noch nie' } as Readonly<Partial<Record<string, string>>>,
  warnings: {
    'rule-set-assumed': 'Der Beginn fehlt; gerechnet ist mit der heute geltenden Fassung.',
    'application-on-start-day': 'Der Antrag fällt auf den Tag des Beginns.',
    'measure-ends-before-start': 'Die Maßnahme endet vor ihrem Beginn.',
    'no-people-in-establishment': 'Ein Betrieb hat mindestens eine beschäftigte Person.',
    'more-concerned-than-employed': 'Es sind mehr Menschen betroffen, als der Betrieb beschäftigt.',
    'no-net-difference': 'Mit dem Ausfall bleibt nicht weniger Entgelt; es gibt keine Differenz zu ersetzen.',
    'holidays-not-considered': 'Urlaub während der Maßnahme ist nicht abgezogen; für diese Tage gibt es kein Qualifizierungsgeld.',
  } satisfies Record<QualifizierungsgeldResult['warnings'][number], string>,
  share: (actual: string, needed: string) => `Betroffen sind ${actual}, nötig ${needed} der Beschäftigten (§ 82a Abs. 2 SGB III)`,
  moreNeeded: (count: number) => (count === 1 ? 'Es fehlt eine betroffene Person.' : `Es fehlen ${count} betroffene Beschäftigte.`),
  paid: 'Das Qualifizierungsgeld erhält die beschäftigte Person anstelle des Entgelts, das für die Zeit der Weiterbildung ausfällt.',
};

export type QualifizierungsgeldLabels = typeof qualifizierungsgeldDe;
