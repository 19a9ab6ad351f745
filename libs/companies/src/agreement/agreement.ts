import type { EstablishmentId, LocalDate, TenantId, UserId } from '@app/kernel';
import { agreementEndsEarly } from '../errors.js';

/** § 82(4) SGB III: what may provide for the training of staff. */
export const agreementKinds = ['betriebsvereinbarung', 'tarifvertrag'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/**
 * An agreement that holds for a Betrieb; `validTo` null = without an end. Only one that covers berufliche Weiterbildung lowers the
 * employer's share (§ 82(4) SGB III). `scope` says for whom and what.
 */
export type Agreement = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly establishmentId: EstablishmentId;
  readonly kind: AgreementKind;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly scope: string | null;
  readonly coversTraining: boolean;
  /** Where the paper lies, such as the number of a file; null = nowhere yet. */
  readonly document: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedBy: UserId | null;
};

/** Throws Problem `companies.agreement-ends-early` (rule). */
export const checkAgreement = ({ validFrom, validTo }: Pick<Agreement, 'validFrom' | 'validTo'>): void => {
  if (validTo && validTo < validFrom) throw agreementEndsEarly(validFrom, validTo);
};
