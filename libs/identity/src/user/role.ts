import { permissions, type Permission } from '@app/kernel';

/** Roles of staff (decisions.md 5); several per person. */
export const staffRoles = ['adviser', 'employer-service', 'team-lead', 'decider', 'manager', 'data-protection', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Roles of portal users of a company. */
export const companyRoles = ['company-admin', 'company-hr', 'company-payroll', 'works-council'] as const;
export type CompanyRole = (typeof companyRoles)[number];

/** Roles of portal users: of a company, of a provider of courses, of a partner organisation. */
export const portalRoles = [...companyRoles, 'provider', 'partner'] as const;
export type PortalRole = (typeof portalRoles)[number];

/** Rights given to single persons beside their roles. */
export const extraRights = ['report.names'] as const satisfies readonly Permission[];
export type ExtraRight = (typeof extraRights)[number];

const casework: readonly Permission[] = [
  'self',
  'client.read',
  'client.search',
  'client.write',
  'client.restricted',
  'client.break-glass',
  'deputyship.manage',
  'company.read',
  'company.write',
  'portal-user.read',
  'portal-user.manage',
  'course.read',
  'reference.read',
  'need.read',
  'need.accept',
  'case.read',
  'case.open',
  'case.take-over',
  'case.change',
  'document.read',
  'document.write',
  'share.offer',
  'share.receive',
  'referral.send',
  'session.read',
  'session.record',
  'recommendation.record',
  'reminder.read',
  'reminder.write',
  'appointment.read',
  'appointment.write',
  'notification.read',
  'application.read',
  'application.draft',
  'application.assess',
  'application.submit',
  'budget.read',
  'privacy.request.record',
];

/** What each role may do: the one table that API, UI and tests ask. */
export const rolePermissions: Readonly<Record<StaffRole | PortalRole, readonly Permission[]>> = {
  adviser: [...casework, 'client.household', 'client.merge'],
  'employer-service': casework,
  'team-lead': [
    ...casework,
    'client.household',
    'client.merge',
    'privacy.approve',
    'report.caseload',
    'break-glass.review',
    'client.protect',
    'client.supervise',
    'colleague.hand-over',
    'client.import',
    'text-block.manage',
    'calendar.manage',
  ],
  decider: [
    'self',
    'client.read',
    'client.search',
    'company.read',
    'course.read',
    'reference.read',
    'case.read',
    'document.read',
    'session.read',
    'reminder.read',
    'notification.read',
    'application.read',
    'application.decide',
    'budget.read',
    'deputyship.manage',
  ],
  manager: ['self', 'notification.read', 'reference.read', 'course.read', 'report.caseload', 'budget.read', 'budget.plan'],
  // Sees nobody's file by team or case: what it opens it opens by break-glass.
  'data-protection': [
    'self',
    'notification.read',
    'privacy.request.record',
    'privacy.work',
    'privacy.approve',
    'client.read',
    'case.read',
    'session.read',
    'client.break-glass',
    'break-glass.review',
    'client.protect',
    'audit.read',
  ],
  administrator: [
    'self',
    'notification.read',
    'tenant-setting.write',
    'reference.read',
    'demo.outbox',
    'deputyship.manage',
    'user.manage',
    'calendar.manage',
  ],
  'company-admin': ['self', 'portal.company.read', 'portal.need.read', 'portal.need.submit', 'portal.application.read'],
  'company-hr': ['self', 'portal.company.read', 'portal.need.read', 'portal.need.submit', 'portal.application.read'],
  'company-payroll': ['self', 'portal.company.read', 'portal.application.read'],
  'works-council': ['self', 'portal.company.read'],
  provider: ['self', 'portal.course.read', 'portal.referral.read'],
  partner: ['self', 'portal.referral.read'],
};

/** The permissions of somebody with these roles and rights; a role nobody knows gives nothing. */
export const permissionsOf = (roles: readonly string[], rights: readonly string[] = []): ReadonlySet<Permission> =>
  new Set([
    ...roles.flatMap((role) => rolePermissions[role as StaffRole] ?? []),
    ...rights.filter((right): right is Permission => (permissions as readonly string[]).includes(right)),
  ]);
