import { z } from 'zod';
import { affiliationSources, chambers, unitKinds, type AddEntry, type EntryFields, type RecordAffiliation } from '@app/companies';
import { instant, localDate, localDateView, optionalText, text, uuid } from '../http/schemas.js';

const fields = {
  betriebsnummer: z.string().regex(/^\d{8}$/),
  name: text(200),
  street: text(200),
  plz: z.string().regex(/^\d{5}$/),
  town: text(100),
  ags: z.string().regex(/^\d{8}$/),
  wzCode: z
    .string()
    .regex(/^[A-V]$|^\d{2}(\.\d{1,2}){0,2}$/)
    .nullable()
    .default(null),
  wzVersion: z
    .union([z.literal(2008), z.literal(2025)])
    .nullable()
    .default(null),
  chamber: z.enum(chambers).nullable().default(null),
};
const told = { since: localDate(), source: z.enum(affiliationSources), note: optionalText(300) };

/** An existing Unternehmen or Konzern by its id, or a new one by its name. */
const unit = (id: string) => z.union([z.strictObject({ id: uuid<string>() }), z.strictObject({ name: text(200) })]).meta({ id });

export const addEntry = z
  .strictObject({
    ...fields,
    ...told,
    company: unit('CompanyUnit').nullable().default(null),
    group: unit('GroupUnit').nullable().default(null),
  })
  .meta({ id: 'AddCompany' });

export const correctEntry = z.strictObject({ ...fields, reason: text(300) }).meta({ id: 'CorrectCompany' });

export const recordAffiliation = z
  .strictObject({ kind: z.enum(unitKinds), to: unit('AffiliationUnit').nullable(), ...told })
  .meta({ id: 'RecordAffiliation' });

export const searchUnits = z.strictObject({ kind: z.enum(unitKinds), query: text(100, 2) }).meta({ id: 'SearchCompanyUnits' });

const named = z.object({ id: z.string(), name: z.string() });

export const unitsView = z.object({ items: z.array(named) }).meta({ id: 'CompanyUnits' });

export const directoryEntryView = z
  .object({
    establishment: z.object({ id: z.string(), name: z.string(), version: z.number().int() }),
    company: named,
    group: named.nullable(),
  })
  .meta({ id: 'DirectoryEntry' });

/** `by` = the person's name, known within the own Träger only; the office is named to everybody. */
const recorded = { by: z.string().nullable(), office: z.string() };

export const directoryView = z
  .object({
    tree: z.array(z.object({ id: z.string(), name: z.string(), town: z.string(), companyId: z.string(), companyName: z.string() })),
    steps: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(unitKinds),
        to: named.nullable(),
        since: localDateView(),
        until: localDateView().nullable(),
        replaced: z.boolean(),
        source: z.enum(affiliationSources),
        note: z.string().nullable(),
        at: instant(),
        ...recorded,
      }),
    ),
    changes: z.array(
      z.object({
        id: z.string(),
        field: z.string(),
        oldValue: z.string().nullable(),
        newValue: z.string().nullable(),
        reason: z.string(),
        at: instant(),
        ...recorded,
      }),
    ),
  })
  .meta({ id: 'CompanyDirectory' });

export const toAddEntry = ({ note = null, ...body }: z.infer<typeof addEntry>): AddEntry => ({ ...body, note });
export const toAffiliation = ({ note = null, ...body }: z.infer<typeof recordAffiliation>): RecordAffiliation => ({ ...body, note });
export const toFields = ({ reason: _reason, ...body }: z.infer<typeof correctEntry>): EntryFields => body;
