import type { PdfContent } from '@app/platform';
import { wording202611De } from './wordings/2026-11.de.js';
import { wording202611En } from './wordings/2026-11.en.js';
import type { InformingTraeger, Wording } from './wordings/wording.js';

export type { InformingTraeger } from './wordings/wording.js';

/** Every wording that was ever in force, the oldest first. A change of any word is a new one; the old ones can still be shown. */
export const privacyInformationVersions = ['2026-11'] as const;
export type PrivacyInformationVersion = (typeof privacyInformationVersions)[number];

/** The wording in force. */
export const privacyInformationVersion: PrivacyInformationVersion = privacyInformationVersions[privacyInformationVersions.length - 1]!;

const wordings: Readonly<Record<PrivacyInformationVersion, { readonly de: Wording; readonly en: Wording }>> = {
  '2026-11': { de: wording202611De, en: wording202611En },
};

/** How the text is wanted: which wording, in which language, and in large print or not. */
export type InformationShape = {
  readonly version: PrivacyInformationVersion;
  readonly language: 'de' | 'en';
  readonly large: boolean;
};

/**
 * What a person is told about her data before she gives them (Art. 13, 14 DSGVO, §§ 82, 82a SGB X), as a page to print or to link. The
 * German text is the binding one. It names the Träger and nobody else, so that it is the same for everybody.
 */
export const privacyInformationDocument = (traeger: InformingTraeger, { version, language, large }: InformationShape): PdfContent => ({
  ...wordings[version][language](traeger),
  language,
  large,
});
