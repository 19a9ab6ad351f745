import type { Line, Remedy } from './assessment.js';

/** Words of calculations and findings, wherever they are shown. */
export const assessmentDe = {
  calculation: {
    excluded:
      'Die Förderung ist nach den Angaben ausgeschlossen; darum gibt es keine Beträge. Der Grund steht unten bei den Voraussetzungen.',
    missing: 'Für die Beträge fehlen noch Antworten:',
    line: 'Rechenschritt',
    amount: 'Betrag',
    basis: 'Grundlage',
    upTo: (amount: string) => `bis zu ${amount} pro Monat`,
    months: (count: number) => (count === 1 ? 'Verlauf: 1 Monat' : `Verlauf über ${count} Monate`),
    month: 'Monat',
    days: 'Leistungstage',
    sum: 'Summe',
    totals: 'Zusammen',
    agency: 'Agentur für Arbeit zahlt höchstens',
    companyCourse: 'Unternehmen: Anteil an den Lehrgangskosten',
    companyWage: 'Unternehmen: Rest des Bemessungsbetrags für die Freistellung',
    company: 'Unternehmen trägt',
    size: (heads: string, klasse: string) => `Maßgebliche Betriebsgröße: ${heads} Beschäftigte (${klasse}), § 82 Abs. 6 SGB III`,
    smaller: (a: string, b: string) => `der kleinere Betrag aus ${a} und ${b}`,
    thirty: (days: string) => `${days} Leistungstage, 30 je Monat`,
    operators: { '=': 'ergibt', '+': 'plus', '-': 'minus' } satisfies Record<Line['sign'], string>,
  },
  findings: {
    title: 'Voraussetzungen',
    counts: (met: number, failed: number, open: number, discretion: number) =>
      `${met} erfüllt · ${failed} nicht erfüllt · ${open} offen · ${discretion} Ermessen`,
    facts: 'Angaben',
    unknown: 'nicht bekannt',
    answer: 'Zu klären:',
    version: (ruleSet: string, validFrom: string, engine: string, moment: string | undefined) =>
      `Regelwerk ${ruleSet}, Werte gültig ab ${validFrom}, Rechenkern ${engine}${moment ? `, berechnet ${moment}` : ''}`,
    noPromise: 'Keine Förderzusage; die Entscheidung trifft die Agentur für Arbeit.',
    none: 'keine Angabe',
    yes: 'ja',
    no: 'nein',
    perWeek: (hours: string) => `${hours} Std. je Woche`,
    perMonth: (hours: string) => `${hours} Std. in einem Monat`,
    approved: (from: string, to: string | undefined) => (to ? `zugelassen vom ${from} bis ${to}` : `zugelassen ab ${from}, ohne Ende`),
    heads: (over30: number, upTo30: number, upTo20: number, upTo10: number) =>
      `${over30} über 30 Std., ${upTo30} bis 30, ${upTo20} bis 20, ${upTo10} bis 10`,
  },
  hours: {
    hint: 'Stunden, zum Beispiel 38,5',
    invalid: 'Das sind keine Stunden. Schreiben Sie zum Beispiel 38,5.',
    unit: 'Stunden',
  },
  remedy: {
    would: 'Was würde es ändern',
    who: 'wer',
    nobody: 'niemand',
    earliest: 'frühestens',
    of: {
      application: (day: string) => `Antrag am ${day}`,
      start: (day: string) => `Beginn am ${day}`,
    } satisfies Record<NonNullable<Remedy['earliest']>['of'], (day: string) => string>,
    codes: {
      'begin-employment': 'ein bestehendes Arbeitsverhältnis',
      'choose-other-course': 'ein anderer Kurs',
      'choose-longer-course': 'ein Kurs mit mehr Stunden',
      'choose-shorter-course': 'ein kürzerer Kurs',
      'choose-approved-course': 'ein zugelassener Kurs, oder die Zulassung bis zum Beginn',
      'choose-approved-provider': 'ein zugelassener Bildungsanbieter, oder seine Zulassung bis zum Beginn',
      'give-reason': 'eine schriftliche Begründung, warum hier die Ausnahme gilt',
      'apply-later': 'ein späterer Antrag',
      'apply-separately': 'ein eigener Antrag je Person statt eines gemeinsamen',
      'start-later': 'ein späterer Beginn',
      'start-before': 'ein Beginn vor dem Stichtag',
      'employer-pays-himself': 'nichts bei dieser Förderung; der Arbeitgeber zahlt die Maßnahme selbst',
      'ask-for-afbg': 'ein Antrag auf Aufstiegs-BAföG (AFBG) statt dieser Förderung',
      'withdraw-other-benefit': 'auf die andere Leistung für dieselbe Maßnahme verzichten',
      'more-people-concerned': 'mehr betroffene Beschäftigte',
      'conclude-agreement': 'eine Betriebsvereinbarung oder ein Tarifvertrag',
      'declare-in-writing': 'eine schriftliche Erklärung',
      'finance-course': 'der Arbeitgeber bezahlt den Kurs',
      'stay-employed': 'das Arbeitsverhältnis besteht weiter',
      'pass-exam': 'die bestandene Prüfung',
      'other-instrument': 'eine andere Förderung',
      'advise-first': 'eine Beratung vor dem Beginn',
      none: 'nichts, was sich noch nachholen lässt',
    } satisfies Record<Remedy['code'], string>,
    actors: {
      employee: 'beschäftigte Person',
      employer: 'Arbeitgeber',
      provider: 'Bildungsanbieter',
      agency: 'Agentur für Arbeit',
    } satisfies Record<Remedy['by'][number], string>,
  },
  statute: {
    open: (citation: string) => `Wortlaut: ${citation}`,
    source: (day: string) => `Wortlaut nach dem Stand vom ${day}; verbindlich ist das Bundesgesetzblatt.`,
    cited: 'zitiert',
  },
};

export type AssessmentLabels = typeof assessmentDe;
