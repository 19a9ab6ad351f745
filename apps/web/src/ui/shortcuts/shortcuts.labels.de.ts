export const shortcutsDe = {
  title: 'Tastenkürzel',
  intro: 'Mit der Tastatur erreichen Sie alles schneller. Kürzel ohne Strg wirken nur, solange Sie nicht in ein Feld schreiben.',
  singleKeys: 'Kürzel ohne Strg verwenden',
  singleKeysHint: 'Schalten Sie sie aus, wenn Sie mit Spracheingabe arbeiten oder versehentlich Tasten drücken.',
  close: 'Schließen',
  navigation: 'Gehe zu',
  create: 'Neu anlegen',
  general: 'Allgemein',
  search: 'Suchen und Befehle',
  help: 'Diese Übersicht',
  save: 'Speichern',
  undo: 'Letzten Schritt zurücknehmen',
};

export type ShortcutsLabels = typeof shortcutsDe;
