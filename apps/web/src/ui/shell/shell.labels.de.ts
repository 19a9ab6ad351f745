export const shellDe = {
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  bar: 'Werkzeuge',
  home: 'Zur Startseite',
  collapse: 'Navigation verkleinern',
  expand: 'Navigation vergrößern',
  more: 'Mehr',
  moreTitle: 'Alle Bereiche',
  search: 'Suchen',
  searchHint: 'Name, Nummer, Befehl',
  create: 'Neu',
  help: 'Hilfe und Tastenkürzel',
  notifications: (unread: number) =>
    unread === 0 ? 'Benachrichtigungen' : unread === 1 ? 'Benachrichtigungen, 1 ungelesen' : `Benachrichtigungen, ${unread} ungelesen`,
  account: 'Konto',
  language: 'Sprache',
  theme: 'Darstellung',
  themes: { light: 'Hell', dark: 'Dunkel', system: 'Wie das Gerät' },
  singleKeys: 'Tastenkürzel ohne Strg',
  signOut: 'Abmelden',
};

export type ShellLabels = typeof shellDe;
