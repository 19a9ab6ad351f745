export const staffDe = {
  detail: 'Beratung',
  claim: 'Sicher durch jede Weiterbildung.',
  text: 'Weiterlotse führt Beratungsfälle von Beschäftigten und Betrieben: Gespräche, Kurse, Förderung und Fristen an einem Ort.',
  title: 'Anmelden',
  lead: 'Mit Ihrem Zugang als Mitarbeiterin oder Mitarbeiter.',
  username: 'Benutzername',
  forCompanies: 'Sie kommen von einem Unternehmen?',
  toPortal: 'Zum Unternehmensportal',
  navigation: {
    today: 'Heute',
    clients: 'Personen',
    companies: 'Unternehmen',
    cases: 'Fälle',
    courses: 'Kurse',
    applications: 'Anträge',
    needs: 'Bedarf-Eingang',
    reports: 'Berichte',
  },
  create: { session: 'Gespräch aufnehmen', client: 'Person anlegen' },
  menu: { help: 'Hilfe', settings: 'Einstellungen', outbox: 'Demo-Postausgang' },
};

export type StaffLabels = typeof staffDe;
