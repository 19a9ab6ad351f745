import { z } from 'zod';
import {
  ageRanges,
  displayName,
  employmentStatuses,
  genders,
  informationWays,
  restrictionGrounds,
  restrictionScopes,
  type Client,
  type Restriction,
} from '@app/clients';
import { pageQuery, pageView } from '../http/cursor.js';
import { instant, localDate, localDateView, optionalText, text, uuid } from '../http/schemas.js';

const plz = z.string().regex(/^\d{5}$/);
const email = z.email().max(200);

const fields = {
  birthDate: localDate().nullable().optional(),
  /** About how old, as long as the birth date is not known; a birth date clears it. */
  ageRange: z.enum(ageRanges).nullable().optional(),
  gender: z.enum(genders).nullable().optional(),
  phone: optionalText(50),
  email: email.nullable().optional(),
  street: optionalText(200),
  plz: plz.nullable().optional(),
  town: optionalText(100),
  /** Null = not asked yet. */
  employmentStatus: z.enum(employmentStatuses).nullable().optional(),
  hasQualification: z.boolean().nullable().optional(),
  qualificationOn: localDate().nullable().optional(),
};

const names = { lastName: text(100), firstName: text(100) };

export const clientPageQuery = pageQuery(['name'], 'name');

export const registerClient = z
  .strictObject({
    ...names,
    ...fields,
    /** The person was given the information about data protection (Art. 13 DSGVO) in this way, today. */
    privacyInformation: z.enum(informationWays).optional(),
  })
  .meta({ id: 'RegisterClient' });

export const changeClient = z
  .strictObject({ ...names, ...fields })
  .partial()
  .extend({
    /** The request for rectification (Art. 16 DSGVO) that this change carries out; it becomes the reason in the change log. */
    rectifies: uuid<string>().optional(),
  })
  .meta({ id: 'ChangeClient' });

export const findDuplicates = z
  .strictObject({ ...names, birthDate: localDate().nullable().optional() })
  .meta({ id: 'FindDuplicateClients' });

export const clientView = z
  .object({
    id: z.string(),
    number: z.string(),
    displayName: z.string(),
    lastName: z.string(),
    firstName: z.string(),
    birthDate: localDateView().nullable(),
    ageRange: z.enum(ageRanges).nullable(),
    ageRangeOn: localDateView().nullable(),
    gender: z.enum(genders).nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    street: z.string().nullable(),
    plz: z.string().nullable(),
    town: z.string().nullable(),
    employmentStatus: z.enum(employmentStatuses).nullable(),
    hasQualification: z.boolean().nullable(),
    qualificationOn: localDateView().nullable(),
    /** Restrictions of processing that stand (Art. 18 DSGVO, § 84 SGB X). */
    restrictions: z.array(z.object({ scope: z.enum(restrictionScopes), ground: z.enum(restrictionGrounds), imposedAt: instant() })),
    version: z.number().int(),
    createdAt: instant(),
    updatedAt: instant(),
  })
  .meta({ id: 'Client' });

export const clientSummaryView = z
  .object({
    id: z.string(),
    number: z.string(),
    displayName: z.string(),
    birthDate: localDateView().nullable(),
    town: z.string().nullable(),
    restricted: z.boolean(),
  })
  .meta({ id: 'ClientSummary' });

const clientRow = clientSummaryView
  .extend({ employmentStatus: z.enum(employmentStatuses).nullable(), openCases: z.number().int() })
  .meta({ id: 'ClientListItem' });

export const clientPageView = pageView(clientRow, 'ClientPage');

export const duplicatesView = z.object({ items: z.array(clientSummaryView) }).meta({ id: 'DuplicateClients' });

/** A client as the API shows it. */
export const presentClient = (client: Client, restrictions: readonly Restriction[]) => ({
  ...client,
  displayName: displayName(client),
  restrictions,
});
