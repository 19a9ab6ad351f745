import { z } from 'zod';
import {
  absenceReasons,
  actionNames,
  actionReasons,
  applicants,
  applicationEvents,
  applicationStates,
  benefitKinds,
  benefitStates,
  bildungsgutscheinStates,
  documentItemKinds,
  documentItemStates,
  dropOutReasons,
  dropOutReporters,
  instruments,
  nextStepCodes,
  participationStates,
  payees,
  proposables,
  stepActionNames,
  suppliers,
  waitedFor,
} from '@app/funding';
import { instant, localDateView } from '../http/schemas.js';
import { amendmentView, approvalView } from './approvals.schema.js';
import { assessmentView } from './assessment.schema.js';

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
    /** The file of the case it is. */
    documentId: z.string().nullable(),
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
    heardOn: localDateView().nullable(),
    noHearingReason: z.string().nullable(),
    warningEndedOn: localDateView().nullable(),
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
    /** Decisions in two steps, newest first. */
    approvals: z.array(approvalView),
    /** Of granted amounts, oldest first. */
    amendments: z.array(amendmentView),
    /** What this person can propose to a second one now. */
    proposable: z.array(z.enum(proposables)),
    assessment: assessmentView.nullable(),
    actions: z.array(
      z.object({ name: z.enum([...actionNames, ...stepActionNames]), allowed: z.boolean(), reasons: z.array(z.enum(actionReasons)) }),
    ),
    nextStep: nextStepView,
    version: z.number().int(),
  })
  .meta({ id: 'Application' });
