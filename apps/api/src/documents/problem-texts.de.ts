import type { ProblemTexts } from '../http/problem-texts.js';

const allowed = 'Möglich sind PDF, JPEG, PNG, TIFF, Word (docx), Excel (xlsx), OpenDocument (odt) und reiner Text (txt).';

export const documentsProblemTexts: ProblemTexts = {
  'documents.file-missing': { title: 'Die Datei fehlt', detail: 'Bitte wählen Sie genau eine Datei aus und senden Sie sie noch einmal.' },
  'documents.file-too-large': {
    title: 'Die Datei ist zu groß',
    detail: 'Erlaubt sind höchstens {megabytes} MB. Bitte verkleinern oder teilen Sie die Datei.',
  },
  'documents.file-incomplete': {
    title: 'Die Datei kam nicht vollständig an',
    detail: 'Die Übertragung brach ab. Es wurde nichts gespeichert; bitte senden Sie die Datei noch einmal.',
  },
  'documents.name-unusable': {
    title: 'Der Dateiname geht nicht',
    detail: 'Bitte geben Sie der Datei einen Namen aus Buchstaben oder Ziffern.',
  },
  'documents.file-refused': { title: 'Diese Datei wird nicht angenommen', detail: allowed },
  'documents.not-served': {
    title: 'Dieses Dokument lässt sich nicht öffnen',
    detail: 'Es wird noch geprüft, wurde abgelehnt oder zurückgezogen.',
  },
  'documents.withdrawn': {
    title: 'Das Dokument wurde zurückgezogen',
    detail: 'Es lässt sich nicht mehr ändern. Bitte laden Sie die Seite neu.',
  },
  'field:file-too-large': { title: 'Höchstens {megabytes} MB.', detail: '' },
  'field:file-name': { title: 'Bitte geben Sie der Datei einen anderen Namen.', detail: '' },
  'field:file-empty': { title: 'Die Datei ist leer. Bitte prüfen Sie, ob Sie die richtige gewählt haben.', detail: '' },
  'field:file-type': { title: `Diese Art von Datei wird nicht angenommen. ${allowed}`, detail: '' },
  'field:file-mismatch': { title: 'Der Inhalt passt nicht zur Endung des Namens. Bitte speichern Sie die Datei neu.', detail: '' },
  'field:file-two-in-one': { title: 'In der Datei steckt ein Archiv. Bitte speichern Sie sie neu, zum Beispiel als PDF.', detail: '' },
  'field:file-encrypted': { title: 'Die Datei ist mit einem Passwort verschlüsselt. Bitte heben Sie den Schutz auf.', detail: '' },
  'field:file-macros': { title: 'Die Datei enthält Makros. Bitte speichern Sie sie ohne Makros oder als PDF.', detail: '' },
  'field:file-not-text': { title: 'Das ist kein reiner Text in UTF-8. Bitte speichern Sie die Datei als PDF.', detail: '' },
};
