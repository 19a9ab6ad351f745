import { permissions, type Permission } from '@app/kernel';
import { rolePermissions, type PortalRole, type StaffRole } from '../user/role.js';

/** Kinds of data that are looked at apart from each other (domain.md 6.2). */
export const dataClasses = [
  /** Name, address, contact, cases, follow-ups. */
  'person',
  /** What was written down about a talk. */
  'session-notes',
  /** Target groups, disability: special categories (Art. 9 DSGVO, § 67a(1) SGB X). */
  'restricted',
  /** What a Träger knows about a company beyond the shared directory; a business secret equals social data (§ 35(4) SGB I). */
  'company',
  /** Applications, calculations, decisions. */
  'calculation',
  /** Absence and attendance in a course (§ 318 SGB III). */
  'absence',
] as const;
export type DataClass = (typeof dataClasses)[number];

/** In what relation somebody stands to a row; one person may stand in several, which one is decided per row by the reach. */
export const accessAudiences = [
  'case-adviser',
  /** Stands in for the adviser until a day. */
  'deputy',
  'team-lead',
  /** Decides benefits that somebody else prepared. */
  'decider',
  /** Figures without names (§ 394(1) SGB III, Art. 89 DSGVO). */
  'statistics',
  'data-protection',
  'administrator',
  'company',
  'provider',
  /** Organisations of the network: chambers, advice centres, other bodies outside the Träger. */
  'partner',
  /** Another Agentur or Jobcenter that works on the same person (§ 69 SGB X, § 9a SGB III, § 18b SGB II). */
  'partner-tenant',
] as const;
export type AccessAudience = (typeof accessAudiences)[number];

/** How much of a kind of data an audience sees, from most to nothing. */
export const cells = [
  /** Reads and writes. */
  'full',
  /** Reads, writes nothing. */
  'read',
  /** Reads after giving a reason, which is logged (a grant of kind supervision). */
  'read-with-reason',
  /** Reads for an hour after breaking in with a reason, which data protection and team lead hear of. */
  'break-glass',
  /** Figures only. */
  'aggregate',
  /** What is one's own: own employees within an application, own participants, own measure. */
  'own',
  /** The fields of the agreed purpose of a shared case, while the share stands. */
  'own-cases',
  /** What the person, or the company, agreed to hand over for one purpose, while the consent stands. */
  'with-consent',
  /** A summary written for the handover, nothing of the original. */
  'transfer-summary',
  'never',
] as const;
export type Cell = (typeof cells)[number];

/** What a permission does with its kind of data. */
export type Deed = 'read' | 'write' | 'count' | 'own' | 'shared' | 'handed-over' | 'referred';

/** What a cell lets happen. */
export const deedsOf: Readonly<Record<Cell, readonly Deed[]>> = {
  full: ['read', 'write', 'count'],
  read: ['read'],
  'read-with-reason': ['read'],
  'break-glass': ['read'],
  aggregate: ['count'],
  // Whoever is referred to an organisation is its own from the referral on, as far as the referral's fields go.
  own: ['own', 'referred'],
  'own-cases': ['shared'],
  'with-consent': ['handed-over', 'referred'],
  'transfer-summary': ['shared'],
  never: [],
};

type Row = Readonly<Record<DataClass, Cell>>;

const every = (cell: Cell): Row => ({
  person: cell,
  'session-notes': cell,
  restricted: cell,
  company: cell,
  calculation: cell,
  absence: cell,
});

/**
 * Who may see what: the table of domain.md 6.2, which is the floor for the audiences it names, and what decisions.md 5 says for the
 * others. API, UI and tests ask it; there is no second list.
 */
export const matrix: Readonly<Record<AccessAudience, Row>> = {
  'case-adviser': every('full'),
  deputy: every('full'),
  'team-lead': {
    person: 'read-with-reason',
    'session-notes': 'read-with-reason',
    restricted: 'read-with-reason',
    company: 'full',
    calculation: 'full',
    absence: 'full',
  },
  decider: { ...every('read'), calculation: 'full' },
  statistics: { ...every('aggregate'), 'session-notes': 'never' },
  'data-protection': every('break-glass'),
  administrator: every('never'),
  // The employer does not always know of a disability: neither the fact nor what tells it (decisions.md 4).
  company: { person: 'own', 'session-notes': 'never', restricted: 'never', company: 'own', calculation: 'own', absence: 'own' },
  provider: {
    person: 'own',
    'session-notes': 'never',
    // Only what support in the course needs.
    restricted: 'with-consent',
    company: 'never',
    calculation: 'own',
    absence: 'own',
  },
  partner: { ...every('never'), person: 'with-consent' },
  'partner-tenant': {
    person: 'own-cases',
    'session-notes': 'transfer-summary',
    restricted: 'own-cases',
    company: 'with-consent',
    calculation: 'own-cases',
    absence: 'own-cases',
  },
};

const casework: readonly AccessAudience[] = ['case-adviser', 'deputy', 'partner-tenant'];

/** In which relations somebody with this role can stand to a row. */
export const audiencesOf: Readonly<Record<StaffRole | PortalRole, readonly AccessAudience[]>> = {
  adviser: casework,
  'employer-service': casework,
  // A team lead carries cases too; to the cases of the team only as `team-lead`.
  'team-lead': [...casework, 'team-lead'],
  decider: ['decider'],
  manager: ['statistics'],
  'data-protection': ['data-protection'],
  administrator: ['administrator'],
  'company-admin': ['company'],
  'company-hr': ['company'],
  'company-payroll': ['company'],
  'works-council': ['company'],
  provider: ['provider'],
  partner: ['partner'],
};

