import type { ClientId, LocalDate, UserId } from '@app/kernel';
import { informationInFuture } from '../errors.js';
import { privacyInformationVersion } from './privacy-information-document.js';

/** How the information about data protection came to the person: on paper, by its address on the net, or read out. */
export const informationWays = ['printed', 'link', 'read-out'] as const;
export type InformationWay = (typeof informationWays)[number];

/** What an adviser enters. */
export type GivePrivacyInformation = { readonly way: InformationWay; readonly givenOn: LocalDate };

/** That the person was informed (Art. 13, 14 DSGVO, § 82 SGB X), when, how and in which wording. Never changed; a later wording is another row. */
export type PrivacyInformation = GivePrivacyInformation & {
  readonly id: string;
  readonly clientId: ClientId;
  readonly textVersion: string;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
};

/** The row for what was given, in the wording in force. */
export const newInformation = (
  id: string,
  clientId: ClientId,
  given: GivePrivacyInformation,
  recordedBy: UserId,
  recordedAt: string,
): PrivacyInformation => ({ ...given, id, clientId, textVersion: privacyInformationVersion, recordedAt, recordedBy });

/** Throws Problem (rule) `clients.privacy-information-in-future`. */
export const checkInformation = ({ givenOn }: GivePrivacyInformation, today: LocalDate): void => {
  if (givenOn > today) throw informationInFuture(givenOn);
};
