import type { UserId } from '@app/kernel';

/**
 * What somebody does on a case beside its owner (Hauptberatung): the employer service of the Agentur, counselling for rehabilitation, the
 * contact to the provider of a course. One person for each.
 */
export const caseRoles = ['employer-service', 'rehabilitation', 'provider-contact'] as const;
export type CaseRole = (typeof caseRoles)[number];

export type CaseTeamMember = { readonly role: CaseRole; readonly userId: UserId };
