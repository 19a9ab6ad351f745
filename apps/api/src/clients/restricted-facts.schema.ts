import { z } from 'zod';
import {
  restrictedFactEvidences,
  restrictedFactKinds,
  restrictedFactReasons,
  type RestrictedFact,
  type RestrictedFactKind,
} from '@app/clients';
import { instant, localDate, localDateView, text } from '../http/schemas.js';

export const kindParam = z.enum(restrictedFactKinds);

export const recordRestrictedFact = z
  .strictObject({
    /** The number, or `yes` or `no` for a fact about health. */
    value: text(50),
    reason: z.enum(restrictedFactReasons),
    evidence: z.enum(restrictedFactEvidences),
    /** When the document was seen; today where left out. */
    seenOn: localDate().nullable().optional(),
  })
  .meta({ id: 'RecordRestrictedFact' });

export const restrictedFactView = z
  .object({
    kind: z.enum(restrictedFactKinds),
    value: z.string().nullable(),
    reason: z.enum(restrictedFactReasons).nullable(),
    evidence: z.enum(restrictedFactEvidences).nullable(),
    seenOn: localDateView().nullable(),
    recordedAt: instant().nullable(),
  })
  .meta({ id: 'RestrictedFact' });

/** A restricted fact in plain text; all null while nobody recorded it. */
export const presentRestrictedFact = (kind: RestrictedFactKind, fact: RestrictedFact | null) => ({
  kind,
  value: fact?.value ?? null,
  reason: fact?.reason ?? null,
  evidence: fact?.evidence ?? null,
  seenOn: fact?.seenOn ?? null,
  recordedAt: fact?.recordedAt ?? null,
});
