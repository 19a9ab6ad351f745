import { z } from 'zod';
import {
  importFaultCodes,
  importFields,
  importRowStates,
  importStates,
  importSteps,
  informationWays,
  keptReasons,
  mostImportColumns,
  parkReasons,
} from '@app/clients';
import { instant, localDateView, text, textOrEmpty } from '../http/schemas.js';

const count = z.number().int();
const field = z.enum(importFields);

export const mapImport = z
  .strictObject({
    /** What each column means, from A on; null = left out. */
    columns: z.array(field.nullable()).max(mostImportColumns),
    /** Keeps this for the next file with the same headings; one of that name is replaced. */
    keepAs: text(80).nullable(),
  })
  .meta({ id: 'MapClientImport' });

export const beginImportStep = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('check') }),
    z.strictObject({
      step: z.literal('run'),
      /** Where the data come from (Art. 14(2)(f) DSGVO). */
      source: text(200),
      /** How the persons were informed about data protection; null = still to be done. */
      informed: z.enum(informationWays).nullable(),
    }),
    z.strictObject({ step: z.literal('undo') }),
  ])
  .meta({ id: 'BeginClientImportStep' });

export const decideImportRow = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('take-existing') }),
    z.strictObject({ kind: z.literal('create'), reason: text(300) }),
    z.strictObject({ kind: z.literal('correct'), cells: z.array(textOrEmpty(300)).max(mostImportColumns) }),
    z.strictObject({ kind: z.literal('discard') }),
  ])
  .meta({ id: 'DecideClientImportRow' });

export const importRowsQuery = z.strictObject({
  state: z.enum(importRowStates),
  /** Rows behind this one of the sheet. */
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const person = z.object({ id: z.string(), number: z.string() }).nullable();

export const importRowView = z
  .object({
    id: z.string(),
    /** The row of the sheet. */
    row: count,
    state: z.enum(importRowStates),
    reason: z.enum(parkReasons).nullable(),
    /** Why taking back left the person as it is. */
    kept: z.enum(keptReasons).nullable(),
    /** What stands in the row, from column A on; empty once it is settled. */
    cells: z.array(z.string()),
    /** The row as it is understood; days as `YYYY-MM-DD`, lists by their codes. */
    values: z.array(z.object({ field, value: z.string() })),
    faults: z.array(z.object({ cell: z.string(), field, code: z.enum(importFaultCodes), value: z.string() })),
    /** The known person the row may mean, and the person it became. */
    match: person,
    client: person,
    version: count,
  })
  .meta({ id: 'ClientImportRow' });

export const importRowsView = z
  .object({ items: z.array(importRowView), /** Where the next page begins; null at the end. */ next: count.nullable() })
  .meta({ id: 'ClientImportRows' });

const summary = z.object({
  id: z.string(),
  state: z.enum(importStates),
  rowCount: count,
  source: z.string().nullable(),
  createdAt: instant(),
  createdByName: z.string(),
  finishedAt: instant().nullable(),
});

export const importsView = z.object({ items: z.array(summary) }).meta({ id: 'ClientImports' });

export const importView = summary
  .extend({
    headings: z.array(z.string()),
    columns: z.array(field.nullable()),
    informed: z.enum(informationWays).nullable(),
    /** Last day to inform the persons (Art. 14(3)(a) DSGVO); null before the run and when it is done. */
    informBy: localDateView().nullable(),
    undoUntil: instant().nullable(),
    steps: z.array(z.enum(importSteps)),
    /** What the dry run says: these add up to `rowCount`. */
    verdicts: z.object({ new: count, update: count, same: count, parked: count, open: count }),
    /** What became of the rows: these add up to `rowCount` as long as none was removed by age. */
    states: z.object({
      waiting: count,
      created: count,
      updated: count,
      same: count,
      parked: count,
      discarded: count,
      removed: count,
      kept: count,
    }),
    preview: z.array(importRowView),
    /** Mappings kept earlier; `columns` is null where this file lacks one of their headings. */
    mappings: z.array(z.object({ id: z.string(), name: z.string(), columns: z.array(field.nullable()).nullable() })),
    version: count,
  })
  .meta({ id: 'ClientImport' });
