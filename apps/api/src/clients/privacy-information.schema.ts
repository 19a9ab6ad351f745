import { z } from 'zod';
import {
  informationWays,
  privacyInformationVersion,
  privacyInformationVersions,
  takeBackReasons,
  type PrivacyInformation,
} from '@app/clients';
import { instant, localDate, localDateView } from '../http/schemas.js';

export const givePrivacyInformation = z
  .strictObject({ way: z.enum(informationWays), givenOn: localDate() })
  .meta({ id: 'GivePrivacyInformation' });

/** Why an entry does not hold. */
export const takeBackPrivacyInformation = z.strictObject({ reason: z.enum(takeBackReasons) }).meta({ id: 'TakeBackPrivacyInformation' });

export const privacyInformationView = z
  .object({
    id: z.string(),
    way: z.enum(informationWays),
    givenOn: localDateView(),
    textVersion: z.string(),
    recordedAt: instant(),
    recordedBy: z.string().nullable(),
    /** When, by whom and why it was taken back; null while it holds. */
    takenBackAt: instant().nullable(),
    takenBackBy: z.string().nullable(),
    takenBackReason: z.enum(takeBackReasons).nullable(),
  })
  .meta({ id: 'GivenPrivacyInformation' });

export const privacyInformationsView = z
  .object({
    items: z.array(privacyInformationView),
    /** The wording in force; without an item of it the person knows an older one, or none. */
    currentVersion: z.string(),
  })
  .meta({ id: 'GivenPrivacyInformations' });

/** Which text: in large print, in which language, and in which wording (the one in force where nothing is said). */
export const privacyDocumentQuery = z.strictObject({
  large: z.enum(['true', 'false']).default('false'),
  language: z.enum(['de', 'en']).default('de'),
  version: z.enum(privacyInformationVersions).default(privacyInformationVersion),
});

type Names = ReadonlyMap<string, string>;

/** A row as the API shows it, with the name of whoever recorded it. */
export const presentInformation = (row: PrivacyInformation, names: Names) => ({
  ...row,
  recordedBy: row.recordedBy && (names.get(row.recordedBy) ?? null),
  takenBackBy: row.takenBackBy && (names.get(row.takenBackBy) ?? null),
});

/** All of a person, and which wording is in force. */
export const presentInformations = (rows: readonly PrivacyInformation[], names: Names) => ({
  items: rows.map((row) => presentInformation(row, names)),
  currentVersion: privacyInformationVersion,
});
