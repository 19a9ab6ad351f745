import type { ProblemTexts } from './problem-texts.js';

/** What every part of the API can answer. Keys with `field:` are short texts beside one field. */
export const httpProblemTexts: ProblemTexts = {
  'http.invalid': {
    title: 'Bitte prüfen Sie Ihre Angaben',
    detail: 'Einzelne Angaben fehlen oder passen nicht. Ihre Eingaben sind nicht verloren.',
  },
  'http.cursor': { title: 'Diese Seite der Liste gibt es nicht', detail: 'Bitte öffnen Sie die Liste neu.' },
  'http.if-match-missing': {
    title: 'Die Version fehlt',
    detail: 'Diese Änderung braucht die Kopfzeile If-Match mit der zuletzt gelesenen Version.',
  },
  'http.idempotency-key': { title: 'Der Schlüssel fehlt', detail: 'Neue Einträge brauchen die Kopfzeile Idempotency-Key mit einer UUID.' },
  'http.foreign-origin': {
    title: 'Die Anfrage kam von einer fremden Seite',
    detail: 'Bitte öffnen Sie Weiterlotse neu und wiederholen Sie den Schritt dort.',
  },
  'platform.view-unshared': {
    title: 'Nur wer die Ansicht angelegt hat, nimmt sie dem Team wieder weg',
    detail: 'Lassen Sie sie geteilt, oder entfernen Sie die Ansicht, wenn das Team sie nicht mehr braucht.',
  },
  'platform.view-of-others': {
    title: 'Diese Ansicht gehört jemand anderem',
    detail: 'Speichern Sie Ihre Änderungen unter einem eigenen Namen.',
  },
  'platform.view-name-taken': {
    title: 'Den Namen gibt es schon',
    detail: 'Sie haben schon eine Ansicht «{name}» dieser Liste. Bitte wählen Sie einen anderen Namen.',
  },
  'exports.not-ready': {
    title: 'Die Datei ist nicht da',
    detail: 'Sie wird noch erstellt, oder ihre Tage sind vorbei. Bitte exportieren Sie die Liste neu.',
  },
  'http.not-found': { title: 'Nicht gefunden', detail: 'Diese Adresse gibt es nicht.' },
  'http.too-large': { title: 'Zu viel auf einmal', detail: 'Die Anfrage ist größer als erlaubt.' },
  'http.malformed': { title: 'Die Anfrage ist nicht lesbar', detail: 'Der Inhalt ist kein gültiges JSON.' },
  'http.busy': {
    title: 'Gerade überlastet',
    detail: 'Bitte versuchen Sie es in einigen Sekunden noch einmal. Es wurde nichts gespeichert.',
  },
  'operations.not-ready': { title: 'Noch nicht bereit', detail: 'Es fehlt: {failing}.' },
  'http.unexpected': {
    title: 'Das hat nicht geklappt',
    detail: 'Ein unerwarteter Fehler ist aufgetreten. Bitte versuchen Sie es noch einmal und nennen Sie sonst die Kennung {traceId}.',
  },
  'kernel.not-found': { title: 'Nicht gefunden', detail: 'Diesen Eintrag gibt es nicht, oder er liegt außerhalb Ihrer Zuständigkeit.' },
  'kernel.stale': {
    title: 'Inzwischen geändert',
    detail: 'Jemand anderes hat diesen Eintrag geändert. Bitte laden Sie ihn neu und übernehmen Sie Ihre Änderung.',
  },
  'kernel.forbidden': {
    title: 'Dafür fehlt Ihnen die Berechtigung',
    detail: 'Ihre Rollen erlauben diesen Schritt nicht. Brauchen Sie ihn, fragen Sie die Person, die bei Ihnen die Zugänge verwaltet.',
  },
  'approval.pending': {
    title: 'Ein Vorschlag wartet auf die zweite Person',
    detail: 'Solange ändert sich hier nichts. Lassen Sie ihn freigeben oder zurückgeben, oder ziehen Sie ihn zurück.',
  },
  'approval.not-pending': {
    title: 'Über den Vorschlag ist schon entschieden',
    detail: 'Bitte laden Sie die Seite neu: Sie zeigt, was daraus geworden ist.',
  },
  'approval.own': {
    title: 'Freigeben muss eine andere Person',
    detail: 'Sie haben hieran selbst mitgearbeitet. Bitten Sie jemanden mit Entscheidungsrecht, der nicht beteiligt war.',
  },
  'approval.explanation-missing': { title: 'Bitte erläutern', detail: 'Sagen Sie der anderen Person in einem Satz, was zu tun ist.' },
  'approval.reasons-missing': { title: 'Bitte einen Grund wählen', detail: 'Eine Rückgabe nennt mindestens einen Grund aus der Liste.' },
  'kernel.id-taken': { title: 'Dieser Schlüssel ist schon vergeben', detail: 'Bitte laden Sie die Seite neu und senden Sie noch einmal.' },
  'kernel.not-a-date': { title: 'Kein gültiges Datum', detail: '„{text}“ ist kein Tag im Kalender.' },
  'field:required': { title: 'Diese Angabe fehlt.', detail: '' },
  'field:unknown': { title: 'Dieses Feld ist nicht bekannt.', detail: '' },
  'field:type': { title: 'Diese Angabe hat die falsche Form.', detail: '' },
  'field:too-short': { title: 'Bitte mindestens {minimum} Zeichen angeben.', detail: '' },
  'field:too-long': { title: 'Bitte höchstens {maximum} Zeichen angeben.', detail: '' },
  'field:too-small': { title: 'Der kleinste erlaubte Wert ist {minimum}.', detail: '' },
  'field:too-big': { title: 'Der größte erlaubte Wert ist {maximum}.', detail: '' },
  'field:choice': { title: 'Bitte einen der angebotenen Werte wählen.', detail: '' },
  'field:format': { title: 'Diese Angabe hat nicht die erwartete Form.', detail: '' },
  'field:invalid': { title: 'Diese Angabe passt nicht.', detail: '' },
  'field:not-a-date': { title: 'Bitte ein gültiges Datum angeben.', detail: '' },
  'field:not-a-uuid': { title: 'Das ist keine gültige Kennung.', detail: '' },
  'field:taken': { title: 'Diese Angabe ist schon vergeben.', detail: '' },
  'field:cursor': { title: 'Diese Seite der Liste gibt es nicht.', detail: '' },
};
