import {
  Problem,
  type ClientId,
  type LocalDate,
  type ProtectionId,
  type TeamId,
  type TenantId,
  type UserId,
  type Version,
} from '@app/kernel';

/**
 * Why a person's file is there for a named group only: an entry in the register of residents (§ 51 BMG), nearness to somebody of the
 * house, or being one of the house (§ 35(1) S. 3 SGB I).
 */
export const protectionKinds = ['sperrvermerk', 'relative', 'own-staff'] as const;
export type ProtectionKind = (typeof protectionKinds)[number];

/** A closed list: the danger itself, a diagnosis or a name has no place here. */
export const protectionReasons = ['registry', 'danger', 'family', 'close-relationship', 'employed-here'] as const;
export type ProtectionReason = (typeof protectionReasons)[number];

/** Which reasons go with which kind. */
export const reasonsOf: Readonly<Record<ProtectionKind, readonly ProtectionReason[]>> = {
  sperrvermerk: ['registry', 'danger'],
  relative: ['family', 'close-relationship'],
  'own-staff': ['employed-here'],
};

/** What somebody says when protecting a person. */
export type NewProtection = {
  readonly kind: ProtectionKind;
  readonly reason: ProtectionReason;
  /** Last day; null = until somebody ends it. */
  readonly endsOn: LocalDate | null;
  /** The member of staff who is this person; only of kind `own-staff`. */
  readonly staffUserId: UserId | null;
  /** Everybody who sees the person from now on. */
  readonly memberIds: readonly UserId[];
};

export type Protection = NewProtection & {
  readonly id: ProtectionId;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  readonly clientNumber: string;
  readonly teamId: TeamId | null;
  readonly startsOn: LocalDate;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId;
  readonly endedAt: string | null;
};

/** Throws Problems (rule) `clients.protection-reason`, `clients.protection-over`, `clients.protection-whose-staff`. */
export const checkProtection = ({ kind, reason, endsOn, staffUserId }: NewProtection, today: LocalDate): void => {
  if (!reasonsOf[kind].includes(reason)) throw refused('reason', '/reason');
  if (endsOn && endsOn < today) throw refused('over', '/endsOn');
  if ((kind === 'own-staff') !== (staffUserId !== null)) throw refused('whose-staff', '/staffUserId');
};

const refused = (what: string, pointer: string): Problem =>
  new Problem('rule', `clients.protection-${what}`, {}, [{ pointer, code: 'invalid' }]);
