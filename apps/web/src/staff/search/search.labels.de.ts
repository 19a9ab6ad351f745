export const searchDe = {
  clients: 'Personen',
  companies: 'Unternehmen',
  cases: 'Fälle',
  courses: 'Kurse',
  notes: 'Notizen',
  applications: 'Anträge',
  needs: 'Bedarfe',
  because: {
    name: '',
    town: 'Ort',
    number: 'Nummer',
    phone: 'Telefon',
    sound: 'klingt ähnlich',
    similar: 'ähnlich geschrieben',
    subject: 'Anliegen',
    client: 'Person',
    company: 'Unternehmen',
  },
  talkOn: (day: string) => `Gespräch ${day}`,
  newClient: 'Neue Person anlegen',
  record: 'Gespräch',
  recordFor: (name: string) => `Gespräch aufnehmen: ${name}`,
  notFound: 'Nicht gefunden?',
  breakGlass: 'Akte im Notfall öffnen',
  born: (day: string) => `geboren ${day}`,
};

export type SearchLabels = typeof searchDe;
