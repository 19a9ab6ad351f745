import { z } from 'zod';
import { recordKinds } from '@app/kernel';
import type { ProcessingRegister } from '@app/privacy';
import type { Language } from '../http/request.js';

export const registerView = z
  .object({
    activities: z.array(
      z.object({
        kind: z.enum(recordKinds),
        name: z.string(),
        purpose: z.string(),
        legalBasis: z.array(z.string()),
        tables: z.array(z.object({ title: z.string(), fields: z.number().int(), encrypted: z.boolean() })),
        recipients: z.array(z.string()),
        retention: z.object({ months: z.number().int(), source: z.string() }),
      }),
    ),
    withConsent: z.array(z.string()),
    measures: z.array(z.string()),
  })
  .meta({ id: 'ProcessingRegister' });

/** The register in the reader's language; the names of single fields stand in its files. */
export const presentRegister = ({ activities, withConsent, measures }: ProcessingRegister, language: Language) => ({
  activities: activities.map(({ name, purpose, tables, recipients, ...activity }) => ({
    ...activity,
    name: name[language],
    purpose: purpose[language],
    tables: tables.map(({ title, fields, encrypted }) => ({ title: title[language], fields: fields.length, encrypted })),
    recipients: recipients.map((recipient) => recipient[language]),
  })),
  withConsent: withConsent.map((words) => words[language]),
  measures: measures.map((words) => words[language]),
});
