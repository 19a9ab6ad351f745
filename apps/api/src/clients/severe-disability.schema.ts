import { z } from 'zod';
import { disabilityReasons, evidences, lookPurposes, type SevereDisability } from '@app/clients';
import { instant, localDate, localDateView } from '../http/schemas.js';

/** Why somebody looks at the restricted record. */
export const lookQuery = z.strictObject({ purpose: z.enum(lookPurposes) });

export const recordSevereDisability = z
  .strictObject({
    severelyDisabled: z.boolean(),
    /** What the record is for. */
    reason: z.enum(disabilityReasons),
    evidence: z.enum(evidences),
    /** When the paper was seen; today where left out. */
    seenOn: localDate().nullable().optional(),
  })
  .meta({ id: 'RecordSevereDisability' });

export const severeDisabilityView = z
  .object({
    severelyDisabled: z.boolean().nullable(),
    // What was written before this list existed is shown as it stands.
    evidence: z.string().nullable(),
    reason: z.enum(disabilityReasons).nullable(),
    seenOn: localDateView().nullable(),
    recordedAt: instant().nullable(),
  })
  .meta({ id: 'SevereDisability' });

/** The restricted record; all null while nobody asked. */
export const presentSevereDisability = (record: SevereDisability | null) => ({
  severelyDisabled: record?.severelyDisabled ?? null,
  evidence: record?.evidence ?? null,
  reason: record?.reason ?? null,
  seenOn: record?.seenOn ?? null,
  recordedAt: record?.recordedAt ?? null,
});
