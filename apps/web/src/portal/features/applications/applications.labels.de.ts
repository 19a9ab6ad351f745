import type { CompanyApplication } from '../../applications.api.js';

type Benefit = CompanyApplication['benefits'][number];

export type ApplicationsLabels = {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly list: string;
  readonly since: (day: string) => string;
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
};

export const applicationsDe: ApplicationsLabels = {
  title: 'Ihre Anträge',
  lead: 'Förderung der Weiterbildung Ihrer Beschäftigten.',
  empty: 'Es gibt noch keinen Antrag.',
  emptyText: 'Sobald mit Ihnen ein Antrag vorbereitet und eingereicht ist, sehen Sie hier seinen Stand.',
  list: 'Zu allen Anträgen',
  since: (day) => `seit ${day}`,
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
};
