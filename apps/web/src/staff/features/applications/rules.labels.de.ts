import type { Benefit, BenefitState, FindingCode, FindingStatus, LineCode, Outcome, SizeClass, WarningCode } from './application.js';
import type { FactName, RuleId } from './rules.js';

/** Words for the codes of the preliminary check and its calculation. */
export type RuleLabels = {
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly statuses: Readonly<Record<FindingStatus, string>>;
  readonly codes: Readonly<Record<FindingCode, string>>;
  readonly facts: Readonly<Record<FactName, string>>;
  /** What to ask when the fact is unknown. */
  readonly questions: Readonly<Record<FactName, string>>;
  /** What «known to be none» means for a fact. */
  readonly none: Readonly<Partial<Record<FactName, string>>>;
  readonly lines: Readonly<Record<LineCode, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly warnings: Readonly<Record<WarningCode, string>>;
  readonly sizes: Readonly<Record<SizeClass, string>>;
  readonly benefits: Readonly<Record<Benefit['kind'], string>>;
  readonly benefitStates: Readonly<Record<BenefitState, string>>;
  readonly applicants: Readonly<Record<Benefit['applicant'], string>>;
  readonly payees: Readonly<Record<Benefit['payee'], string>>;
};

export const rulesDe: RuleLabels = {
  rules: {
    'S82.E01': 'Beschäftigung in einem bestehenden Arbeitsverhältnis',
    'S82.E02': 'Mehr als eine kurzfristige Anpassung an den Arbeitsplatz',
    'S82.E03': 'Berufsabschluss in der Regel mindestens zwei Jahre alt',
    'S82.E04': 'Keine Förderung nach § 82 in den letzten zwei Jahren',
    'S82.E05': 'Maßnahme dauert mehr als 120 Stunden',
    'S82.E06': 'Maßnahme ist zugelassen',
    'S82.E07': 'Bildungsanbieter ist zugelassen',
    'S82.E08': 'Arbeitgeber ist zu der Maßnahme nicht gesetzlich verpflichtet',
    'S82.E09': 'Kein Fortbildungsziel nach § 2 AFBG',
    'S82.E10': 'Antrag vor Beginn der Teilnahme',
    'S82.E11': 'Kein Beginn während Kurzarbeit',
    'S82.E12': 'Kein Qualifizierungsgeld für dieselbe Maßnahme',
    'S82.E14': 'Förderung im Ermessen der Agentur für Arbeit',
    'S81.2.C00': 'Volle Lehrgangskosten wegen fehlenden Berufsabschlusses',
    'S82.C01': 'Beteiligung des Arbeitgebers nach Betriebsgröße',
    'S82.C02': 'Keine Beteiligung: 45 Jahre oder älter, unter 500 Beschäftigte',
    'S82.C03': 'Keine Beteiligung: schwerbehindert, unter 500 Beschäftigte',
    'S82.C04': 'Fünf Prozentpunkte durch Betriebsvereinbarung oder Tarifvertrag',
    'S82.C05': 'Keine Beteiligung: weniger als 50 Beschäftigte',
    'S82.AEZ': 'Höhe des Zuschusses zum Arbeitsentgelt',
  },
  statuses: { met: 'Erfüllt', 'not-met': 'Nicht erfüllt', open: 'Offen', discretion: 'Ermessen' },
  codes: {
    met: 'Die Voraussetzung liegt nach den Angaben vor.',
    'not-met': 'Die Voraussetzung liegt nach den Angaben nicht vor.',
    open: 'Es fehlt eine Angabe.',
    discretion: 'Die Agentur für Arbeit entscheidet im Einzelfall.',
    'discretion-raised': 'Die Erhöhung um fünf Prozentpunkte steht im Ermessen; gerechnet ist mit ihr.',
    'too-recent': 'Der Abschluss ist noch keine zwei Jahre alt. Das schließt die Förderung nur in der Regel aus.',
    'no-qualification': 'Es gibt keinen Berufsabschluss, dessen Alter zu prüfen wäre.',
    'route-81-2': 'Wird bei fehlendem Berufsabschluss (§ 81 Abs. 2) nicht verlangt.',
    'never-before': 'Bisher keine Teilnahme, die nach § 82 gefördert wurde.',
    'on-start-day': 'Antrag am Tag des Beginns: Das ist der letzte mögliche Tag.',
    'exclusion-expired': 'Der Ausschluss galt nur für Maßnahmen mit Beginn bis zum 31.07.2024.',
  },
  facts: {
    applicationDate: 'Tag des Antrags',
    decisionDate: 'Tag der Entscheidung',
    participationStart: 'Beginn der Teilnahme',
    measureEnd: 'Ende der Maßnahme',
    massnahmeMinutes: 'Dauer der Maßnahme',
    lehrgangskosten: 'Lehrgangskosten',
    arbeitsverhaeltnis: 'Arbeitsverhältnis besteht',
    birthDate: 'Geburtsdatum',
    schwerbehindert: 'Schwerbehindert',
    berufsabschlussAm: 'Tag des Berufsabschlusses',
    fehlenderBerufsabschluss: 'Fehlender Berufsabschluss (§ 81 Abs. 2)',
    letzteTeilnahmeAm: 'Letzte Teilnahme nach § 82',
    qualifizierungsgeldGleicheMassnahme: 'Qualifizierungsgeld für dieselbe Maßnahme',
    erhoehungBewilligt: 'Erhöhung um fünf Prozentpunkte',
    arbeitsentgelt: 'Bruttoarbeitsentgelt im Monat',
    vergleichsentgelt: 'Tarifliches oder ortsübliches Entgelt',
    arbeitszeitMinutesPerWeek: 'Vertragliche Arbeitszeit in der Woche',
    zeitOhneArbeitsleistung: 'Freistellung für die Weiterbildung',
    massnahmeZulassung: 'Zulassung der Maßnahme',
    traegerZulassung: 'Zulassung des Bildungsanbieters',
    aufstiegsfortbildung: 'Fortbildungsziel nach AFBG',
    nurAnpassungsfortbildung: 'Nur kurzfristige Anpassung',
    arbeitgeberVerpflichtet: 'Gesetzliche Pflicht des Arbeitgebers',
    beschaeftigte: 'Beschäftigte des Unternehmens',
    konzernBeschaeftigte: 'Beschäftigte des Konzerns',
    qualifizierungsvereinbarung: 'Betriebsvereinbarung oder Tarifvertrag',
    beginnWaehrendKurzarbeit: 'Beginn während Kurzarbeit',
    ohnePauschale: 'Ohne pauschalen Arbeitgeberanteil',
    satzFehlenderBerufsabschluss: 'Satz bei fehlendem Berufsabschluss',
  },
  questions: {
    applicationDate: 'Wann wurde der Antrag gestellt?',
    decisionDate: 'Wann wurde entschieden?',
    participationStart: 'Wann beginnt die Teilnahme?',
    measureEnd: 'Wann endet die Maßnahme?',
    massnahmeMinutes: 'Wie viele Stunden dauert die Maßnahme?',
    lehrgangskosten: 'Was kostet der Lehrgang?',
    arbeitsverhaeltnis: 'Besteht ein Arbeitsverhältnis?',
    birthDate: 'Wann ist die Person geboren?',
    schwerbehindert: 'Ist die Person schwerbehindert?',
    berufsabschlussAm: 'Gibt es einen Berufsabschluss, und von welchem Tag?',
    fehlenderBerufsabschluss: 'Fehlt ein verwertbarer Berufsabschluss (§ 81 Abs. 2)?',
    letzteTeilnahmeAm: 'Gab es schon eine Teilnahme, die nach § 82 gefördert wurde?',
    qualifizierungsgeldGleicheMassnahme: 'Ist für dieselbe Maßnahme Qualifizierungsgeld beantragt oder bewilligt?',
    erhoehungBewilligt: 'Soll die Erhöhung um fünf Prozentpunkte gewährt werden?',
    arbeitsentgelt: 'Wie hoch ist das laufende Bruttoarbeitsentgelt im Monat?',
    vergleichsentgelt: 'Wie hoch ist das tarifliche oder ortsübliche Entgelt?',
    arbeitszeitMinutesPerWeek: 'Wie viele Stunden in der Woche sind vereinbart?',
    zeitOhneArbeitsleistung: 'Wie viele Stunden in der Woche ist die Person freigestellt?',
    massnahmeZulassung: 'Ist die Maßnahme zum Beginn zugelassen?',
    traegerZulassung: 'Ist der Bildungsanbieter zum Beginn zugelassen?',
    aufstiegsfortbildung: 'Führt die Maßnahme zu einem Fortbildungsziel nach AFBG?',
    nurAnpassungsfortbildung: 'Ist die Maßnahme nur eine kurzfristige Anpassung an den Arbeitsplatz?',
    arbeitgeberVerpflichtet: 'Ist der Arbeitgeber gesetzlich zu der Maßnahme verpflichtet?',
    beschaeftigte: 'Wie viele Menschen beschäftigt das Unternehmen?',
    konzernBeschaeftigte: 'Gehört das Unternehmen zu einem Konzern, und wie viele beschäftigt dieser?',
    qualifizierungsvereinbarung: 'Gibt es eine Betriebsvereinbarung oder einen Tarifvertrag zur Qualifizierung?',
    beginnWaehrendKurzarbeit: 'Beginnt die Maßnahme während Kurzarbeit?',
    ohnePauschale: 'Soll ohne den pauschalen Arbeitgeberanteil gerechnet werden?',
    satzFehlenderBerufsabschluss: 'Welcher Satz soll bei fehlendem Berufsabschluss gelten?',
  },
  none: {
    berufsabschlussAm: 'kein Abschluss',
    letzteTeilnahmeAm: 'noch nie',
    konzernBeschaeftigte: 'gehört zu keinem Konzern',
    vergleichsentgelt: 'keine niedrigere Grenze',
    decisionDate: 'noch nicht entschieden',
  },
  lines: {
    'lehrgangskosten-gesamt': 'Lehrgangskosten',
    'beteiligung-arbeitgeber': 'Beteiligung des Arbeitgebers',
    'anteil-agentur': 'Lehrgangskosten der Agentur',
    arbeitsentgelt: 'Berücksichtigtes Arbeitsentgelt im Monat',
    'arbeitsentgelt-anteilig': 'Davon für die Zeit der Freistellung',
    pauschale: 'Pauschaler Arbeitgeberanteil zur Sozialversicherung',
    bemessungsbetrag: 'Bemessungsbetrag',
    'zuschuss-je-monat': 'Zuschuss je Monat',
    'zuschuss-gesamt': 'Zuschuss für die ganze Maßnahme',
  },
  outcomes: {
    ELIGIBLE: 'Vorprüfung bestanden',
    INELIGIBLE: 'Vorprüfung nicht bestanden',
    MANUAL: 'Bitte im Einzelfall prüfen',
  },
  warnings: {
    'rule-set-assumed': 'Antrag oder Beginn fehlt; gerechnet ist mit der heute geltenden Fassung.',
    'application-on-start-day': 'Der Antrag fällt auf den Tag des Beginns.',
    'check-81-2-first': 'Prüfen Sie zuerst, ob § 81 Abs. 2 (fehlender Berufsabschluss) in Betracht kommt: Dann gelten bessere Sätze.',
    'measure-ends-before-start': 'Die Maßnahme endet vor ihrem Beginn.',
    'time-exceeds-contract': 'Die Freistellung ist länger als die vereinbarte Arbeitszeit; gerechnet ist höchstens mit dieser.',
  },
  sizes: { 'unter-50': 'weniger als 50', '50-bis-unter-500': '50 bis unter 500', 'ab-500': '500 und mehr' },
  benefits: { lehrgangskosten: 'Lehrgangskosten', arbeitsentgeltzuschuss: 'Zuschuss zum Arbeitsentgelt' },
  benefitStates: {
    ENTWURF: 'Entwurf',
    VORPRUEFUNG_OK: 'Vorprüfung bestanden',
    EINGEREICHT: 'Eingereicht',
    UNTERLAGEN_FEHLEN: 'Unterlagen fehlen',
    IN_PRUEFUNG: 'In Prüfung',
    BEWILLIGT: 'Bewilligt',
    TEILBEWILLIGT: 'Teilweise bewilligt',
    ABGELEHNT: 'Abgelehnt',
    WIDERSPRUCH: 'Widerspruch',
    ZURUECKGEZOGEN: 'Zurückgezogen',
    AUFGEHOBEN: 'Aufgehoben',
    ERLEDIGT: 'Erledigt',
  },
  applicants: { employee: 'Antrag der beschäftigten Person', employer: 'Antrag des Arbeitgebers' },
  payees: {
    provider: 'Zahlung an den Bildungsanbieter',
    employee: 'Zahlung an die beschäftigte Person',
    employer: 'Zahlung an den Arbeitgeber',
  },
};
