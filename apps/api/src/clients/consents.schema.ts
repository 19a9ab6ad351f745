import { z } from 'zod';
import {
  consentChannels,
  consentPurposes,
  consentState,
  consentStates,
  consentTextVersion,
  consentWording,
  disclosurePurposes,
  type Consent,
} from '@app/clients';
import type { LocalDate } from '@app/kernel';
import type { Language } from '../http/request.js';
import { instant, localDate, localDateView, optionalText, uuid } from '../http/schemas.js';

export const giveConsent = z
  .strictObject({
    purpose: z.enum(consentPurposes),
    /** Limits the consent to one company or provider. */
    recipientId: uuid().nullable().optional(),
    recipientName: optionalText(200),
    channel: z.enum(consentChannels),
    givenOn: localDate(),
    validUntil: localDate().nullable().optional(),
    consequenceTold: z.boolean(),
    document: optionalText(200),
  })
  .meta({ id: 'GiveConsent' });

export const consentView = z
  .object({
    id: z.string(),
    purpose: z.enum(consentPurposes),
    recipientId: z.string().nullable(),
    recipientName: z.string().nullable(),
    channel: z.enum(consentChannels),
    textVersion: z.string(),
    /** What the person agreed to, in that version and the reader's language. */
    text: z.string(),
    /** What she was told to follow from a refusal. */
    consequence: z.string(),
    givenOn: localDateView(),
    validUntil: localDateView().nullable(),
    document: z.string().nullable(),
    withdrawnOn: localDateView().nullable(),
    state: z.enum(consentStates),
    version: z.number().int(),
    createdAt: instant(),
  })
  .meta({ id: 'Consent' });

export const consentsView = z
  .object({
    items: z.array(consentView),
    /** The wording in force, in the reader's language. */
    texts: z.array(z.object({ purpose: z.enum(consentPurposes), version: z.string(), text: z.string(), consequence: z.string() })),
  })
  .meta({ id: 'Consents' });

export const disclosureQuery = z.strictObject({ purpose: z.enum(disclosurePurposes), recipient: uuid().optional() });

export const disclosureView = z
  .object({ purpose: z.enum(disclosurePurposes), fields: z.record(z.string(), z.string()) })
  .meta({ id: 'Disclosure' });

/** A consent as the API shows it, with its wording and its state today. */
export const presentConsent = (consent: Consent, today: LocalDate, language: Language) => ({
  ...consent,
  ...wordingOf(consent.textVersion, language, consent.purpose),
  state: consentState(consent, today),
});

/** The wording of every purpose. */
export const presentTexts = (language: Language) =>
  consentPurposes.map((purpose) => ({ purpose, version: consentTextVersion, ...wordingOf(consentTextVersion, language, purpose) }));

const wordingOf = (version: string, language: Language, purpose: Consent['purpose']) =>
  consentWording(version, language, purpose) ?? { text: '', consequence: '' };
