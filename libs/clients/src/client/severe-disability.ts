import type { ClientId, LocalDate, UserId } from '@app/kernel';
import type { EmploymentStatus } from './client.js';

/** What an adviser saw (§ 152(1), (5) SGB IX), or that the person said so. A closed list: no diagnosis can get in. */
export const evidences = ['schwerbehindertenausweis', 'feststellungsbescheid', 'own-statement'] as const;
export type Evidence = (typeof evidences)[number];

/**
 * What the record is for (§ 67a(1) SGB X); without one of these nobody asks: the share of a company that falls away (§ 82(2) S. 4 SGB III),
 * costs that follow from the disability (§ 82(8)), or a course that is accessible.
 */
export const disabilityReasons = ['funding-calculation', 'extra-costs', 'accessible-course'] as const;
export type DisabilityReason = (typeof disabilityReasons)[number];

/** The restricted record (§ 2(2) SGB IX): the fact and how it is known. Being put on a par (§ 2(3)) is not it. */
export type SevereDisability = {
  readonly clientId: ClientId;
  readonly severelyDisabled: boolean;
  readonly evidence: Evidence;
  /** Null where it was recorded before a reason was asked. */
  readonly reason: DisabilityReason | null;
  /** When the paper was seen; null where none was. No copy is kept. */
  readonly seenOn: LocalDate | null;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
};

/** What § 82 SGB III asks about a person; undefined = not known. */
export type ClientFundingFacts = {
  readonly birthDate: LocalDate | undefined;
  readonly severelyDisabled: boolean | undefined;
  readonly hasQualification: boolean | undefined;
  readonly qualificationOn: LocalDate | undefined;
  readonly employmentStatus: EmploymentStatus | undefined;
};
