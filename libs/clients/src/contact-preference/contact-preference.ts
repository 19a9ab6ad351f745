import type { Client } from '../client/client.js';
import { contactWayUnknown } from '../errors.js';

/** How somebody wishes to be reached. */
export const contactWays = ['phone', 'email', 'post'] as const;
export type ContactWay = (typeof contactWays)[number];

/** Wishes of a person, never their reasons. `language` is an ISO 639 code; null = German, or not asked. */
export type ContactPreference = {
  readonly channel: ContactWay | null;
  readonly language: string | null;
  /** Talks need somebody who interprets. */
  readonly interpreter: boolean;
  readonly largePrint: boolean;
  /** Leichte Sprache (§ 11 BGG). */
  readonly plainLanguage: boolean;
  /** Documents a screen reader can read (§ 10 BGG). */
  readonly screenReader: boolean;
};

type Reachable = Pick<Client, 'phone' | 'email' | 'street' | 'plz' | 'town'>;

/** Whether the way is known: a number, an address of mail, a street and a place. */
export const isReachable = (way: ContactWay, { phone, email, street, plz, town }: Reachable): boolean =>
  ({ phone: phone !== null, email: email !== null, post: street !== null && (plz !== null || town !== null) })[way];

/** Throws Problem (rule) `clients.contact-way-unknown` for a way by which nobody could reach the person. */
export const checkContactPreference = ({ channel }: ContactPreference, client: Reachable): void => {
  if (channel !== null && !isReachable(channel, client)) throw contactWayUnknown(channel);
};
