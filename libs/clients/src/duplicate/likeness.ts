import type { LocalDate } from '@app/kernel';

/** Why two persons may be one, as `clients.likeness` names it. */
export const likenessReasons = [
  'name-same',
  'name-swapped',
  'name-sounds',
  'name-similar',
  'first-name-same',
  'birth-same',
  'birth-near',
  'phone-same',
  'email-same',
  'address-same',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** How much two persons resemble each other: percent, and what speaks for it. */
export type Likeness = { readonly score: number; readonly reasons: readonly LikenessReason[] };

/** What tells persons apart; the two names are needed, the rest as far as it was typed. */
export type TypedPerson = {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: LocalDate | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly plz: string | null;
};

/** From here on a person is shown while somebody types: names that sound alike, as long as nothing speaks against it. */
export const worthHinting = 40;

/** From here on two persons on record are laid before somebody: more than a name has to speak for it. */
export const worthComparing = 55;
