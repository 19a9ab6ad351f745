import { z } from 'zod';
import type { BenefitId, ClientId, ParticipationId, RecommendationId } from '@app/kernel';
import {
  absenceReasons,
  actionNames,
  actionReasons,
  applicants,
  applicationEvents,
  applicationSorts,
  applicationStates,
  benefitKinds,
  benefitStates,
  bildungsgutscheinStates,
  documentItemKinds,
  documentItemStates,
  dropOutReasons,
  dropOutReporters,
  grants,
  instruments,
  nextStepCodes,
  participationStates,
  payees,
  stepActionNames,
  stepEvents,
  suppliers,
  waitedFor,
  type ApplicationState,
  type Month,
} from '@app/funding';
import { pageQuery } from '../http/cursor.js';
import { cents, instant, localDate, localDateView, optionalText, text, uuid } from '../http/schemas.js';
import { assessmentView } from './assessment.schema.js';

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
  .strictObject({ kind: z.enum(documentItemKinds), state: z.enum(documentItemStates), reason: optionalText(noteLength) })
  .meta({ id: 'ChangeChecklistItem' });
export type ChangeChecklistItemBody = z.output<typeof changeChecklistItem>;

export const submitApplication = z
  .strictObject({ appliedOn: localDate(), checkNote: optionalText(noteLength) })
  .meta({ id: 'SubmitApplication' });
export type SubmitApplicationBody = z.output<typeof submitApplication>;

export const withdrawApplication = z.strictObject({ reason: text(noteLength) }).meta({ id: 'WithdrawApplication' });
export type WithdrawApplicationBody = z.output<typeof withdrawApplication>;

export const recordStep = z
  .strictObject({
    event: z.enum(stepEvents),
    on: localDate(),
    reason: optionalText(noteLength),
    validUntil: localDate().optional(),
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

const named = z.object({ id: z.string(), name: z.string() });
const nullableCents = z.number().int().nullable();
const nextStepView = z.object({ who: z.enum(waitedFor), since: instant(), what: z.enum(nextStepCodes) }).nullable();

export const applicationItemView = z
  .object({
    id: z.string(),
    number: z.string(),
    caseId: z.string(),
    state: z.enum(applicationStates),
    stateSince: instant(),
    companyName: z.string(),
    courseTitle: z.string(),
    measureStart: localDateView(),
    measureEnd: localDateView(),
    participants: z.number().int(),
    preparedByName: z.string(),
    grantedCents: nullableCents,
    nextStep: nextStepView,
    version: z.number().int(),
  })
  .meta({ id: 'ApplicationItem' });

const attendanceView = z
  .object({
    month: z.string(),
    dueOn: localDateView(),
    plannedMinutes: z.number().int(),
    remarkable: z.boolean(),
    recorded: z
      .object({ missedDays: z.number().int(), missedMinutes: z.number().int(), reasons: z.array(z.enum(absenceReasons)) })
      .nullable(),
  })
  .meta({ id: 'AttendanceMonth' });

const dropOutView = z
  .object({
    lastDay: localDateView(),
    reason: z.enum(dropOutReasons).nullable(),
    reportedBy: z.enum(dropOutReporters).nullable(),
    important: z.boolean().nullable(),
    courseCostCents: nullableCents,
    /** What was granted beside what remains; null where nothing was calculated. */
    sums: z
      .object({
        benefits: z.array(
          z.object({ kind: z.enum(benefitKinds), grantedCents: nullableCents, afterCents: nullableCents, differenceCents: nullableCents }),
        ),
        monthPlan: z.array(z.object({ month: z.string(), grantedCents: z.number().int(), afterCents: z.number().int() })),
      })
      .nullable(),
  })
  .meta({ id: 'DropOut' });

const participationView = z
  .object({
    id: z.string(),
    client: z.object({ id: z.string(), number: z.string(), displayName: z.string() }),
    state: z.enum(participationStates),
    startsOn: localDateView(),
    endsOn: localDateView(),
    monthlyGrossCents: nullableCents,
    comparableTariffCents: nullableCents,
    weeklyMinutes: z.number().int().nullable(),
    releasedMinutesPerWeek: z.number().int().nullable(),
    missingQualification81_2: z.boolean().nullable(),
    last82ParticipationDay: localDateView().nullable(),
    last82Known: z.boolean(),
    qualifizierungsgeldSameMeasure: z.boolean().nullable(),
    erhoehungBewilligt: z.boolean().nullable(),
    /** From the start to today or the end, newest first; empty before it has begun. */
    attendance: z.array(attendanceView),
    dropOut: dropOutView.nullable(),
  })
  .meta({ id: 'Participation' });

const benefitView = z
  .object({
    id: z.string(),
    kind: z.enum(benefitKinds),
    applicant: z.enum(applicants),
    payee: z.enum(payees),
    competentOfficeName: z.string(),
    state: z.enum(benefitStates),
    computedCents: nullableCents,
    grantedCents: nullableCents,
    decidedByName: z.string().nullable(),
    decidedOn: localDateView().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Benefit' });

const checklistItemView = z
  .object({
    kind: z.enum(documentItemKinds),
    supplier: z.enum(suppliers),
    state: z.enum(documentItemStates),
    reason: z.string().nullable(),
    changedByName: z.string().nullable(),
    changedAt: instant().nullable(),
  })
  .meta({ id: 'ChecklistItem' });

const historyView = z
  .object({
    event: z.enum(applicationEvents),
    state: z.enum(applicationStates),
    at: instant(),
    actorName: z.string().nullable(),
    happenedOn: localDateView().nullable(),
    reason: z.string().nullable(),
    participationId: z.string().nullable(),
  })
  .meta({ id: 'ApplicationHistoryEntry' });

export const applicationView = z
  .object({
    id: z.string(),
    number: z.string(),
    instrument: z.enum(instruments),
    state: z.enum(applicationStates),
    stateSince: instant(),
    case: z.object({ id: z.string(), number: z.string() }),
    company: z.object({ id: z.string(), name: z.string(), town: z.string() }),
    run: z.object({ id: z.string(), courseId: z.string(), title: z.string(), providerName: z.string() }),
    measureStart: localDateView(),
    measureEnd: localDateView(),
    measureMinutes: z.number().int(),
    courseCostCents: z.number().int(),
    appliedOn: localDateView().nullable(),
    checkNote: z.string().nullable(),
    preparedBy: named,
    participations: z.array(participationView),
    benefits: z.array(benefitView),
    checklist: z.array(checklistItemView),
    voucher: z
      .object({
        state: z.enum(bildungsgutscheinStates),
        issuedOn: localDateView(),
        validUntil: localDateView(),
        redeemedOn: localDateView().nullable(),
      })
      .nullable(),
    /** Oldest first. */
    history: z.array(historyView),
    assessment: assessmentView.nullable(),
    actions: z.array(
      z.object({ name: z.enum([...actionNames, ...stepActionNames]), allowed: z.boolean(), reasons: z.array(z.enum(actionReasons)) }),
    ),
    nextStep: nextStepView,
    version: z.number().int(),
  })
  .meta({ id: 'Application' });
