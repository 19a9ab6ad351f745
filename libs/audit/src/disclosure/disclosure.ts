import type { ClientId } from '@app/kernel';

export const recipientKinds = ['tenant', 'provider', 'partner', 'company'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** What left the house about a person: names of fields, never their values. */
export type Disclosure = {
  readonly clientId: ClientId;
  readonly recipientKind: RecipientKind;
  readonly recipientId: string;
  readonly purpose: string;
  readonly legalBasis: string;
  /** The consent it rests on; null where the law allows it without. */
  readonly consentId: string | null;
  readonly fields: readonly string[];
  /** The share or referral it follows from. */
  readonly causeId: string;
};

/** A disclosure as it was recorded. */
export type RecordedDisclosure = Disclosure & { readonly id: string; readonly at: string };
