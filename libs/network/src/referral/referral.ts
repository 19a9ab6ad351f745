import type { ConsentPurpose } from '@app/clients';
import {
  localDate,
  type ClientId,
  type LocalDate,
  type PartnerId,
  type ProviderId,
  type TenantId,
  type UserId,
  type Version,
} from '@app/kernel';
import { endsInPast, reasonMissing, referralOver } from '../errors.js';

/** What may leave at all. No notes, no birth date, no numbers, nothing restricted. */
export const referralFields = [
  'lastName',
  'firstName',
  'phone',
  'email',
  /** Written for the recipient by the adviser. */
  'request',
] as const;
export type ReferralField = (typeof referralFields)[number];

export const referralPurposes = ['course-place', 'learning-support', 'advice'] as const;
export type ReferralPurpose = (typeof referralPurposes)[number];

/** § 69(1) Nr. 1 SGB X: what the own task needs; § 67b(1), (2) SGB X with Art. 6(1)(a) DSGVO: the person agreed. */
export const referralBases = ['sgbx-69-1-1', 'sgbx-67b'] as const;
export type ReferralBasis = (typeof referralBases)[number];

export const referralStates = ['sent', 'opened', 'accepted', 'declined', 'withdrawn'] as const;
export type ReferralState = (typeof referralStates)[number];

export const declineReasons = ['no-place', 'not-our-field', 'not-reached', 'person-declined', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** By which law something leaves, from a day on. */
type Rule = {
  readonly validFrom: LocalDate;
  readonly to: 'provider' | 'partner';
  readonly legalBasis: ReferralBasis;
  /** The consent it takes; null where the law allows it without. */
  readonly consent: ConsentPurpose | null;
  readonly fields: readonly ReferralField[];
  /** False where the sources leave doubt: the data protection officer confirms it, a change is a further entry. */
  readonly certain: boolean;
};

const since = localDate('2026-01-01');

/** The one table per purpose; parameters, newest last. */
const rules: Readonly<Record<ReferralPurpose, readonly Rule[]>> = {
  // Finding a place is the task of the Träger (§§ 81, 82 SGB III); whether the name needs consent before an enrolment is not settled.
  'course-place': [
    {
      validFrom: since,
      to: 'provider',
      legalBasis: 'sgbx-69-1-1',
      consent: null,
      fields: ['lastName', 'firstName', 'phone', 'email', 'request'],
      certain: false,
    },
  ],
  'learning-support': [
    {
      validFrom: since,
      to: 'provider',
      legalBasis: 'sgbx-67b',
      consent: 'support-needs-to-provider',
      fields: ['lastName', 'firstName', 'request'],
      certain: true,
    },
  ],
  advice: [
    {
      validFrom: since,
      to: 'partner',
      legalBasis: 'sgbx-67b',
      consent: 'contact-to-partner',
      fields: ['lastName', 'firstName', 'phone', 'email', 'request'],
      certain: true,
    },
  ],
};

/** What holds for a purpose on a day. */
export const ruleOf = (purpose: ReferralPurpose, on: LocalDate): Rule =>
  rules[purpose].findLast(({ validFrom }) => validFrom <= on) ?? (rules[purpose][0] as Rule);

/** The fields of a purpose today. */
export const fieldsOfReferral = (purpose: ReferralPurpose, on: LocalDate): readonly ReferralField[] => ruleOf(purpose, on).fields;

export type Referral = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  readonly providerId: ProviderId | null;
  readonly partnerId: PartnerId | null;
  readonly recipientName: string;
  readonly purpose: ReferralPurpose;
  readonly legalBasis: ReferralBasis;
  readonly consentPurpose: ConsentPurpose | null;
  readonly fields: ReferralField[];
  readonly request: string | null;
  readonly until: LocalDate;
  readonly state: ReferralState;
  /** Which wording of § 78 SGB X the recipient agreed to, who and when. */
  readonly noticeVersion: string | null;
  readonly committedBy: string | null;
  readonly committedAt: string | null;
  readonly declineReason: DeclineReason | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

export type SendReferral = {
  readonly recipientId: string;
  readonly purpose: ReferralPurpose;
  readonly request: string;
  readonly until: LocalDate;
};

/** What a referral is made of. Throws Problem (rule) `network.referral-ends-in-past`. */
export const referralOf = ({ purpose, request, until }: SendReferral, today: LocalDate) => {
  if (until < today) throw endsInPast(until);
  const { legalBasis, consent, fields } = ruleOf(purpose, today);
  return { purpose, request, until, legalBasis, consentPurpose: consent, fields: [...fields], state: 'sent' as const };
};

const next: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  sent: ['opened', 'withdrawn'],
  opened: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: [],
  withdrawn: [],
};

/** Moves on. Throws Problem `network.referral-over` (conflict) when it was answered, withdrawn or, for the recipient, has run out. */
export const moveReferral = <To extends ReferralState>(
  { state, until }: Pick<Referral, 'state' | 'until'>,
  to: To,
  today: LocalDate,
): { readonly state: To } => {
  if (!next[state].includes(to) || (to !== 'withdrawn' && until < today)) throw referralOver();
  return { state: to };
};

/** The reason goes with a refusal and with nothing else. Throws Problem (rule) `network.decline-reason-missing`. */
export const reasonFor = (answer: 'accepted' | 'declined', reason: DeclineReason | null): DeclineReason | null => {
  if (answer === 'declined' && reason === null) throw reasonMissing();
  return answer === 'declined' ? reason : null;
};
