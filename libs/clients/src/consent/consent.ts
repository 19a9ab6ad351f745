import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { consentDayInFuture, consentEndsBeforeItBegins, consentWithdrawn, consequenceNotTold, oralWithoutNote } from '../errors.js';

/** What somebody can agree to (domain.md 6.2, decisions.md 4); everything else the law allows or nobody may do. */
export const consentPurposes = [
  'name-to-company',
  'notes-to-provider',
  'support-needs-to-provider',
  'contact-to-partner',
  'link-company-file',
  'contact-for-invitations',
  'success-story',
  'waiver-to-company',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** In writing or electronically (§ 67b(2) S. 1 SGB X); by word of mouth only with a note why. */
export const consentChannels = ['written', 'electronic', 'oral'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** What an adviser enters. `recipientId` limits the consent to one company or provider; null = everybody the purpose names. */
export type GiveConsent = {
  readonly purpose: ConsentPurpose;
  readonly recipientId: string | null;
  readonly recipientName: string | null;
  readonly channel: ConsentChannel;
  readonly givenOn: LocalDate;
  readonly validUntil: LocalDate | null;
  /** The person was told what follows if she does not agree (§ 67b(2) S. 2 SGB X). */
  readonly consequenceTold: boolean;
  /** Where the signed paper or the note lies. */
  readonly document: string | null;
};

/** One consent: never changed, only withdrawn. */
export type Consent = GiveConsent & {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  /** Which wording the person saw. */
  readonly textVersion: string;
  readonly withdrawnOn: LocalDate | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: UserId | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
};

export const consentStates = ['standing', 'expired', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

type Stand = Pick<Consent, 'purpose' | 'recipientId' | 'givenOn' | 'validUntil' | 'withdrawnOn'>;

/** Whether it holds on that day: a withdrawal counts from its very day on (Art. 7(3) DSGVO), the last day of validity still counts. */
export const consentState = ({ validUntil, withdrawnOn }: Pick<Stand, 'validUntil' | 'withdrawnOn'>, on: LocalDate): ConsentState => {
  if (withdrawnOn !== null && withdrawnOn <= on) return 'withdrawn';
  return validUntil !== null && validUntil < on ? 'expired' : 'standing';
};

/**
 * The one question every sharing asks: did the person agree to this purpose, towards this recipient, and does that hold today?
 * A consent for one recipient says nothing about another; without `recipientId` only a general one counts.
 */
export const consentStands = (
  consents: readonly Stand[],
  purpose: ConsentPurpose,
  on: LocalDate,
  recipientId: string | null = null,
): boolean =>
  consents.some(
    (consent) =>
      consent.purpose === purpose &&
      (consent.recipientId === null || consent.recipientId === recipientId) &&
      consent.givenOn <= on &&
      consentState(consent, on) === 'standing',
  );

/** Throws Problems (rule) `clients.consent-consequence-not-told`, `.consent-in-future`, `.consent-ends-early`, `.consent-oral-without-note`. */
export const checkConsent = (consent: GiveConsent, today: LocalDate): void => {
  if (!consent.consequenceTold) throw consequenceNotTold();
  if (consent.givenOn > today) throw consentDayInFuture(consent.givenOn);
  if (consent.validUntil !== null && consent.validUntil < consent.givenOn) throw consentEndsBeforeItBegins();
  if (consent.channel === 'oral' && consent.document === null) throw oralWithoutNote();
};

/** Withdrawn today, with effect for the future. Throws Problem `clients.consent-withdrawn` (conflict) the second time. */
export const withdraw = (consent: Consent, by: UserId, now: string, today: LocalDate) => {
  if (consent.withdrawnOn !== null) throw consentWithdrawn(consent.withdrawnOn);
  return { withdrawnOn: today, withdrawnAt: now, withdrawnBy: by };
};
