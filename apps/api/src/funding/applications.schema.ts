import { z } from 'zod';
import type { BenefitId, ClientId, DocumentId, ParticipationId, RecommendationId } from '@app/kernel';
import {
  absenceReasons,
  applicationSorts,
  applicationStates,
  documentItemKinds,
  documentItemStates,
  dropOutReasons,
  dropOutReporters,
  grants,
  stepEvents,
  type ApplicationState,
  type Month,
} from '@app/funding';
import { pageQuery } from '../http/cursor.js';
import { cents, localDate, optionalText, text, uuid } from '../http/schemas.js';

const minutes = () => z.number().int().min(0).max(10_000_000);
const noteLength = 2_000;

export const draftApplication = z
  .strictObject({
    recommendationId: uuid<RecommendationId>(),
    clientId: uuid<ClientId>().optional(),
    measureStart: localDate().optional(),
    measureEnd: localDate().optional(),
    measureMinutes: minutes().min(1).optional(),
    courseCostCents: cents().optional(),
    /** Why again, where the person had something similar or a support within two years. */
    priorReason: optionalText(500),
  })
  .meta({ id: 'DraftApplication' });
export type DraftApplicationBody = z.output<typeof draftApplication>;

export const participationFacts = z
  .strictObject({
    monthlyGrossCents: cents().nullable(),
    comparableTariffCents: cents().nullable(),
    weeklyMinutes: minutes().min(1).max(10_080).nullable(),
    releasedMinutesPerWeek: minutes().max(10_080).nullable(),
    missingQualification81_2: z.boolean().nullable(),
    last82ParticipationDay: localDate().nullable(),
    last82Known: z.boolean(),
    qualifizierungsgeldSameMeasure: z.boolean().nullable().default(null),
    erhoehungBewilligt: z.boolean().nullable().default(null),
  })
  .meta({ id: 'ParticipationFacts' });
export type ParticipationFactsBody = z.output<typeof participationFacts>;

const reasons = () => z.array(z.enum(absenceReasons)).max(absenceReasons.length);

export const recordAttendance = z
  .strictObject({
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .transform((value) => value as Month)
      .meta({ example: '2026-11' }),
    missedDays: z.number().int().min(0).max(31),
    missedMinutes: minutes().max(60_000),
    /** The teaching time of the month as the provider names it; left out, the month's share of the measure. */
    plannedMinutes: minutes().max(60_000).nullable().default(null),
    reasons: reasons(),
  })
  .meta({ id: 'RecordAttendance' });
export type RecordAttendanceBody = z.output<typeof recordAttendance>;

export const changeChecklistItem = z
  .strictObject({
    kind: z.enum(documentItemKinds),
    state: z.enum(documentItemStates),
    reason: optionalText(noteLength),
    documentId: uuid<DocumentId>().nullable().default(null),
  })
  .meta({ id: 'ChangeChecklistItem' });
export type ChangeChecklistItemBody = z.output<typeof changeChecklistItem>;

export const submitApplication = z
  .strictObject({ appliedOn: localDate(), checkNote: optionalText(noteLength) })
  .meta({ id: 'SubmitApplication' });
export type SubmitApplicationBody = z.output<typeof submitApplication>;

export const withdrawApplication = z.strictObject({ reason: text(noteLength) }).meta({ id: 'WithdrawApplication' });
export type WithdrawApplicationBody = z.output<typeof withdrawApplication>;

/** Asked for at a revocation (§ 24 SGB X) and at a refusal for lack of cooperation (§ 66(3) SGB I). */
export const hearing = () => ({
  heardOn: localDate().nullable().default(null),
  noHearingReason: optionalText(noteLength),
  warningEndedOn: localDate().nullable().default(null),
});

export const recordStep = z
  .strictObject({
    ...hearing(),
    event: z.enum(stepEvents),
    on: localDate(),
    reason: optionalText(noteLength),
    validUntil: localDate().optional(),
    /** Until when an interruption is planned. */
    until: localDate().optional(),
    participationId: uuid<ParticipationId>().optional(),
    /** Asked for at a drop-out. */
    dropOut: z
      .strictObject({
        reason: z.enum(dropOutReasons),
        reportedBy: z.enum(dropOutReporters),
        important: z.boolean(),
        courseCostCents: cents().nullable().default(null),
      })
      .optional(),
  })
  .meta({ id: 'RecordStep' });
export type RecordStepBody = z.output<typeof recordStep>;

export const decideApplication = z
  .strictObject({
    decidedOn: localDate(),
    benefits: z
      .array(
        z.strictObject({
          id: uuid<BenefitId>(),
          granted: z.enum(grants),
          grantedCents: cents().nullable().default(null),
          reason: optionalText(noteLength),
        }),
      )
      .min(1)
      .max(10),
  })
  .meta({ id: 'DecideApplication' });
export type DecideApplicationBody = z.output<typeof decideApplication>;

export const applicationQuery = pageQuery(applicationSorts, '-number').extend({ state: z.enum(applicationStates).optional() });
export type ApplicationQuery = z.output<typeof applicationQuery> & { readonly state?: ApplicationState | undefined };
