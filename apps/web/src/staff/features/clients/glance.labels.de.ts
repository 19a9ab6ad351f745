export const glanceDe = {
  title: 'Auf einen Blick',
  status: 'Status am Arbeitsmarkt',
  reminder: 'Nächste Wiedervorlage',
  noReminder: 'Keine offen. Legen Sie eine im Fall an.',
  owner: (name: string) => `bei ${name}`,
  application: 'Offener Antrag',
  noApplication: 'Kein offener Antrag.',
  deadline: 'Frist',
  start: 'Maßnahme beginnt',
  end: 'Maßnahme endet',
  noDay: 'Beginn noch offen',
  contacts: 'Letzte Kontakte',
  noContacts: 'Noch kein Gespräch. Mit „Gespräch aufnehmen“ halten Sie das erste fest.',
  by: (name: string) => `von ${name}`,
};

export type GlanceLabels = typeof glanceDe;
