import type { ProblemTexts } from '../http/problem-texts.js';

export const privacyProblemTexts: ProblemTexts = {
  'privacy.received-in-future': { title: 'Der Eingang liegt in der Zukunft', detail: 'Bitte prüfen Sie den Tag {receivedOn}.' },
  'privacy.request-closed': {
    title: 'Die Anfrage ist abgeschlossen',
    detail: 'Sie wurde beantwortet oder abgelehnt. Nehmen Sie ein neues Anliegen als neue Anfrage auf.',
  },
  'privacy.identity-pending': {
    title: 'Die Person ist noch nicht geprüft',
    detail:
      'Bitte halten Sie fest, wie Sie geprüft haben, wer fragt. Vorher darf nichts herausgegeben oder gelöscht werden (Art. 12 Abs. 6 DSGVO).',
  },
  'privacy.outcome-missing': {
    title: 'Die Gründe fehlen',
    detail: 'Eine Ablehnung nennt ihre Gründe (Art. 12 Abs. 4 DSGVO, § 83 Abs. 3 SGB X). Bitte tragen Sie sie ein.',
  },
  'privacy.extended-before': {
    title: 'Die Frist ist schon verlängert',
    detail: 'Sie lässt sich nur einmal um zwei Monate verlängern (Art. 12 Abs. 3 DSGVO).',
  },
  'privacy.not-an-access-request': {
    title: 'Das ist keine Anfrage auf Auskunft',
    detail: 'Eine Auskunft entsteht nur aus einer Anfrage auf Auskunft. Bitte nehmen Sie eine solche auf.',
  },
  'privacy.checklist-incomplete': {
    title: 'Die Prüfung der Ausnahmen ist unvollständig',
    detail: 'Bitte beantworten Sie jede Ausnahme nach § 83 SGB X und begründen Sie jede, die zutrifft.',
  },
  'privacy.mark-outside': {
    title: 'Eine Schwärzung passt nicht mehr zum Text',
    detail: 'Der Text wurde inzwischen geändert. Bitte laden Sie die Texte neu und setzen Sie die Schwärzungen noch einmal.',
  },
  'privacy.pack-not-in-review': {
    title: 'Die Auskunft ist nicht mehr in Prüfung',
    detail: 'Sie wird gerade erstellt, ist fertig oder abgelaufen. Bitte laden Sie die Seite neu.',
  },
  'privacy.erasure-decided': {
    title: 'Über diese Löschung ist schon entschieden',
    detail: 'Sie wurde freigegeben, verworfen oder ausgeführt. Bitte laden Sie die Seite neu.',
  },
  'privacy.same-hands': {
    title: 'Freigeben muss eine zweite Person',
    detail: 'Sie haben diese Löschung vorgeschlagen. Bitten Sie jemand anderen mit dieser Aufgabe um die Freigabe.',
  },
  'privacy.not-yet-executable': {
    title: 'Die Ankündigungsfrist läuft noch',
    detail: 'Die Löschung kann frühestens am {executableFrom} freigegeben werden.',
  },
  'privacy.erasure-open': {
    title: 'Für diese Person ist schon eine Löschung vorgeschlagen',
    detail: 'Bitte entscheiden Sie zuerst über den vorhandenen Vorschlag.',
  },
  'privacy.nothing-to-erase': {
    title: 'Es gibt nichts zu löschen',
    detail: 'Alles ist aufzubewahren oder schon gelöscht. Bitte schließen Sie die Anfrage mit den Gründen ab.',
  },
  'privacy.not-an-erasure-request': {
    title: 'Das ist keine Anfrage auf Löschung oder Einschränkung',
    detail: 'Eine Löschung folgt nur aus einer solchen Anfrage. Bitte nehmen Sie eine auf.',
  },
  'privacy.stops-mismatch': {
    title: 'Was ruhen soll, passt nicht zur Anfrage',
    detail: 'Ein Widerspruch nennt die Verarbeitung, gegen die er sich richtet. Bei Auskunft und Löschung ruht nichts.',
  },
  'privacy.not-a-rectification': {
    title: 'Diese Anfrage passt nicht zur Änderung',
    detail: 'Bitte wählen Sie eine Anfrage auf Berichtigung dieser Person.',
  },
  'privacy.notice-settled': { title: 'Diese Benachrichtigung ist schon erledigt', detail: 'Bitte laden Sie die Seite neu.' },
  'privacy.notice-reason-missing': {
    title: 'Der Grund fehlt',
    detail: 'Bitte tragen Sie ein, warum die Benachrichtigung unmöglich oder unverhältnismäßig ist (Art. 19 DSGVO).',
  },
};
