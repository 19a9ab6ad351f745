/** Words around the rows of the access log. */
export const auditTexts = {
  roles: {
    adviser: 'Beratung',
    'employer-service': 'Arbeitgeber-Service',
    'team-lead': 'Teamleitung',
    decider: 'Entscheidung',
    manager: 'Leitung',
    'data-protection': 'Datenschutz',
    administrator: 'Verwaltung',
  } as Readonly<Record<string, string>>,
  system: 'Weiterlotse',
  portal: 'Jemand im Portal',
  anonymous: 'Jemand ohne Anmeldung',
  unknown: 'Ein früheres Konto',
  refused: (who: string, kind: string) => `${who} wurde abgewiesen: ${kind}`,
  csv: {
    file: (day: string) => `zugriffsprotokoll-${day}.csv`,
    header: ['Zeitpunkt', 'Wer', 'Rolle', 'Vorgang', 'Kundennummern', 'Ergebnis', 'Zeilen'],
    allowed: 'erlaubt',
    denied: 'abgewiesen',
  },
};

export type AuditTexts = typeof auditTexts;
