const counted = (count: number, more: boolean): string => (more ? `über ${count.toLocaleString('de-DE')}` : count.toLocaleString('de-DE'));

/** Texts of every list: filters, columns, views. */
export const listsDe = {
  filters: 'Filter',
  me: 'ich',
  total: (count: number, more: boolean) => (count === 1 && !more ? '1 Treffer' : `${counted(count, more)} Treffer`),
  count: counted,
  clear: 'Alle zurücksetzen',
  nothing: 'Nichts zur Auswahl',
  columns: 'Spalten',
  columnsTitle: 'Spalten wählen',
  columnsText: (first: string) => `„${first}“ steht immer vorn. Mit einer gespeicherten Ansicht bleibt die Auswahl erhalten.`,
  take: 'Übernehmen',
  forward: (column: string) => `${column} nach vorn`,
  back: (column: string) => `${column} nach hinten`,
  views: 'Ansichten',
  view: (name: string, changed: boolean) => `Ansicht: ${name}${changed ? ' (geändert)' : ''}`,
  own: 'Meine Ansichten',
  team: 'Ansichten im Team',
  entry: (name: string, owner: string | null, standard: boolean) =>
    `${name}${owner === null ? '' : ` (${owner})`}${standard ? ', öffnet zuerst' : ''}`,
  leave: 'Ohne Ansicht',
  saveAs: 'Als neue Ansicht speichern …',
  keep: (name: string) => `Änderungen in „${name}“ speichern`,
  kept: (name: string) => `Ansicht „${name}“ gespeichert`,
  rename: 'Umbenennen oder teilen …',
  renameTitle: (name: string) => `Ansicht „${name}“`,
  remove: (name: string) => `„${name}“ entfernen`,
  removed: (name: string) => `Ansicht „${name}“ entfernt`,
  standard: 'Liste damit öffnen',
  noStandard: 'Liste nicht mehr damit öffnen',
  saveTitle: 'Ansicht speichern',
  save: 'Speichern',
  name: 'Name der Ansicht',
  nameHint: 'Ohne Namen von Personen: Geteilte Ansichten sehen auch andere.',
  nameMissing: 'Geben Sie der Ansicht einen Namen.',
  shared: 'Mit dem Team teilen',
  sharedHint: 'Alle im Team sehen und nutzen sie, ändern können sie nur Sie und die Teamleitung.',
  failed: 'Die Ansicht wurde inzwischen geändert. Bitte versuchen Sie es noch einmal.',
};

export type ListsLabels = typeof listsDe;
