export const commandDe = {
  title: 'Suchen und Befehle',
  field: 'Suchbegriff oder Befehl',
  placeholder: 'Name, Nummer, Unternehmen oder Befehl …',
  recent: 'Zuletzt geöffnet',
  onPage: 'Auf dieser Seite',
  searching: 'Suche läuft …',
  hits: (count: number) => (count === 1 ? '1 Treffer' : `${count} Treffer`),
  none: (text: string) => `Kein Treffer für „${text}“. Prüfen Sie die Schreibweise oder suchen Sie mit einem Teil des Namens.`,
  failed: 'Die Suche ist gerade nicht erreichbar. Die Befehle unten funktionieren weiter.',
  move: 'wählen',
  open: 'öffnen',
  close: 'schließen',
};

export type CommandLabels = typeof commandDe;
