export const organisationsDe = {
  hello: (name: string) => `Guten Tag, ${name}`,
  partnerLead: 'Hier arbeiten Sie mit Ihrem Träger zusammen.',
  providerLead: 'Ihre Kurse und Termine, so wie die Beratung sie sieht.',
  noCourses: 'Noch keine Kurse',
  noCoursesText: 'Kurse kommen mit dem Katalog Ihres Hauses (open-Qcat) hierher.',
  measure: (number: string) => `Maßnahmenummer ${number}`,
  noMeasure: 'Ohne Maßnahmenummer',
  noRuns: 'Keine Termine.',
  period: (from: string, to: string | null) => (to ? `${from} bis ${to}` : `ab ${from}`),
  openStart: 'Beginn offen',
  noTown: 'Ort offen',
};

export type OrganisationsLabels = typeof organisationsDe;
