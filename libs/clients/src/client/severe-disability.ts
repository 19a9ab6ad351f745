import type { ClientId, LocalDate, UserId } from '@app/kernel';
import type { EmploymentStatus } from './client.js';

/** What an adviser saw (§ 152(1), (5) SGB IX), or that the person said so. A closed list: no diagnosis can get in. */
export const evidences = ['schwerbehindertenausweis', 'feststellungsbescheid', 'own-statement'] as const;
export type Evidence = (typeof evidences)[number];

/** The restricted record (§ 2(2) SGB IX): the fact and how it is known. Being put on a par (§ 2(3)) is not it. */
export type SevereDisability = {
  readonly clientId: ClientId;
  readonly severelyDisabled: boolean;
  readonly evidence: Evidence;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
};

/** What § 82 SGB III asks about a person; undefined = not known. */
export type ClientFundingFacts = {
  readonly birthDate: LocalDate | undefined;
  readonly severelyDisabled: boolean | undefined;
  readonly hasQualification: boolean | undefined;
  readonly qualificationOn: LocalDate | undefined;
  readonly employmentStatus: EmploymentStatus;
};
