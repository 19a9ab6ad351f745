import { z } from 'zod';
import { contactWays, type ContactPreferenceOfClient } from '@app/clients';

const wishes = {
  /** How the person wishes to be reached. */
  channel: z.enum(contactWays).nullable(),
  /** ISO 639 code; null = German, or not asked. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable(),
  interpreter: z.boolean(),
  largePrint: z.boolean(),
  plainLanguage: z.boolean(),
  screenReader: z.boolean(),
};

export const recordContactPreference = z.strictObject(wishes).meta({ id: 'RecordContactPreference' });

export const contactPreferenceView = z.object({ asked: z.boolean(), ...wishes }).meta({ id: 'ContactPreference' });

const nothing = { channel: null, language: null, interpreter: false, largePrint: false, plainLanguage: false, screenReader: false };

/** What a person wishes; nothing, and `asked` false, while nobody asked. */
export const presentContactPreference = ({ preference }: ContactPreferenceOfClient) => ({
  asked: preference !== null,
  ...(preference ?? nothing),
});
