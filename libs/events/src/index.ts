import type {
  AccessGrantId,
  ApplicationId,
  AssessmentId,
  BudgetId,
  CaseId,
  ClientId,
  DeputyshipId,
  DocumentId,
  EstablishmentId,
  GroupListId,
  ImportId,
  NeedId,
  ParticipationId,
  PaymentId,
  PortalUserId,
  ProtectionId,
  RecommendationId,
  ReminderId,
  SessionId,
  TextBlockId,
  TeamId,
  UserId,
} from '@app/kernel';

/**
 * Everything one context tells the others, by name. Payloads carry ids and codes only: they outlive erasure,
 * and whoever reacts reads the present.
 */
export type EventPayloads = {
  'identity.roles-mapped': { readonly userId: UserId; readonly given: readonly string[]; readonly taken: readonly string[] };
  'identity.team-mapped': { readonly userId: UserId; readonly teamId: TeamId };
  'identity.portal-user-invited': { readonly portalUserId: PortalUserId; readonly establishmentId: EstablishmentId };
  'identity.portal-user-closed': { readonly portalUserId: PortalUserId; readonly establishmentId: EstablishmentId };
  'identity.portal-user-reopened': { readonly portalUserId: PortalUserId; readonly establishmentId: EstablishmentId };
  'identity.organisation-user-invited': { readonly portalUserId: PortalUserId; readonly organisationId: string };
  'identity.organisation-user-closed': { readonly portalUserId: PortalUserId; readonly organisationId: string };
  'identity.organisation-user-reopened': { readonly portalUserId: PortalUserId; readonly organisationId: string };
  'clients.client-registered': { readonly clientId: ClientId };
  'clients.client-merged': { readonly clientId: ClientId; readonly absorbedId: ClientId };
  'clients.merge-undone': { readonly clientId: ClientId; readonly absorbedId: ClientId };
  'clients.import-uploaded': { readonly importId: ImportId };
  /** The next rows of an import at work wait for the worker. */
  'clients.import-work-due': { readonly importId: ImportId };
  'clients.import-finished': { readonly importId: ImportId; readonly state: string };
  'clients.profile-changed': { readonly clientId: ClientId; readonly entryId: string };
  'clients.status-changed': { readonly clientId: ClientId; readonly periodId: string };
  'clients.consent-given': { readonly clientId: ClientId; readonly consentId: string };
  'clients.consent-withdrawn': { readonly clientId: ClientId; readonly consentId: string };
  'privacy.request-received': { readonly requestId: string };
  'privacy.request-closed': { readonly requestId: string };
  'privacy.restriction-lifted': { readonly requestId: string };
  'privacy.access-pack-ordered': { readonly packId: string };
  'privacy.erasure-approved': { readonly erasureId: string };
  'privacy.erasure-executed': { readonly erasureId: string };
  'companies.entry-added': { readonly establishmentId: EstablishmentId };
  'companies.entry-corrected': { readonly establishmentId: EstablishmentId };
  'companies.affiliation-recorded': { readonly establishmentId: EstablishmentId };
  'companies.headcount-recorded': { readonly establishmentId: EstablishmentId };
  'companies.headcount-corrected': { readonly establishmentId: EstablishmentId };
  'companies.agreement-recorded': { readonly establishmentId: EstablishmentId };
  'companies.agreement-changed': { readonly establishmentId: EstablishmentId };
  'companies.contact-recorded': { readonly establishmentId: EstablishmentId };
  'companies.contact-changed': { readonly establishmentId: EstablishmentId };
  /** `step` = the event of the table of relationships. */
  'companies.relationship-moved': { readonly establishmentId: EstablishmentId; readonly stepId: string; readonly step: string };
  'companies.transition-carried-out': { readonly establishmentId: EstablishmentId; readonly stepId: string };
  'companies.relationship-planned': { readonly establishmentId: EstablishmentId };
  'companies.relationship-assigned': { readonly establishmentId: EstablishmentId; readonly stepId: string };
  'counselling.break-glass-begun': { readonly grantId: AccessGrantId };
  'counselling.break-glass-ended': { readonly grantId: AccessGrantId };
  'counselling.break-glass-reviewed': { readonly grantId: AccessGrantId };
  'counselling.file-supervised': { readonly grantId: AccessGrantId };
  'counselling.client-protected': { readonly protectionId: ProtectionId };
  'counselling.protection-changed': { readonly protectionId: ProtectionId };
  'counselling.protection-ended': { readonly protectionId: ProtectionId };
  'identity.user-added': { readonly userId: UserId };
  'identity.user-roles-changed': { readonly userId: UserId };
  'identity.user-opened': { readonly userId: UserId };
  'identity.user-closed': { readonly userId: UserId };
  'identity.second-factor-reset': { readonly userId: UserId };
  'identity.deputy-arranged': { readonly deputyshipId: DeputyshipId };
  'identity.deputy-ended': { readonly deputyshipId: DeputyshipId };
  'counselling.need-submitted': { readonly needId: NeedId };
  'counselling.case-opened': { readonly caseId: CaseId; readonly needId: NeedId | null };
  'counselling.case-taken-over': { readonly caseId: CaseId };
  /** Whoever had it and whoever has it now, however it came about. */
  'counselling.case-changed-hands': { readonly caseId: CaseId; readonly fromUserId: UserId; readonly toUserId: UserId };
  /** `step` = the event of the table of cases. */
  'counselling.case-moved': { readonly caseId: CaseId; readonly step: string };
  /** What those named hear of a case. */
  'counselling.case-news': {
    readonly caseId: CaseId;
    readonly kind: 'case-taken-over' | 'case-offered' | 'case-transferred' | 'case-declined' | 'case-offer-withdrawn' | 'case-news';
    readonly userIds: readonly UserId[];
  };
  'counselling.transfer-offered': { readonly caseId: CaseId; readonly offerId: string };
  'counselling.transfer-answered': { readonly caseId: CaseId; readonly offerId: string; readonly state: string };
  'counselling.case-followed': { readonly caseId: CaseId; readonly userId: UserId };
  'counselling.case-unfollowed': { readonly caseId: CaseId; readonly userId: UserId };
  'counselling.case-team-changed': { readonly caseId: CaseId; readonly userId: UserId };
  'counselling.measure-outcome-recorded': { readonly caseId: CaseId; readonly applicationId: ApplicationId };
  'counselling.session-recorded': { readonly caseId: CaseId; readonly sessionId: SessionId };
  'counselling.session-corrected': { readonly caseId: CaseId; readonly sessionId: SessionId };
  'counselling.session-signed-off': { readonly caseId: CaseId; readonly sessionId: SessionId };
  'counselling.session-reopened': { readonly caseId: CaseId; readonly sessionId: SessionId };
  'counselling.session-extended': { readonly caseId: CaseId; readonly sessionId: SessionId };
  'counselling.session-summarised': { readonly caseId: CaseId; readonly sessionId: SessionId };
  'counselling.text-block-written': { readonly textBlockId: TextBlockId };
  'platform.view-written': { readonly viewId: string };
  'exports.list-ordered': { readonly exportId: string };
  'counselling.recommendation-recorded': { readonly caseId: CaseId; readonly recommendationId: RecommendationId };
  'documents.document-uploaded': { readonly documentId: DocumentId; readonly caseId: CaseId };
  'documents.document-withdrawn': { readonly documentId: DocumentId; readonly caseId: CaseId };
  'reminders.reminder-scheduled': { readonly reminderId: ReminderId };
  'reminders.reminder-due': { readonly reminderId: ReminderId };
  'reminders.reminder-moved': { readonly reminderId: ReminderId };
  'reminders.reminder-completed': { readonly reminderId: ReminderId };
  'reminders.reminder-cancelled': { readonly reminderId: ReminderId };
  'calendar.appointment-made': { readonly appointmentId: string };
  'calendar.appointment-moved': { readonly appointmentId: string };
  'calendar.appointment-reassigned': { readonly appointmentId: string };
  'calendar.appointment-confirmed': { readonly appointmentId: string };
  'calendar.appointment-kept': { readonly appointmentId: string };
  'calendar.appointment-missed': { readonly appointmentId: string };
  'calendar.appointment-cancelled': { readonly appointmentId: string };
  'calendar.appointment-reopened': { readonly appointmentId: string };
  'calendar.walk-in-came': { readonly walkInId: string };
  'calendar.walk-in-taken': { readonly walkInId: string };
  'calendar.walk-in-left': { readonly walkInId: string };
  'calendar.walk-in-returned': { readonly walkInId: string };
  'calendar.walk-in-linked': { readonly walkInId: string };
  'funding.application-drafted': { readonly applicationId: ApplicationId; readonly caseId: CaseId };
  'funding.application-assessed': { readonly applicationId: ApplicationId; readonly assessmentId: AssessmentId };
  'funding.application-submitted': { readonly applicationId: ApplicationId; readonly caseId: CaseId };
  'funding.facts-recorded': { readonly applicationId: ApplicationId; readonly participationId: ParticipationId };
  'funding.attendance-recorded': { readonly applicationId: ApplicationId; readonly participationId: ParticipationId };
  'funding.document-noted': { readonly applicationId: ApplicationId };
  'funding.letter-released': { readonly applicationId: ApplicationId };
  'funding.payment-recorded': { readonly applicationId: ApplicationId; readonly paymentId: PaymentId };
  'funding.payment-reversed': { readonly applicationId: ApplicationId; readonly paymentId: PaymentId };
  'funding.budget-planned': { readonly budgetId: BudgetId };
  'funding.group-list-uploaded': { readonly groupListId: GroupListId; readonly caseId: CaseId };
  'funding.group-list-changed': { readonly groupListId: GroupListId; readonly caseId: CaseId };
  'funding.group-list-taken-over': { readonly groupListId: GroupListId; readonly caseId: CaseId };
  'funding.application-examined': { readonly applicationId: ApplicationId };
  'funding.application-withdrawn': { readonly applicationId: ApplicationId };
  /** `step` = the event of the state machine. */
  'funding.application-moved': { readonly applicationId: ApplicationId; readonly step: string };
  'funding.application-decided': { readonly applicationId: ApplicationId; readonly decidedBy: UserId };
  'funding.decision-proposed': { readonly applicationId: ApplicationId; readonly preparedBy: UserId };
  /** Returned or put on hold; what is approved is an `application-decided`. */
  'funding.proposal-answered': { readonly applicationId: ApplicationId; readonly answeredBy: UserId };
  'funding.proposal-withdrawn': { readonly applicationId: ApplicationId; readonly withdrawnBy: UserId };
};

