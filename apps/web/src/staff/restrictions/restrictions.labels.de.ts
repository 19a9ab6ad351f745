export const restrictionsDe = {
  tag: 'eingeschränkt',
  title: 'Eingeschränkte Verarbeitung',
  scopes: {
    'whole-file':
      'Die Akte ist gesperrt: nichts Neues erfassen, nichts weitergeben. Lesen, Wiedervorlagen und laufende Anträge gehen weiter.',
    sharing: 'Nichts an andere Stellen weitergeben, auch nicht mit Einwilligung.',
    invitations: 'Nicht einladen und nicht für Erfolgsgeschichten anfragen.',
    note: 'Eine Angabe ist bestritten. Weisen Sie bei jeder Verwendung darauf hin (§ 84 Abs. 2 SGB X).',
  },
  grounds: {
    'accuracy-contested': 'Richtigkeit bestritten (Art. 16 DSGVO)',
    objection: 'Widerspruch (Art. 21 DSGVO)',
    requested: 'auf Verlangen der Person (Art. 18 DSGVO)',
  },
  since: (moment: string) => `seit ${moment}`,
  desk: 'Die Datenschutzstelle hebt die Einschränkung auf.',
};

export type RestrictionLabels = typeof restrictionsDe;
