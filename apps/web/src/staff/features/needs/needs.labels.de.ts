import type { Need } from './needs.api.js';

export type NeedsLabels = {
  readonly title: string;
  readonly lead: string;
  readonly kind: string;
  readonly show: string;
  readonly filter: Readonly<Record<'submitted' | 'accepted' | 'all', string>>;
  readonly status: Readonly<Record<Need['status'], string>>;
  readonly channel: Readonly<Record<Need['channel'], string>>;
  readonly empty: string;
  readonly emptyText: string;
  readonly number: string;
  readonly company: string;
  readonly topic: string;
  readonly people: string;
  readonly start: string;
  readonly startOpen: string;
  readonly submitted: string;
  readonly acceptBy: string;
  readonly acceptUntil: (day: string) => string;
  readonly late: string;
  readonly state: string;
  readonly takenBy: (name: string) => string;
  readonly words: string;
  readonly remarks: string;
  readonly facts: string;
  readonly via: string;
  readonly partTime: string;
  readonly yes: string;
  readonly no: string;
  readonly office: string;
  readonly contact: string;
  readonly contactLeft: (day: string) => string;
  readonly accept: string;
  readonly accepted: (number: string) => string;
  readonly changed: string;
  readonly reload: string;
  readonly toCase: (number: string) => string;
};

export const needsDe: NeedsLabels = {
  title: 'Bedarf-Eingang',
  lead: 'Was Betriebe gemeldet haben. Jeder Bedarf ist innerhalb eines Arbeitstags anzunehmen.',
  kind: 'Bedarf',
  show: 'Anzeigen',
  filter: { submitted: 'Offen', accepted: 'Übernommen', all: 'Alle' },
  status: { submitted: 'Offen', accepted: 'Übernommen', closed: 'Abgeschlossen' },
  channel: { portal: 'Portal', phone: 'Telefon', visit: 'Besuch', email: 'E-Mail', partner: 'Partner' },
  empty: 'Alles übernommen',
  emptyText: 'Zurzeit wartet kein Bedarf. Neue Meldungen erscheinen hier sofort.',
  number: 'Nummer',
  company: 'Betrieb',
  topic: 'Thema',
  people: 'Personen',
  start: 'Beginn ab',
  startOpen: 'offen',
  submitted: 'Eingegangen',
  acceptBy: 'Anzunehmen bis',
  acceptUntil: (day) => `anzunehmen bis ${day}`,
  late: 'überfällig',
  state: 'Status',
  takenBy: (name) => `übernommen von ${name}`,
  words: 'Wortlaut des Betriebs',
  remarks: 'Hinweise',
  facts: 'Angaben',
  via: 'Eingang über',
  partTime: 'Teilzeit neben der Arbeit',
  yes: 'gewünscht',
  no: 'keine Angabe',
  office: 'Dienststelle',
  contact: 'Ansprechperson',
  contactLeft: (day: string) => `Seit dem ${day} nicht mehr im Betrieb. Fragen Sie dort, wer jetzt für diesen Bedarf zuständig ist.`,
  accept: 'Als Fall übernehmen',
  accepted: (number) => `Fall ${number} ist angelegt und gehört Ihnen.`,
  changed: 'Dieser Bedarf wurde inzwischen geändert.',
  reload: 'Neuen Stand laden',
  toCase: (number) => `Zum Fall ${number}`,
};
