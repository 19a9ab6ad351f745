import { z } from 'zod';
import { differing, dismissReasons, mergeFields, relationKinds, type Merge, type MergePreview } from '@app/clients';
import { pageQuery, pageView } from '../http/cursor.js';
import { instant, localDateView, uuid } from '../http/schemas.js';
import { clientSummaryView, clientView, likenessView, presentClient } from './clients.schema.js';

export const duplicatePairQuery = pageQuery(['score'], '-score');

const duplicatePair = z
  .object({ id: z.string(), ...likenessView, first: clientSummaryView, second: clientSummaryView, foundAt: instant() })
  .meta({ id: 'DuplicatePair' });

export const duplicatePairPage = pageView(duplicatePair, 'DuplicatePairPage');

/** Why two persons who resemble each other are two. */
export const dismissPair = z.strictObject({ because: z.enum(dismissReasons) }).meta({ id: 'DismissDuplicatePair' });

export const dismissedView = z
  .object({ id: z.string(), dismissedAt: instant(), dismissedBecause: z.enum(dismissReasons) })
  .meta({ id: 'DismissedDuplicatePair' });

const counted = z.array(z.object({ kind: z.enum(relationKinds), rows: z.number().int() }));

export const mergePreviewView = z
  .object({
    /** Whose record goes on; its version belongs into If-Match. */
    survivor: clientView,
    absorbed: clientView,
    /** Choices in which the two differ. */
    differing: z.array(z.enum(mergeFields)),
    rows: counted,
    absorbedRows: counted,
  })
  .meta({ id: 'MergePreview' });

export const mergeClients = z
  .strictObject({
    absorbedId: uuid(),
    /** The version of the absorbed record that was looked at. */
    absorbedVersion: z.number().int().min(1).max(2_000_000_000),
    /** Facts taken from the absorbed record instead of the survivor's own. */
    take: z.array(z.enum(mergeFields)).max(mergeFields.length),
  })
  .meta({ id: 'MergeClients' });

export const mergeView = z
  .object({
    id: z.string(),
    survivorId: z.string(),
    absorbedId: z.string(),
    mergedAt: instant(),
    /** The last day on which it can be undone. */
    undoUntil: localDateView(),
    undoneAt: instant().nullable(),
  })
  .meta({ id: 'Merge' });

export const mergesView = z
  .object({ items: z.array(mergeView.extend({ absorbedNumber: z.string(), mergedBy: z.string().nullable() }).meta({ id: 'ListedMerge' })) })
  .meta({ id: 'Merges' });

export const undoneView = z
  .object({
    merge: mergeView,
    /** Rows that were added to the survivor since and stay there. */
    stayed: counted,
  })
  .meta({ id: 'UndoneMerge' });

/** Two records beside each other as the API shows them. */
export const presentPreview = ({ survivor, absorbed, rows, absorbedRows }: MergePreview) => ({
  survivor: presentClient(survivor, []),
  absorbed: presentClient(absorbed, []),
  differing: differing(survivor, absorbed),
  rows,
  absorbedRows,
});

/** A merge without its journal, which holds facts nobody chose. */
export const presentMerge = ({ id, survivorId, absorbedId, mergedAt, undoUntil, undoneAt }: Merge) => ({
  id,
  survivorId,
  absorbedId,
  mergedAt,
  undoUntil,
  undoneAt,
});
