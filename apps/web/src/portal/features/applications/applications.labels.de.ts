import type { CompanyApplication, CompanyLetter } from '../../applications.api.js';

type Benefit = CompanyApplication['benefits'][number];

export type ApplicationsLabels = {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly list: string;
  readonly since: (day: string) => string;
  readonly missing: string;
  readonly documents: Readonly<Record<CompanyApplication['missingDocuments'][number], string>>;
  readonly amounts: string;
  readonly benefit: Readonly<Record<Benefit['kind'], string>>;
  readonly own: string;
  readonly ownHint: string;
  readonly open: string;
  readonly refused: string;
  readonly measure: string;
  readonly course: string;
  readonly provider: string;
  readonly period: string;
  readonly participants: string;
  readonly perPerson: string;
  readonly applied: string;
  readonly history: string;
  readonly letters: string;
  readonly lettersHint: string;
  readonly letter: Readonly<Record<CompanyLetter['kind'], string>>;
  readonly letterSince: (moment: string) => string;
  readonly lettersFailed: string;
};

export const applicationsDe: ApplicationsLabels = {
  title: 'Ihre Anträge',
  lead: 'Förderung der Weiterbildung Ihrer Beschäftigten.',
  empty: 'Es gibt noch keinen Antrag.',
  emptyText: 'Sobald mit Ihnen ein Antrag vorbereitet und eingereicht ist, sehen Sie hier seinen Stand.',
  list: 'Zu allen Anträgen',
  since: (day) => `seit ${day}`,
  missing: 'Bitte reichen Sie diese Unterlagen ein',
  documents: {
    'provider-certificate': 'Trägerbescheinigung',
    'cost-offer': 'Kostenangebot oder Nachweis der Lehrgangskosten',
    'approval-certificates': 'Zulassung von Träger und Maßnahme',
    'employee-declaration': 'Arbeitnehmererklärung',
    'power-of-attorney': 'Vollmacht',
    'participant-questionnaire': 'Teilnehmer-Fragebogen',
    'disability-proof': 'Nachweis der Schwerbehinderung (nur die Tatsache)',
    'contract-or-pay-slip': 'Arbeitsvertrag oder Lohnabrechnung',
    'participant-list': 'Teilnehmerliste',
    consents: 'Einverständnis der Beschäftigten oder der Betriebsvertretung',
    'agreement-text': 'Text der Betriebsvereinbarung oder des Tarifvertrags',
  },
  amounts: 'Beträge',
  benefit: { arbeitsentgeltzuschuss: 'Zuschuss zum Arbeitsentgelt', lehrgangskosten: 'Lehrgangskosten, Anteil der Agentur' },
  own: 'Ihr Anteil',
  ownHint: 'an den Lehrgangskosten für alle Personen',
  open: 'steht noch nicht fest',
  refused: 'abgelehnt',
  measure: 'Kurs',
  course: 'Bezeichnung',
  provider: 'Bildungsanbieter',
  period: 'Zeitraum',
  participants: 'Teilnehmende',
  perPerson: 'Lehrgangskosten je Person',
  applied: 'Antrag gestellt am',
  history: 'Verlauf',
  letters: 'Schreiben',
  lettersHint: 'PDF-Dateien zum Herunterladen.',
  letter: {
    foerderuebersicht: 'Förderübersicht',
    antragszusammenfassung: 'Zusammenfassung des Antrags',
    bescheid: 'Bescheid',
    klartext: 'Einfach erklärt',
  },
  letterSince: (moment) => `vom ${moment}`,
  lettersFailed: 'Die Schreiben lassen sich gerade nicht laden. Bitte laden Sie die Seite neu.',
};
