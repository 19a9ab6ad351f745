import type { TextBlock } from './text-blocks.js';

const textBlocks: readonly TextBlock[] = [
  {
    name: 'akt',
    title: 'Aktueller Stand',
    text: 'Aktueller Stand: [Tätigkeit und Arbeitgeber]. Anlass: [Anlass]. Ziel: [Ziel]. Vereinbart: [nächster Schritt].',
  },
  {
    name: 'erst',
    title: 'Erstberatung',
    text: 'Erstberatung. Beruf und Abschluss: [Beruf]. Beschäftigt bei: [Betrieb]. Wunsch: [Wunsch]. Hindernisse: [Hindernisse].',
  },
  {
    name: 'foe',
    title: 'Förderung besprochen',
    text: 'Förderung nach § 82 SGB III erläutert. Offen ist: [offene Angaben]. Unterlagen bis: [Tag].',
  },
  {
    name: 'ag',
    title: 'Gespräch mit dem Betrieb',
    text: 'Gespräch mit [Ansprechperson]. Bedarf: [Bedarf]. Freistellung: [Umfang]. Beginn: [Zeitraum].',
  },
  { name: 'nee', title: 'Nicht erreicht', text: 'Nicht erreicht, keine Nachricht hinterlassen.' },
];

export const sessionsDe = {
  title: 'Gespräch',
  record: 'Gespräch aufnehmen',
  resume: 'Gespräch fortsetzen',
  group: 'Gespräch',
  drafts: 'Offene Entwürfe',
  draftsWaiting: (count: number) => (count === 1 ? '1 Entwurf offen' : `${count} Entwürfe offen`),
  withoutCase: 'ohne Fall',
  hide: 'Zuklappen',
  discard: 'Verwerfen',
  discardTitle: 'Diesen Entwurf verwerfen?',
  discardText: 'Der geschriebene Text geht verloren. Er ist nirgends gespeichert.',
  case: 'Fall',
  caseHint: 'Nummer, Name oder Unternehmen',
  noCase: (name: string) => `Für ${name} ist kein Fall offen. Eröffnen Sie zuerst einen Fall auf der Personenseite.`,
  caseMissing: 'Wählen Sie den Fall, zu dem das Gespräch gehört.',
  channel: 'Weg',
  heldOn: 'Datum',
  heldOnMissing: 'Tragen Sie den Gesprächstag ein.',
  minutes: 'Minuten',
  minutesInvalid: 'Schreiben Sie ganze Minuten von 0 bis 720.',
  measured: 'läuft mit',
  notes: 'Was wurde besprochen?',
  notesHint: 'Textbausteine: ; und Kürzel, dann Tab',
  outcome: 'Ergebnis',
  outcomeHint: 'Alt und Ziffer wählt von überall',
  outcomeMissing: 'Wählen Sie das Ergebnis des Gesprächs.',
  followUpFor: 'Wozu?',
  followUpForMissing: 'Sagen Sie in einem Satz, wozu.',
  followUpUnreadable: 'Diese Wiedervorlage lässt sich nicht lesen. Schreiben Sie zum Beispiel 2w, fr oder 14.11.',
  followUpTexts: {
    informed: 'Nachfragen, ob noch etwas offen ist',
    'need-clarified': 'Passende Kurse vorschlagen',
    'training-recommended': 'Entscheidung zum Kurs erfragen',
    'application-planned': 'Antrag vorbereiten',
    'not-reached': 'Erneut anrufen',
    'no-next-step': 'Fall prüfen',
  },
  save: 'Speichern',
  saved: (number: string) => `Gespräch zu ${number} gespeichert`,
  savedWithFollowUp: (number: string, day: string) => `Gespräch zu ${number} gespeichert, Wiedervorlage am ${day}`,
  textBlocks,
};

export type SessionsLabels = typeof sessionsDe;
