import type { ApplicationId, BenefitId, Cents, LocalDate, OfficeId, TenantId, UserId, Version } from '@app/kernel';

export const benefitStates = [
  'ENTWURF',
  'VORPRUEFUNG_OK',
  'EINGEREICHT',
  'UNTERLAGEN_FEHLEN',
  'IN_PRUEFUNG',
  'BEWILLIGT',
  'TEILBEWILLIGT',
  'ABGELEHNT',
  'WIDERSPRUCH',
  'ZURUECKGEZOGEN',
  'AUFGEHOBEN',
  'ERLEDIGT',
] as const;
export type BenefitState = (typeof benefitStates)[number];

export const benefitKinds = ['lehrgangskosten', 'arbeitsentgeltzuschuss'] as const;
export type BenefitKind = (typeof benefitKinds)[number];

export const applicants = ['employee', 'employer'] as const;
export type Applicant = (typeof applicants)[number];

export const payees = ['provider', 'employee', 'employer'] as const;
export type Payee = (typeof payees)[number];

/** One thing that is paid: who asks for it, who gets it, which office decides, and what was decided. */
export type Benefit = {
  readonly id: BenefitId;
  readonly tenantId: TenantId;
  readonly applicationId: ApplicationId;
  readonly kind: BenefitKind;
  readonly applicant: Applicant;
  readonly payee: Payee;
  readonly competentOfficeId: OfficeId;
  readonly state: BenefitState;
  /** From the newest calculation; null when facts are missing or the funding is excluded. */
  readonly computedCents: Cents | null;
  readonly grantedCents: Cents | null;
  readonly decidedBy: UserId | null;
  readonly decidedOn: LocalDate | null;
  /** Why not in full, or why it was withdrawn. Never shown outside the house. */
  readonly reason: string | null;
  readonly version: Version;
};

/**
 * The benefits of § 82: course costs, asked for by the employee and paid to the provider (§ 83(2), § 327(1) SGB III), and the wage
 * subsidy, asked for by and paid to the employer (§ 82(3), § 327(4)).
 */
export const benefitsOfS82: readonly Pick<Benefit, 'kind' | 'applicant' | 'payee'>[] = [
  { kind: 'lehrgangskosten', applicant: 'employee', payee: 'provider' },
  { kind: 'arbeitsentgeltzuschuss', applicant: 'employer', payee: 'employer' },
];
