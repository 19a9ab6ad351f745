export const searchDe = {
  clients: 'Personen',
  companies: 'Unternehmen',
  cases: 'Fälle',
  courses: 'Kurse',
  record: 'Gespräch',
  recordFor: (name: string) => `Gespräch aufnehmen: ${name}`,
  notFound: 'Nicht gefunden?',
  breakGlass: 'Akte im Notfall öffnen',
  born: (day: string) => `geboren ${day}`,
};

export type SearchLabels = typeof searchDe;
