import type { AuditTexts } from './audit-texts.de.js';

/** The twin of `audit-texts.de.ts`. */
export const auditTexts: AuditTexts = {
  roles: {
    adviser: 'adviser',
    'employer-service': 'employer service',
    'team-lead': 'team lead',
    decider: 'decisions',
    manager: 'management',
    'data-protection': 'data protection',
    administrator: 'administration',
  },
  system: 'Weiterlotse',
  portal: 'Somebody in the portal',
  anonymous: 'Somebody who was not signed in',
  unknown: 'A former account',
  refused: (who, kind) => `${who} was refused: ${kind}`,
  csv: {
    file: (day) => `access-log-${day}.csv`,
    header: ['Time', 'Who', 'Role', 'What', 'Client numbers', 'Result', 'Rows'],
    allowed: 'allowed',
    denied: 'refused',
  },
};
