import type { ProblemTexts } from '../http/problem-texts.js';

export const importProblemTexts: ProblemTexts = {
  'clients.import-unreadable': {
    title: 'Diese Datei ist keine Tabelle',
    detail: 'Möglich sind Excel (xlsx) und CSV. Bitte speichern Sie die Tabelle in einem der beiden Formate und laden Sie sie neu hoch.',
  },
  'clients.import-empty': {
    title: 'In der Tabelle steht niemand',
    detail: 'Die erste Zeile des ersten Blattes trägt die Überschriften, ab der zweiten Zeile steht je Zeile eine Person.',
  },
  'clients.import-too-large': {
    title: 'Die Tabelle ist zu groß',
    detail: 'Möglich sind {rows} Zeilen und {columns} Spalten. Bitte teilen Sie die Tabelle.',
  },
  'clients.import-columns-missing': {
    title: 'Nachname und Vorname fehlen',
    detail: 'Bitte sagen Sie, in welchen Spalten Nachname und Vorname stehen.',
  },
  'clients.import-step-not-now': {
    title: 'Das geht gerade nicht',
    detail: 'Der Import ist inzwischen weiter. Bitte laden Sie die Seite neu; dort steht, was jetzt möglich ist.',
  },
  'clients.import-undo-too-late': {
    title: 'Dieser Import lässt sich nicht mehr zurücknehmen',
    detail: 'Möglich ist das {days} Tage lang. Einzelne Personen berichtigen Sie in ihrer Akte.',
  },
  'clients.import-row-settled': {
    title: 'Diese Zeile ist schon erledigt',
    detail: 'Jemand hat inzwischen über sie entschieden. Bitte laden Sie die Seite neu.',
  },
  'clients.import-row-faulty': {
    title: 'In der Zeile stimmt noch etwas nicht',
    detail: 'Bitte berichtigen Sie zuerst die genannten Zellen.',
  },
  'clients.import-row-without-match': {
    title: 'Es gibt keine Person, die gemeint sein kann',
    detail: 'Bitte berichtigen Sie die Zeile, oder legen Sie die Person mit einer Begründung an.',
  },
  'field:import-unreadable': { title: 'Bitte wählen Sie eine Excel- oder CSV-Datei.', detail: '' },
  'field:import-empty': { title: 'In der Tabelle steht niemand.', detail: '' },
  'field:import-too-large': { title: 'Die Tabelle ist zu groß. Bitte teilen Sie sie.', detail: '' },
  'field:columns-missing': { title: 'Bitte ordnen Sie Nachname und Vorname zu.', detail: '' },
};
