import type {
  ApplicationId,
  AssessmentId,
  CaseId,
  ClientId,
  EstablishmentId,
  NeedId,
  ParticipationId,
  RecommendationId,
  ReminderId,
  SessionId,
  UserId,
} from '@app/kernel';

/**
 * Everything one context tells the others, by name. Payloads carry ids and codes only: they outlive erasure,
 * and whoever reacts reads the present.
 */
export type EventPayloads = {
  'clients.client-registered': { readonly clientId: ClientId };
  'companies.headcount-recorded': { readonly establishmentId: EstablishmentId };
  'counselling.need-submitted': { readonly needId: NeedId };
  'counselling.case-opened': { readonly caseId: CaseId; readonly needId: NeedId | null };
  'counselling.case-taken-over': { readonly caseId: CaseId };
  'counselling.session-recorded': { readonly caseId: CaseId; readonly sessionId: SessionId };
  'counselling.recommendation-recorded': { readonly caseId: CaseId; readonly recommendationId: RecommendationId };
  'reminders.reminder-scheduled': { readonly reminderId: ReminderId };
  'reminders.reminder-due': { readonly reminderId: ReminderId };
  'reminders.reminder-moved': { readonly reminderId: ReminderId };
  'reminders.reminder-completed': { readonly reminderId: ReminderId };
  'reminders.reminder-cancelled': { readonly reminderId: ReminderId };
  'funding.application-drafted': { readonly applicationId: ApplicationId; readonly caseId: CaseId };
  'funding.application-assessed': { readonly applicationId: ApplicationId; readonly assessmentId: AssessmentId };
  'funding.application-submitted': { readonly applicationId: ApplicationId; readonly caseId: CaseId };
  'funding.facts-recorded': { readonly applicationId: ApplicationId; readonly participationId: ParticipationId };
  'funding.application-examined': { readonly applicationId: ApplicationId };
  'funding.application-withdrawn': { readonly applicationId: ApplicationId };
  /** `step` = the event of the state machine. */
  'funding.application-moved': { readonly applicationId: ApplicationId; readonly step: string };
  'funding.application-decided': { readonly applicationId: ApplicationId; readonly decidedBy: UserId };
};

export type EventName = keyof EventPayloads;

/** One event with the payload that belongs to its name. */
export type DomainEvent = { [Name in EventName]: { readonly name: Name; readonly payload: EventPayloads[Name] } }[EventName];

/** Every event name, so that the worker can check at its start that reactions listen to something that exists. */
export const eventNames: Readonly<Record<EventName, true>> = {
  'clients.client-registered': true,
  'companies.headcount-recorded': true,
  'counselling.need-submitted': true,
  'counselling.case-opened': true,
  'counselling.case-taken-over': true,
  'counselling.session-recorded': true,
  'counselling.recommendation-recorded': true,
  'reminders.reminder-scheduled': true,
  'reminders.reminder-due': true,
  'reminders.reminder-moved': true,
  'reminders.reminder-completed': true,
  'reminders.reminder-cancelled': true,
  'funding.application-drafted': true,
  'funding.application-assessed': true,
  'funding.application-submitted': true,
  'funding.facts-recorded': true,
  'funding.application-examined': true,
  'funding.application-withdrawn': true,
  'funding.application-moved': true,
  'funding.application-decided': true,
};