export type EventName = keyof EventPayloads;

/** One event with the payload that belongs to its name. */
export type DomainEvent = { [Name in EventName]: { readonly name: Name; readonly payload: EventPayloads[Name] } }[EventName];

/** Every event name, so that the worker can check at its start that reactions listen to something that exists. */
export const eventNames: Readonly<Record<EventName, true>> = {
  'identity.roles-mapped': true,
  'identity.team-mapped': true,
  'identity.portal-user-invited': true,
  'identity.portal-user-closed': true,
  'identity.portal-user-reopened': true,
  'identity.organisation-user-invited': true,
  'identity.organisation-user-closed': true,
  'identity.organisation-user-reopened': true,
  'clients.client-registered': true,
  'clients.client-merged': true,
  'clients.merge-undone': true,
  'clients.import-uploaded': true,
  'clients.import-work-due': true,
  'clients.import-finished': true,
  'clients.profile-changed': true,
  'clients.status-changed': true,
  'clients.consent-given': true,
  'clients.consent-withdrawn': true,
  'privacy.request-received': true,
  'privacy.request-closed': true,
  'privacy.restriction-lifted': true,
  'privacy.access-pack-ordered': true,
  'privacy.erasure-approved': true,
  'privacy.erasure-executed': true,
  'companies.entry-added': true,
  'companies.entry-corrected': true,
  'companies.affiliation-recorded': true,
  'companies.headcount-recorded': true,
  'companies.headcount-corrected': true,
  'companies.agreement-recorded': true,
  'companies.agreement-changed': true,
  'companies.contact-recorded': true,
  'companies.contact-changed': true,
  'companies.relationship-moved': true,
  'companies.transition-carried-out': true,
  'companies.relationship-planned': true,
  'companies.relationship-assigned': true,
  'counselling.break-glass-begun': true,
  'counselling.break-glass-ended': true,
  'counselling.break-glass-reviewed': true,
  'counselling.file-supervised': true,
  'counselling.client-protected': true,
  'counselling.protection-changed': true,
  'counselling.protection-ended': true,
  'identity.user-added': true,
  'identity.user-roles-changed': true,
  'identity.user-opened': true,
  'identity.user-closed': true,
  'identity.second-factor-reset': true,
  'identity.deputy-arranged': true,
  'identity.deputy-ended': true,
  'counselling.need-submitted': true,
  'counselling.case-opened': true,
  'counselling.case-changed-hands': true,
  'counselling.case-taken-over': true,
  'counselling.case-moved': true,
  'counselling.case-news': true,
  'counselling.transfer-offered': true,
  'counselling.transfer-answered': true,
  'counselling.case-followed': true,
  'counselling.case-unfollowed': true,
  'counselling.case-team-changed': true,
  'counselling.measure-outcome-recorded': true,
  'counselling.session-recorded': true,
  'counselling.session-corrected': true,
  'counselling.session-signed-off': true,
  'counselling.session-reopened': true,
  'counselling.session-extended': true,
  'counselling.session-summarised': true,
  'counselling.text-block-written': true,
  'platform.view-written': true,
  'exports.list-ordered': true,
  'counselling.recommendation-recorded': true,
  'documents.document-uploaded': true,
  'documents.document-withdrawn': true,
  'reminders.reminder-scheduled': true,
  'reminders.reminder-due': true,
  'reminders.reminder-moved': true,
  'reminders.reminder-completed': true,
  'reminders.reminder-cancelled': true,
  'calendar.appointment-made': true,
  'calendar.appointment-moved': true,
  'calendar.appointment-reassigned': true,
  'calendar.appointment-confirmed': true,
  'calendar.appointment-kept': true,
  'calendar.appointment-missed': true,
  'calendar.appointment-cancelled': true,
  'calendar.appointment-reopened': true,
  'calendar.walk-in-came': true,
  'calendar.walk-in-taken': true,
  'calendar.walk-in-left': true,
  'calendar.walk-in-returned': true,
  'calendar.walk-in-linked': true,
  'funding.application-drafted': true,
  'funding.application-assessed': true,
  'funding.application-submitted': true,
  'funding.facts-recorded': true,
  'funding.attendance-recorded': true,
  'funding.document-noted': true,
  'funding.letter-released': true,
  'funding.payment-recorded': true,
  'funding.payment-reversed': true,
  'funding.budget-planned': true,
  'funding.group-list-uploaded': true,
  'funding.group-list-changed': true,
  'funding.group-list-taken-over': true,
  'funding.application-examined': true,
  'funding.application-withdrawn': true,
  'funding.application-moved': true,
  'funding.application-decided': true,
  'funding.decision-proposed': true,
  'funding.proposal-answered': true,
  'funding.proposal-withdrawn': true,
};
