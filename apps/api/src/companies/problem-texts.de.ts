import type { ProblemTexts } from '../http/problem-texts.js';

export const companiesProblemTexts: ProblemTexts = {
  'companies.headcount-in-future': { title: 'Der Stichtag liegt in der Zukunft', detail: 'Bitte prüfen Sie den Stichtag {asOf}.' },
  'companies.headcount-empty': { title: 'Die Beschäftigtenzahl fehlt', detail: 'Bitte geben Sie mindestens eine beschäftigte Person an.' },
  'companies.headcount-exists': {
    title: 'Für diesen Tag gibt es schon eine Beschäftigtenzahl',
    detail: 'Zum {asOf} ist bereits eine Zahl erfasst. Bitte wählen Sie einen anderen Stichtag.',
  },
  'companies.agreement-ends-early': {
    title: 'Das Ende liegt vor dem Beginn',
    detail: 'Die Vereinbarung beginnt am {validFrom} und kann nicht schon am {validTo} enden.',
  },
  'companies.betriebsnummer-invalid': {
    title: 'Die Betriebsnummer stimmt nicht',
    detail: 'Die Prüfziffer von {betriebsnummer} passt nicht. Bitte vergleichen Sie die Betriebsnummer mit einem Schreiben des Betriebs.',
  },
  'companies.betriebsnummer-taken': {
    title: 'Diesen Betrieb gibt es schon',
    detail:
      'Die Betriebsnummer {betriebsnummer} gehört zu {name} in {town}. Öffnen Sie diesen Eintrag, oder prüfen Sie die Betriebsnummer.',
  },
  'companies.unknown-place': {
    title: 'Die Gemeinde ist unbekannt',
    detail: 'Zu {ags} gibt es keine Gemeinde. Bitte wählen Sie den Ort über die Postleitzahl.',
  },
  'companies.unknown-wz': {
    title: 'Der Wirtschaftszweig ist unbekannt',
    detail: '{wzCode} steht nicht in dieser Fassung der WZ. Bitte wählen Sie den Wirtschaftszweig aus der Liste.',
  },
  'companies.directory-unchanged': { title: 'Es wurde nichts geändert', detail: 'Bitte berichtigen Sie mindestens eine Angabe.' },
  'companies.affiliation-in-future': {
    title: 'Der Beginn liegt in der Zukunft',
    detail: 'Bitte prüfen Sie den Tag {since}: Eine Zugehörigkeit wird eingetragen, wenn sie begonnen hat.',
  },
  'companies.company-needed': {
    title: 'Das Unternehmen fehlt',
    detail: 'Ein Betrieb gehört immer zu einem Unternehmen. Bitte wählen Sie eines, oder nennen Sie ein neues.',
  },
  'companies.evidence-missing': {
    title: 'Der Nachweis fehlt',
    detail: 'Bitte nennen Sie die Unterlage, zum Beispiel „Lohnjournal 10/2026“, oder wählen Sie eine andere Quelle.',
  },
  'companies.headcount-replaced': {
    title: 'Diese Zahl ist schon berichtigt',
    detail: 'Bitte laden Sie die Seite neu, und berichtigen Sie die Zahl, die jetzt gilt.',
  },
  'companies.contact-ends-early': {
    title: 'Das Ende liegt vor dem Beginn',
    detail:
      'Die Ansprechperson ist seit {validFrom} im Betrieb und kann nicht schon am {validTo} gegangen sein. Bitte prüfen Sie den letzten Tag.',
  },
  'companies.main-contact-left': {
    title: 'Wer gegangen ist, kann nicht Hauptansprechperson sein',
    detail: 'Bitte wählen Sie „Hauptansprechperson“ ab, oder prüfen Sie den letzten Tag.',
  },
  'companies.forbidden-step': {
    title: 'Dieser Schritt ist jetzt nicht möglich',
    detail: 'Der Schritt „{event}“ passt nicht zum Stand „{state}“. Bitte laden Sie die Seite neu; sie zeigt die möglichen Schritte.',
  },
  'companies.step-incomplete': { title: 'Für diesen Schritt fehlen Angaben', detail: 'Bitte ergänzen Sie die markierten Felder.' },
  'companies.plan-not-ahead': {
    title: 'Der Tag passt nicht',
    detail: 'Der {on} liegt nicht in den nächsten zwei Jahren. Bitte wählen Sie einen Tag ab morgen.',
  },
  'companies.rest-needs-end': {
    title: 'Ein ruhender Kontakt braucht ein Ende',
    detail: 'Bitte verschieben Sie den Tag, oder beenden Sie das Ruhen sofort.',
  },
  'companies.nothing-planned': { title: 'Es ist nichts geplant', detail: 'Bitte laden Sie die Seite neu.' },
  'companies.deputy-without-owner': {
    title: 'Die Vertretung passt nicht',
    detail: 'Eine Vertretung gibt es nur neben einer zuständigen Person, und beide sind verschieden. Bitte wählen Sie neu.',
  },
  'companies.colleague-unknown': {
    title: 'Diese Person kann nicht zuständig sein',
    detail: 'Bitte wählen Sie jemanden aus Ihrem Träger, der hier arbeitet.',
  },
  'companies.people-unchanged': {
    title: 'Es wurde nichts geändert',
    detail: 'Zuständigkeit und Vertretung sind schon so eingetragen. Bitte wählen Sie jemand anderen.',
  },
  'field:check-digit': { title: 'Die Prüfziffer passt nicht.', detail: '' },
  'field:unknown-code': { title: 'Das gibt es nicht.', detail: '' },
  'field:taken': { title: 'Dazu gibt es schon einen Eintrag.', detail: '' },
  'field:too-early': { title: 'Dieser Tag ist zu früh.', detail: '' },
};
