/** The page of what a reminder or notification is about. */
export const subjectPath = (kind: 'case' | 'need' | 'application', id: string): string =>
  ({ case: `/faelle/${id}`, need: `/bedarf/${id}`, application: `/antraege/${id}` })[kind];
