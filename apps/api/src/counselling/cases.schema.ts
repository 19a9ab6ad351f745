import { z } from 'zod';
import type { ClientId, EstablishmentId } from '@app/kernel';
import {
  caseActionReasons,
  caseConcerns,
  caseEvents,
  caseKinds,
  caseSorts,
  caseRoles,
  caseStatuses,
  caseWaitsFor,
  closingReasons,
  employedAnswers,
  fundingStages,
  measureResults,
  recommendationStatuses,
  restingReasons,
  silentWeeks,
  transferAnswers,
  transferStates,
} from '@app/counselling';
import { pageQuery } from '../http/cursor.js';
import { choiceOf, colleagueChoice } from '../lists/list-query.js';
import { instant, localDateView, text, uuid } from '../http/schemas.js';
import { reminderView } from '../reminders/reminders.schema.js';

/** What the list of cases can be narrowed by; `owner` knows `all` too, and without it one's own are meant. */
export const caseChoices = {
  owner: colleagueChoice(),
  status: choiceOf(z.enum(caseStatuses)),
  kind: choiceOf(z.enum(caseKinds)),
  concern: choiceOf(z.enum(caseConcerns)),
  silent: choiceOf(z.enum(silentWeeks)),
};

export const caseQuery = pageQuery(caseSorts, 'nextReminder').extend({ ...caseChoices, client: uuid<ClientId>().optional() });
export type CaseQuery = z.output<typeof caseQuery>;

export const openCaseBody = z
  .strictObject({
    subject: text(200),
    clientId: uuid<ClientId>().nullish(),
    establishmentId: uuid<EstablishmentId>().nullish(),
    /** Nobody has said yet that this office is responsible. */
    enquiry: z.boolean().optional(),
  })
  .meta({ id: 'OpenCase' });
export type OpenCaseBody = z.output<typeof openCaseBody>;

export const takeOverBody = z.strictObject({ reason: text(500) }).meta({ id: 'TakeOverCase' });
export type TakeOverBody = z.output<typeof takeOverBody>;

const client = z.object({ id: z.string(), displayName: z.string(), phone: z.string().nullable(), restricted: z.boolean() }).nullable();
const company = z.object({ id: z.string(), name: z.string(), town: z.string() }).nullable();
const named = z.object({ id: z.string(), name: z.string() });

export const caseItemView = z
  .object({
    id: z.string(),
    number: z.string(),
    subject: z.string(),
    status: z.enum(caseStatuses),
    /** Nothing but number, state and dates: the person is there for a named group only. */
    protected: z.boolean(),
    client,
    company,
    ownerName: z.string().nullable(),
    lastContactOn: localDateView().nullable(),
    openedOn: localDateView().nullable(),
    nextReminder: z.object({ id: z.string(), dueOn: localDateView(), text: z.string() }).nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'CaseItem' });

export const recommendationView = z
  .object({
    id: z.string(),
    runId: z.string(),
    purpose: z.string(),
    priorReason: z.string().nullable(),
    status: z.enum(recommendationStatuses),
    recommendedOn: localDateView(),
    run: z
      .object({
        courseId: z.string(),
        title: z.string(),
        providerName: z.string(),
        startsOn: localDateView().nullable(),
        endsOn: localDateView().nullable(),
        town: z.string().nullable(),
      })
      .nullable(),
    authorName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Recommendation' });

/** The measure of an application, and what came of it. */
const measureView = z
  .object({
    applicationId: z.string(),
    number: z.string(),
    stage: z.enum(fundingStages),
    settled: z.boolean(),
    startsOn: localDateView(),
    endsOn: localDateView(),
    result: z.enum(measureResults).nullable(),
    employed: z.enum(employedAnswers).nullable(),
    certificateOn: localDateView().nullable(),
    lacksOutcome: z.boolean(),
    /** Who recorded it. */
    outcomeBy: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CaseMeasure' });

export const caseView = z
  .object({
    id: z.string(),
    number: z.string(),
    subject: z.string(),
    status: z.enum(caseStatuses),
    client,
    company,
    need: z.object({ id: z.string(), number: z.string(), topic: z.string(), headcount: z.number().int() }).nullable(),
    owner: named,
    integrationOffice: named,
    fundingOffice: named,
    openedOn: localDateView(),
    closedOn: localDateView().nullable(),
    closingReason: z.enum(closingReasons).nullable(),
    referredTo: z.string().nullable(),
    lastContactOn: localDateView().nullable(),
    /** Since when it has its status, and whose turn it is. */
    statusSince: instant(),
    waitsFor: z.enum(caseWaitsFor),
    restingReason: z.enum(restingReasons).nullable(),
    restingUntil: localDateView().nullable(),
    actions: z.array(z.object({ name: z.enum(caseEvents), allowed: z.boolean(), reasons: z.array(z.enum(caseActionReasons)) })),
    measures: z.array(measureView),
    /** The newest offer to hand the case over, whatever became of it. */
    transfer: z
      .object({
        id: z.string(),
        from: named,
        to: named,
        reason: z.string(),
        state: z.enum(transferStates),
        dueOn: localDateView(),
        answerReason: z.string().nullable(),
        /** What this person can answer while it waits. */
        answers: z.array(z.enum(transferAnswers)),
        version: z.number().int(),
      })
      .nullable(),
    followers: z.array(named),
    /** Who works on the case beside its owner, one person for each role. */
    team: z.array(z.object({ role: z.enum(caseRoles), user: named })),
    fundingOwner: named.nullable(),
    /** Who changed the case last; null when nobody of the staff did. */
    changedBy: z.string().nullable(),
    /** It is only offered to this person: nothing else of it may be seen yet. */
    offerOnly: z.boolean(),
    version: z.number().int(),
    openReminders: z.array(reminderView),
    recommendations: z.array(recommendationView),
    applications: z.array(z.object({ id: z.string(), number: z.string(), state: z.string(), measureStart: localDateView().nullable() })),
  })
  .meta({ id: 'Case' });
