import { Problem, type AccessGrantId, type ClientId, type TeamId, type TenantId, type UserId } from '@app/kernel';

/** Why a file outside one's reach is open for a while: an emergency, or the reason a team lead gave (domain.md 6.2). */
export const grantKinds = ['break-glass', 'supervision'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** What whoever looks at a break-glass afterwards may find. */
export const reviewOutcomes = ['justified', 'unjustified'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** How long break-glass opens one file. */
export const breakGlassMinutes = 60;

/** One file open to one person for a while, and why. */
export type AccessGrant = {
  readonly id: AccessGrantId;
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly kind: GrantKind;
  readonly clientId: ClientId;
  readonly clientNumber: string;
  /** Home team of the person at that time; its team leads are told. */
  readonly teamId: TeamId | null;
  readonly reason: string;
  readonly startsAt: string;
  readonly endsAt: string;
};

/** Nobody judges the own break-glass, and nobody judges twice. Throws Problems `identity.own-break-glass`, `identity.already-reviewed`. */
export const checkReview = (grant: { readonly userId: UserId; readonly reviewedAt: string | null }, reviewer: UserId): void => {
  if (grant.userId === reviewer) throw new Problem('rule', 'identity.own-break-glass');
  if (grant.reviewedAt !== null) throw new Problem('conflict', 'identity.already-reviewed');
};
