/** What a row of the access log can be about; the id is that of the row in the context that owns it. */
export const auditSubjects = [
  'access',
  'application',
  'appointment',
  'case',
  'client',
  'company',
  'document',
  'need',
  'office',
  'participation',
  'reminder',
  'tenant',
  'user',
] as const;

export type AuditSubject = (typeof auditSubjects)[number];
