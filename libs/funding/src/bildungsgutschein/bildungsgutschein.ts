import type { ApplicationId, BildungsgutscheinId, LocalDate, TenantId, Version } from '@app/kernel';

export const bildungsgutscheinStates = ['erteilt', 'eingeloest', 'verfallen'] as const;
export type BildungsgutscheinState = (typeof bildungsgutscheinStates)[number];

/** § 81(4) SGB III: the promise the person hands to the provider before the measure starts. */
export type Bildungsgutschein = {
  readonly id: BildungsgutscheinId;
  readonly tenantId: TenantId;
  readonly applicationId: ApplicationId;
  readonly state: BildungsgutscheinState;
  readonly issuedOn: LocalDate;
  /** Last day on which it can be redeemed. */
  readonly validUntil: LocalDate;
  readonly redeemedOn: LocalDate | null;
  readonly version: Version;
};
