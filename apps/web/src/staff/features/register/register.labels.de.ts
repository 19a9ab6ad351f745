export const registerDe = {
  area: 'Datenschutz',
  title: 'Verzeichnis der Verarbeitungstätigkeiten',
  lead: 'Nach Art. 30 DSGVO, bei jedem Öffnen aus dem erzeugt, was eingerichtet ist. Die Dateien nennen jede einzelne Angabe.',
  pdf: 'Dokument (PDF)',
  csv: 'Tabelle (CSV)',
  purpose: 'Zweck',
  legalBasis: 'Rechtsgrundlage',
  recipients: 'Empfänger',
  retention: 'Löschung',
  months: (months: number) => (months === 0 ? 'mit dem Ende des Zwecks' : `${months} Monate nach dem Ende der Akte`),
  data: 'Daten',
  fields: (count: number) => (count === 1 ? '1 Angabe' : `${count} Angaben`),
  encrypted: 'verschlüsselt',
  withConsent: 'Nur mit Einwilligung (§ 67b Abs. 2 SGB X)',
  measures: 'Technische und organisatorische Maßnahmen (Art. 32 DSGVO)',
};

export type RegisterLabels = typeof registerDe;
