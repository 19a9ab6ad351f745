import { z } from 'zod';
import {
  ageRanges,
  clientConcerns,
  displayName,
  employmentStatuses,
  genders,
  informationWays,
  likenessReasons,
  restrictionGrounds,
  restrictionScopes,
  type Client,
  type Restriction,
} from '@app/clients';
import { pageQuery, pageView } from '../http/cursor.js';
import { ags, choiceOf, colleagueChoice } from '../lists/list-query.js';
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

/** What the list of persons can be narrowed by. */
export const clientChoices = {
  status: choiceOf(z.enum([...employmentStatuses, 'not-asked'])),
  town: choiceOf(ags),
  owner: colleagueChoice(),
  language: choiceOf(z.string().regex(/^[a-z]{2,3}$/)),
  concern: choiceOf(z.enum(clientConcerns)),
};

export const clientPageQuery = pageQuery(['name'], 'name').extend(clientChoices);

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

const { birthDate, phone, street } = fields;

/** What was typed of a person so far; a mail address may still be half of one. */
export const findDuplicates = z
  .strictObject({ ...names, birthDate, phone, email: optionalText(200), street, plz: optionalText(10) })
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
  .extend({
    employmentStatus: z.enum(employmentStatuses).nullable(),
    openCases: z.number().int(),
    /** Of the open cases. */
    nextDueOn: localDateView().nullable(),
    lastContactOn: localDateView().nullable(),
  })
  .meta({ id: 'ClientListItem' });

export const clientPageView = pageView(clientRow, 'ClientPage');

/** How much two persons resemble each other, in percent, and what speaks for it. */
export const likenessView = { score: z.number().int(), reasons: z.array(z.enum(likenessReasons)) };

export const duplicatesView = z
  .object({ items: z.array(clientSummaryView.extend(likenessView).meta({ id: 'LikeClient' })) })
  .meta({ id: 'DuplicateClients' });

/** A client as the API shows it. */
export const presentClient = (client: Client, restrictions: readonly Restriction[]) => ({
  ...client,
  displayName: displayName(client),
  restrictions,
});
