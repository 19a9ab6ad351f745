import { z } from 'zod';
import { grantKinds, reviewOutcomes, type AccessGrant, type ReviewedGrant } from '@app/identity';
import { instant, optionalText, text } from '../http/schemas.js';

export const reason = () => text(500, 20);

export const beginBreakGlass = z
  .strictObject({
    // As it stands in the file; whoever types it in small letters means the same.
    clientNumber: text(20).transform((value) => value.toUpperCase()),
    reason: reason(),
  })
  .meta({ id: 'BeginBreakGlass' });

export const reviewBreakGlass = z
  .strictObject({ outcome: z.enum(reviewOutcomes), note: optionalText(1_000) })
  .meta({ id: 'ReviewBreakGlass' });

const grant = {
  id: z.string(),
  kind: z.enum(grantKinds),
  clientId: z.string(),
  clientNumber: z.string(),
  reason: z.string(),
  startsAt: instant(),
  endsAt: instant(),
};

export const accessGrantView = z.object(grant).meta({ id: 'AccessGrant' });

export const accessGrantsView = z.object({ items: z.array(accessGrantView) }).meta({ id: 'AccessGrants' });

export const breakGlassView = z
  .object({
    id: z.string(),
    clientNumber: z.string(),
    userName: z.string(),
    reason: z.string(),
    startsAt: instant(),
    endsAt: instant(),
    /** Nobody judges the own break-glass. */
    own: z.boolean(),
    reviewedAt: instant().nullable(),
    reviewedBy: z.string().nullable(),
    reviewOutcome: z.enum(reviewOutcomes).nullable(),
    reviewNote: z.string().nullable(),
  })
  .meta({ id: 'BreakGlass' });

export const breakGlassListView = z.object({ items: z.array(breakGlassView) }).meta({ id: 'BreakGlassList' });

/** A grant as the API shows it to whoever holds it. */
export const presentGrant = (row: AccessGrant): z.infer<typeof accessGrantView> => row;

/** A break-glass as reviewers see it: the number of the file, never the person's id. */
export const presentBreakGlass =
  (userId: string) =>
  (row: ReviewedGrant): z.infer<typeof breakGlassView> => ({ ...row, own: row.userId === userId });

export type BeginBreakGlass = z.infer<typeof beginBreakGlass>;
export type ReviewBreakGlass = z.infer<typeof reviewBreakGlass>;
