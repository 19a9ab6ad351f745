import type { Client } from '../client/client.js';
import type { ConsentPurpose } from './consent.js';

/**
 * Which facts of a person leave the house on the strength of a consent, and no others: a purpose without a line here (notes, linked
 * files, the waiver) is shared by the context that owns the thing, which asks `consentStands` itself.
 */
export const disclosedFields = {
  'name-to-company': ['lastName', 'firstName'],
  'contact-for-invitations': ['lastName', 'firstName', 'phone', 'email', 'street', 'plz', 'town'],
} as const satisfies Partial<Record<ConsentPurpose, readonly (keyof Client)[]>>;

export const disclosurePurposes = [
  'name-to-company',
  'contact-for-invitations',
] as const satisfies readonly (keyof typeof disclosedFields)[];
export type DisclosurePurpose = (typeof disclosurePurposes)[number];

/** Exactly the facts that may leave, by name; empty ones are left out. */
export const disclose = (client: Client, purpose: DisclosurePurpose): Readonly<Record<string, string>> =>
  Object.fromEntries(disclosedFields[purpose].flatMap((field) => (client[field] ? [[field, client[field]]] : [])));
