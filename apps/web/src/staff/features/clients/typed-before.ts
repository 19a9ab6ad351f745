import type { Client, Typed } from './clients.api.js';

/** What of a new person can be taken over into a record that was there already. */
export const takeableFields = ['lastName', 'firstName', 'birthDate', 'gender', 'phone', 'email', 'street', 'plz', 'town'] as const;
export type TakeableField = (typeof takeableFields)[number];

// In memory only: names belong neither into addresses nor into the browser's storage. One person at a time.
let kept: { readonly clientId: string; readonly typed: Typed } | undefined;

/** Keeps what was typed for the page of the person it turned out to be. */
export const keepTyped = (clientId: string, typed: Typed): void => {
  kept = { clientId, typed };
};

/** What was typed of this person, as long as nobody dealt with it. */
export const typedOf = (clientId: string): Typed | undefined => (kept?.clientId === clientId ? kept.typed : undefined);

/** Everything was taken over or left. */
export const forgetTyped = (): void => {
  kept = undefined;
};

/** The fields that were typed otherwise than they stand on record. */
export const typedOtherwise = (client: Client, typed: Typed): readonly TakeableField[] =>
  takeableFields.filter((field) => typed[field] && typed[field] !== client[field]);
