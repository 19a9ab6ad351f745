export const startDe = {
  title: (name: string) => `Guten Tag, ${name}`,
  lead: 'Hier sehen Sie, was offen ist und wer als Nächstes am Zug ist.',
  report: 'Qualifizierungsbedarf melden',
  reportHint: 'Fünf kurze Fragen, etwa drei Minuten. Sie brauchen keine Unterlagen und keine Namen von Beschäftigten.',
  applications: 'Ihre Anträge',
  needs: 'Ihr gemeldeter Bedarf',
  noApplications: 'Zurzeit läuft kein Antrag.',
  noNeeds: 'Zurzeit ist kein Bedarf offen.',
  allApplications: 'Alle Anträge',
  allNeeds: 'Alle Meldungen',
  contact: 'Ihr Kontakt bei der Agentur für Arbeit',
  noPerson: 'Sobald Ihr Bedarf angenommen ist, steht hier Ihre persönliche Ansprechperson.',
  hotline: 'Arbeitgeber-Service 0800 4 5555 20',
  hotlineHint: 'Montag bis Freitag, 8 bis 18 Uhr, gebührenfrei',
};

export type StartLabels = typeof startDe;
