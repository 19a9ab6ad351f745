import type { ClientId, TenantId, UserId } from '@app/kernel';
import type { ConsentPurpose } from '../consent/consent.js';

/**
 * How far processing is restricted (Art. 18 DSGVO, § 84 SGB X): nothing new is written and nothing leaves the house; nothing leaves it;
 * nobody is invited; or the facts are only marked as contested, because tasks of the law go on (§ 84(2) SGB X).
 */
export const restrictionScopes = ['whole-file', 'sharing', 'invitations', 'note'] as const;
export type RestrictionScope = (typeof restrictionScopes)[number];

/** Why: the person contests a fact (Art. 18(1)(a)), objects (Art. 21, 18(1)(d)), or asks for it (Art. 18(1)(b), (c)). */
export const restrictionGrounds = ['accuracy-contested', 'objection', 'requested'] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

/** One restriction of a person's file: imposed and lifted, never changed otherwise. */
export type Restriction = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  readonly scope: RestrictionScope;
  readonly ground: RestrictionGround;
  /** The request it follows from. */
  readonly requestId: string;
  readonly imposedAt: string;
  readonly imposedBy: UserId;
  readonly liftedAt: string | null;
};

const invitations: readonly ConsentPurpose[] = ['contact-for-invitations', 'success-story'];

/** Whether standing restrictions stop a sharing that a consent would allow. */
export const stops = (restrictions: readonly Pick<Restriction, 'scope'>[], purpose: ConsentPurpose): boolean =>
  restrictions.some(({ scope }) => scope === 'whole-file' || scope === (invitations.includes(purpose) ? 'invitations' : 'sharing'));
