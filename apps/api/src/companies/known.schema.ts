import { z } from 'zod';
import { agreementKinds, type ContactFields } from '@app/companies';
import { instant, localDate, localDateView, optionalText, text } from '../http/schemas.js';
import { emailAddress } from '../identity/link.schema.js';
import { headcountSums, recordHeadcount } from './companies.schema.js';

const count = z.number().int();

export const correctHeadcount = recordHeadcount.extend({ reason: text(300) }).meta({ id: 'CorrectHeadcount' });

const counted = { asOf: localDateView(), ...headcountSums, source: z.string(), evidence: z.string().nullable() };

export const headcountsView = z
  .object({
    history: z.array(
      z.object({
        id: z.string(),
        ...counted,
        replacedAt: instant().nullable(),
        replacedReason: z.string().nullable(),
        createdAt: instant(),
        by: z.string().nullable(),
      }),
    ),
    decisive: z.object({
      level: z.enum(['company', 'group']),
      entries: z.array(z.object({ id: z.string(), name: z.string(), companyName: z.string(), headcount: z.object(counted).nullable() })),
      weightedQuarters: count.nullable(),
      nearThreshold: z.union([z.literal(50), z.literal(500)]).nullable(),
      proven: z.boolean(),
    }),
  })
  .meta({ id: 'Headcounts' });

export const changeAgreement = z
  .strictObject({
    kind: z.enum(agreementKinds),
    scope: optionalText(300),
    validFrom: localDate(),
    validTo: localDate().nullable(),
    coversTraining: z.boolean(),
    document: optionalText(200),
  })
  .meta({ id: 'ChangeAgreement' });

const contact = {
  displayName: text(200),
  role: text(100),
  phone: optionalText(50),
  email: emailAddress().nullable().default(null),
  main: z.boolean().default(false),
  validFrom: localDate().nullable().default(null),
  validTo: localDate().nullable().default(null),
};

export const recordContact = z.strictObject(contact).meta({ id: 'RecordContact' });

export const contactView = z
  .object({
    id: z.string(),
    displayName: z.string(),
    role: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    main: z.boolean(),
    validFrom: localDateView().nullable(),
    validTo: localDateView().nullable(),
    version: count,
  })
  .meta({ id: 'CompanyContact' });

export const toContact = ({ phone = null, ...body }: z.infer<typeof recordContact>): ContactFields => ({ ...body, phone });
