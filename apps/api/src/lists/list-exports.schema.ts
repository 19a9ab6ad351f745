import { z } from 'zod';
import { exportFailures, exportFormats, exportPurposes, exportStates } from '@app/exports';
import { viewedLists } from '@app/platform';
import { instant } from '../http/schemas.js';
import { fits, look } from './saved-views.schema.js';

export const orderExportBody = z
  .strictObject({ list: z.enum(viewedLists), ...look, format: z.enum(exportFormats), purpose: z.enum(exportPurposes) })
  .superRefine(fits)
  .meta({ id: 'OrderListExport' });
export type OrderExportBody = z.output<typeof orderExportBody>;

export const listExportView = z
  .object({
    id: z.string(),
    list: z.enum(viewedLists),
    format: z.enum(exportFormats),
    purpose: z.enum(exportPurposes),
    state: z.enum(exportStates),
    failure: z.enum(exportFailures).nullable(),
    /** Rows in the file, and rows the list counted; of a file that is ready the two are equal. */
    rowsWritten: z.number().int().nullable(),
    rowsCounted: z.number().int().nullable(),
    sha256: z.string().nullable(),
    createdAt: instant(),
    expiresAt: instant().nullable(),
  })
  .meta({ id: 'ListExport' });

export const listExportsView = z.object({ items: z.array(listExportView) }).meta({ id: 'ListExports' });
