export const privacyInformationDe = {
  title: 'Datenschutzinformation',
  none: 'Noch nicht festgehalten, dass die Person über den Datenschutz informiert ist (Art. 13 DSGVO).',
  record: 'Information festhalten',
  lead: 'Die Person weiß dann, wer ihre Daten wozu braucht und welche Rechte sie hat. Festgehalten werden Tag, Weg und Fassung.',
  tick: 'Datenschutzinformation gegeben',
  way: 'Wie?',
  ways: { printed: 'ausgedruckt mitgegeben', link: 'Link genannt', 'read-out': 'vorgelesen' },
  givenOn: 'Gegeben am',
  givenOnMissing: 'Tragen Sie ein, wann die Person informiert wurde.',
  given: (way: string, day: string) => `${day}, ${way}`,
  version: (version: string) => `Fassung ${version}`,
  by: (name: string) => `festgehalten von ${name}`,
  current: 'aktuelle Fassung',
  older: 'ältere Fassung',
  save: 'Festhalten',
  saved: 'Datenschutzinformation festgehalten',
  open: 'Text öffnen und drucken',
  openLarge: 'Text in Großdruck öffnen',
  copy: 'Link kopieren',
  copied: 'Link kopiert',
};

export type PrivacyInformationLabels = typeof privacyInformationDe;
