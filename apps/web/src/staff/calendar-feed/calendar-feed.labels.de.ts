export const calendarFeedDe = {
  title: 'Termine im eigenen Kalender',
  text: 'Unter einer geheimen Adresse liest Ihr Kalenderprogramm (Outlook, Handy) Ihre Termine mit: Zeit, Art und Raum, ohne Namen und ohne Anlass. Wer die Adresse kennt, sieht dasselbe. Geben Sie sie niemandem.',
  closed: 'Es ist keine Adresse offen.',
  openSince: (moment: string) => `Offen seit ${moment}. Die Adresse selbst ist nirgends gespeichert.`,
  open: 'Adresse erzeugen',
  replace: 'Neue Adresse erzeugen',
  close: 'Adresse schließen',
  address: 'Ihre Adresse',
  once: 'Die Adresse wird nur jetzt angezeigt. Tragen Sie sie in Ihrem Kalenderprogramm als Internetkalender ein.',
  copy: 'Kopieren',
  copied: 'Adresse kopiert',
  replaced: 'Eine frühere Adresse gilt nicht mehr.',
  isClosed: 'Adresse geschlossen. Kalender, die sie kennen, bekommen nichts mehr.',
};

export type CalendarFeedLabels = typeof calendarFeedDe;