/** What a permission touches, or why it touches nothing of the kinds above. */
type Touch = { readonly data: DataClass; readonly deed: Deed } | { readonly none: string };

const touch = (data: DataClass, deed: Deed): Touch => ({ data, deed });

/** The kind of data behind every permission; a new permission does not compile without its line. */
export const touches: Readonly<Record<Permission, Touch>> = {
  'client.read': touch('person', 'read'),
  'client.search': touch('person', 'read'),
  'client.restricted': touch('restricted', 'write'),
  // Households serve SGB II only: which persons that is, the service asks beside this (Jobcenter, or a person who draws Grundsicherungsgeld).
  'client.household': touch('restricted', 'write'),
  'client.write': touch('restricted', 'write'),
  'client.break-glass': touch('person', 'read'),
  'break-glass.review': { none: 'numbers of files, times and reasons' },
  'client.supervise': touch('person', 'read'),
  'colleague.hand-over': touch('person', 'read'),
  'client.import': touch('person', 'write'),
  'deputyship.manage': { none: 'colleagues who stand in for each other' },
  'user.manage': { none: 'accounts of staff, providers and partners, no person advised' },
  // Moves everything about two persons, also what the two kinds beside hold; both have to be in reach.
  'client.merge': touch('person', 'write'),
  'client.protect': { none: 'narrows who sees a file; numbers and groups' },
  'company.read': touch('company', 'read'),
  'company.write': touch('company', 'write'),
  'course.read': { none: 'the catalogue is shared by all and about nobody' },
  'reference.read': { none: 'public lists' },
  'portal-user.read': touch('company', 'read'),
  'portal-user.manage': touch('company', 'write'),
  'need.read': touch('company', 'read'),
  'need.accept': touch('company', 'write'),
  'case.read': touch('person', 'read'),
  'case.open': touch('person', 'write'),
  'case.take-over': touch('person', 'write'),
  'case.change': touch('person', 'write'),
  'document.read': touch('person', 'read'),
  'document.write': touch('person', 'write'),
  'share.offer': touch('person', 'write'),
  'share.receive': touch('person', 'shared'),
  'referral.send': touch('person', 'write'),
  'session.read': touch('session-notes', 'read'),
  'session.record': touch('session-notes', 'write'),
  'text-block.manage': { none: 'texts a team writes notes with, about nobody' },
  'recommendation.record': touch('person', 'write'),
  'reminder.read': touch('person', 'read'),
  'reminder.write': touch('person', 'write'),
  'appointment.read': touch('person', 'read'),
  'appointment.write': touch('person', 'write'),
  'calendar.manage': { none: 'rooms, closed days and working hours of colleagues, no person advised' },
  'notification.read': { none: 'messages to oneself that name ids and codes' },
  'application.read': touch('calculation', 'read'),
  'application.draft': touch('calculation', 'write'),
  'application.assess': touch('calculation', 'write'),
  'application.submit': touch('calculation', 'write'),
  'application.decide': touch('calculation', 'write'),
  'budget.read': touch('calculation', 'count'),
  'budget.plan': { none: 'what an office plans to spend in a year, about nobody' },
  'report.caseload': touch('person', 'count'),
  // No role may carry it: it is given to single persons, by name and logged (decisions.md 5).
  'report.names': touch('person', 'read'),
  'privacy.request.record': { none: 'takes in what a person asks; shows nothing that was not seen before' },
  'privacy.work': { none: 'the task of the data-protection desk by law (Art. 12–21 DSGVO), every look logged on the person' },
  'audit.read': { none: 'who looked at which file number, no content; every look of the desk is logged itself' },
  'tenant-setting.write': { none: 'switches of the Träger, about nobody' },
  'privacy.approve': { none: 'the second pair of eyes over an erasure: numbers, counts and codes' },
  'demo.outbox': { none: 'mails carry no personal data; in demo mode only' },
  self: { none: "one's own account" },
  'portal.company.read': touch('company', 'own'),
  'portal.need.read': touch('company', 'own'),
  'portal.need.submit': touch('company', 'own'),
  'portal.referral.read': touch('person', 'referred'),
  'portal.course.read': { none: "a provider's own entries in the catalogue" },
  'portal.application.read': touch('calculation', 'own'),
};

/** Whether the matrix lets this audience do what the permission is for. */
export const mayHold = (audience: AccessAudience, permission: Permission): boolean => {
  const of = touches[permission];
  return 'none' in of || deedsOf[matrix[audience][of.data]].includes(of.deed);
};

/** The permissions among those given that no audience of the role may hold; empty when role and matrix agree. */
export const beyondMatrix = (role: StaffRole | PortalRole, held: readonly Permission[] = rolePermissions[role]): readonly Permission[] =>
  permissions.filter((permission) => held.includes(permission) && !audiencesOf[role].some((audience) => mayHold(audience, permission)));

/** One kind of data and the cells somebody with these roles has for it, from most to least; what the UI shows and hides by. */
export type Sight = { readonly data: DataClass; readonly cells: readonly Cell[] };

/** What somebody with these roles may see at most, for every kind of data; a role nobody knows sees nothing. */
export const sightOf = (roles: readonly string[]): readonly Sight[] => {
  const audiences = roles.flatMap((role) => audiencesOf[role as StaffRole] ?? []);
  return dataClasses.map((data) => {
    const has = new Set(audiences.map((audience) => matrix[audience][data]));
    const seen = cells.filter((cell) => has.has(cell) && cell !== 'never');
    return { data, cells: seen.length === 0 ? ['never'] : seen };
  });
};
