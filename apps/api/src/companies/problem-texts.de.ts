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
  'field:check-digit': { title: 'Die Prüfziffer passt nicht.', detail: '' },
  'field:unknown-code': { title: 'Das gibt es nicht.', detail: '' },
  'field:taken': { title: 'Dazu gibt es schon einen Eintrag.', detail: '' },
  'field:too-early': { title: 'Dieser Tag ist zu früh.', detail: '' },
};
