import type { ClientId, LocalDate, UserId } from '@app/kernel';
import type { EmploymentStatus } from '../client/client.js';
import { householdEndsEarly, householdMemberAmiss, householdWithoutPurpose } from '../errors.js';

/** What somebody is to the person whose household it is. */
export const householdRoles = ['partner', 'child', 'parent', 'other'] as const;
export type HouseholdRole = (typeof householdRoles)[number];

/** Who needs care, as a plain fact: children, relatives (§ 10(1) Nr. 3 and 4 SGB II), or both. */
export const careNeeds = ['childcare', 'relatives', 'both'] as const;
export type CareNeed = (typeof careNeeds)[number];

/** What the fact is used for: times of a course, costs of childcare (§ 87 SGB III), or what work is reasonable (§ 10 SGB II). */
export const carePurposes = ['course-times', 'care-costs', 'reasonable-work'] as const;
export type CarePurpose = (typeof carePurposes)[number];

/** What is known of a household through one person. */
export type Household = {
  /** Number of the Bedarfsgemeinschaft as the person's Jobcenter writes it. */
  readonly bgNumber: string | null;
  readonly careNeed: CareNeed | null;
  readonly carePurpose: CarePurpose | null;
};

/** Who belongs to it, from a day to a day. Another client by id, everybody else as a role and at most a year of birth. */
export type NewHouseholdMember = {
  readonly memberClientId: ClientId | null;
  readonly role: HouseholdRole;
  readonly birthYear: number | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
};

export type HouseholdMember = NewHouseholdMember & {
  readonly id: string;
  readonly clientId: ClientId;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
};

/** Household data have one purpose: benefits by SGB II. The Träger is a Jobcenter, or the person draws Grundsicherungsgeld. */
export const servesSgb2 = (jobcenter: boolean, status: EmploymentStatus | null): boolean => jobcenter || status === 'sgb2';

/** Throws Problem `clients.household-without-purpose` (conflict). */
export const checkPurpose = (jobcenter: boolean, status: EmploymentStatus | null): void => {
  if (!servesSgb2(jobcenter, status)) throw householdWithoutPurpose();
};

/** Whether a number looks as Jobcenter write it: five digits of the Träger, `//` or `BG`, seven digits. Only a hint: there is no check digit. */
export const isUsualBgNumber = (number: string): boolean => /^\d{5}(\/\/|BG)\d{7}$/.test(number);

const inverse: Readonly<Record<HouseholdRole, HouseholdRole>> = { partner: 'partner', child: 'parent', parent: 'child', other: 'other' };

/** What the person is to the other one, told from the other one's side. */
export const roleFromOtherSide = (role: HouseholdRole): HouseholdRole => inverse[role];

/** Throws Problems (rule) `clients.household-member-amiss`, `clients.household-ends-early`. */
export const checkMember = (clientId: ClientId, member: NewHouseholdMember, today: LocalDate): void => {
  const { memberClientId, birthYear, startsOn, endsOn } = member;
  if (memberClientId === clientId) throw householdMemberAmiss('/memberClientId');
  if (birthYear !== null && (memberClientId !== null || birthYear > Number(today.slice(0, 4)))) throw householdMemberAmiss('/birthYear');
  if (endsOn !== null && endsOn < startsOn) throw householdEndsEarly();
};
