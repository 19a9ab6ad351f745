import type { Definition, Figure } from './caseload.js';
import type { Preset } from './period.js';

/** Words of the reports. */
export const reportsDe = {
  title: 'Berichte',
  caseload: 'Fallbestand',
  description: 'Fälle, Kontakte und Anträge Ihres Trägers. Jede Zahl führt zu genau den Zeilen, die sie zählt.',
  period: 'Zeitraum',
  presets: { 'last-month': 'Letzter Monat', 'this-quarter': 'Dieses Quartal', free: 'Frei' } satisfies Record<Preset, string>,
  from: 'Von',
  to: 'Bis',
  show: 'Anzeigen',
  dayMissing: 'Nennen Sie den Tag.',
  reversed: 'Das Ende darf nicht vor dem Beginn liegen.',
  office: 'Dienststelle',
  allOffices: 'Alle des Trägers',
  download: 'Als Excel herunterladen',
  referenceDay: (day: string) => `Stichtag ${day}`,
  range: (from: string, to: string) => `${from} bis ${to}`,
  generatedAt: (moment: string) => `Stand ${moment}`,
  notNamed: 'Auswertung je Team; Zahlen je Person sind in Ihrem Träger nicht eingeschaltet.',
  adviser: 'Zuständig',
  team: 'Team',
  figures: {
    open: 'Offen',
    created: 'Neu',
    closed: 'Geschlossen',
    'no-contact-8-weeks': 'Ohne Kontakt > 8 Wochen',
    'overdue-reminders': 'Überfällige Wiedervorlagen',
    application: 'Anträge',
  } satisfies Record<Figure, string>,
  median: 'Tage seit Kontakt (Median)',
  total: 'Summe',
  byState: 'Anträge nach Status',
  empty: 'In diesem Zeitraum gibt es nichts zu zählen.',
  emptyApplications: 'Keine Anträge',
  definitionsTitle: 'Was die Zahlen bedeuten',
  linkText: (count: string, figure: string, who: string) => `${count}, ${figure}, ${who}: Zeilen zeigen`,
  rows: {
    back: 'Zurück zum Bericht',
    title: (figure: string) => `Fallbestand: ${figure}`,
    all: 'alle',
    number: 'Nummer',
    status: 'Status',
    adviser: 'Zuständig',
    openedOn: 'Eröffnet',
    closedOn: 'Geschlossen',
    lastContactOn: 'Letzter Kontakt',
    town: 'Ort',
    caption: 'Zeilen hinter der Zahl',
    empty: 'Hinter dieser Zahl liegen keine Zeilen.',
    noNames: 'Ohne Namen und Notizen; wer zuständig ist, kann den Fall öffnen.',
    unknown: 'Diese Adresse nennt keine Zahl des Berichts.',
  },
  definitions: {
    'reference-day': { name: 'Stichtag', text: 'Letzter Tag des Zeitraums; liegt er in der Zukunft, der Tag des Abrufs.' },
    attribution: {
      name: 'Zuordnung',
      text: 'Gezählt werden Fälle, nicht Personen. Ein Fall zählt bei der heute zuständigen Person und deren Dienststelle.',
    },
    open: { name: 'Offen', text: 'Bis zum Stichtag eröffnet und am Stichtag nicht geschlossen; ruhende Fälle zählen mit.' },
    created: { name: 'Neu', text: 'Im Zeitraum eröffnet, beide Tage eingeschlossen.' },
    closed: { name: 'Geschlossen', text: 'Im Zeitraum geschlossen, beide Tage eingeschlossen.' },
    'overdue-reminders': {
      name: 'Überfällige Wiedervorlagen',
      text: 'Offene Wiedervorlagen, Fristen und Termine einer Person, die am Tag des Abrufs vor heute fällig waren.',
    },
    'no-contact-8-weeks': {
      name: 'Ohne Kontakt > 8 Wochen',
      text: 'Offene Fälle, deren letztes Gespräch am Stichtag mehr als 56 Tage zurückliegt; ohne Gespräch zählt der Tag der Eröffnung.',
    },
    'days-since-last-contact': {
      name: 'Tage seit Kontakt',
      text: 'Median der Tage vom letzten Gespräch bis zum Stichtag über die offenen Fälle mit mindestens einem Gespräch.',
    },
    applications: {
      name: 'Anträge',
      text: 'Bis zum Stichtag angelegte Anträge nach ihrem heutigen Status, bei der zuständigen Person des Falls.',
    },
  } satisfies Record<Definition, { name: string; text: string }>,
};

export type ReportLabels = typeof reportsDe;
