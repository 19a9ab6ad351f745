/** The page of what a reminder or notification is about. */
export const subjectPath = (
  kind: 'case' | 'need' | 'application' | 'privacy-request' | 'appointment' | 'opened-file' | 'company',
  id: string,
): string =>
  ({
    case: `/faelle/${id}`,
    need: `/bedarf/${id}`,
    application: `/antraege/${id}`,
    'privacy-request': `/datenschutz/anfragen/${id}`,
    appointment: `/kalender/${id}`,
    'opened-file': '/notfallzugriffe',
    company: `/unternehmen/${id}`,
  })[kind];
