import type { ClientId, LocalDate, UserId } from '@app/kernel';
import { informationInFuture, informationTakenBack } from '../errors.js';
import { privacyInformationVersion } from './privacy-information-document.js';

/** How the information about data protection came to the person: on paper, by its address on the net, or read out. */
export const informationWays = ['printed', 'link', 'read-out'] as const;
export type InformationWay = (typeof informationWays)[number];

/** What an adviser enters. */
export type GivePrivacyInformation = { readonly way: InformationWay; readonly givenOn: LocalDate };

/** Why a row does not hold: the text was never given, it was given to somebody else, or day or way are wrong. */
export const takeBackReasons = ['not-given', 'other-person', 'wrong-details'] as const;
export type TakeBackReason = (typeof takeBackReasons)[number];

/**
 * That the person was informed (Art. 13, 14 DSGVO, § 82 SGB X), when, how and in which wording. A later wording is another row; a wrong row
 * is taken back and stays in sight.
 */
export type PrivacyInformation = GivePrivacyInformation & {
  readonly id: string;
  readonly clientId: ClientId;
  readonly textVersion: string;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
  /** When it was taken back; all three null while it holds. */
  readonly takenBackAt: string | null;
  readonly takenBackBy: UserId | null;
  readonly takenBackReason: TakeBackReason | null;
};

/** The row for what was given, in the wording in force. */
export const newInformation = (
  id: string,
  clientId: ClientId,
  given: GivePrivacyInformation,
  recordedBy: UserId,
  recordedAt: string,
): PrivacyInformation => ({
  ...given,
  id,
  clientId,
  textVersion: privacyInformationVersion,
  recordedAt,
  recordedBy,
  takenBackAt: null,
  takenBackBy: null,
  takenBackReason: null,
});

/** The row as it stands once taken back. Throws Problem (conflict) `clients.privacy-information-taken-back`. */
export const takeBack = (row: PrivacyInformation, reason: TakeBackReason, by: UserId, now: string): PrivacyInformation => {
  if (row.takenBackAt !== null) throw informationTakenBack();
  return { ...row, takenBackAt: now, takenBackBy: by, takenBackReason: reason };
};

/** Throws Problem (rule) `clients.privacy-information-in-future`. */
export const checkInformation = ({ givenOn }: GivePrivacyInformation, today: LocalDate): void => {
  if (givenOn > today) throw informationInFuture(givenOn);
};
