import type { MigrationInterface } from 'typeorm';
import { Platform20261123000100 } from './20261123000100-platform.js';
import { Identity20261123000150 } from './20261123000150-identity.js';
import { Audit20261123000180 } from './20261123000180-audit.js';
import { Reference20261123000200 } from './20261123000200-reference.js';
import { Companies20261123000300 } from './20261123000300-companies.js';
import { Clients20261123000350 } from './20261123000350-clients.js';
import { Courses20261123000500 } from './20261123000500-courses.js';
import { Reminders20261123000600 } from './20261123000600-reminders.js';
import { Counselling20261123000700 } from './20261123000700-counselling.js';
import { Funding20261123000800 } from './20261123000800-funding.js';
import { PlatformScope20261124000010 } from './20261124000010-platform-scope.js';
import { IdentityReach20261124000020 } from './20261124000020-identity-reach.js';
import { CompaniesRowSecurity20261124000030 } from './20261124000030-companies-row-security.js';
import { CounsellingRowSecurity20261124000040 } from './20261124000040-counselling-row-security.js';
import { ClientsRowSecurity20261124000050 } from './20261124000050-clients-row-security.js';
import { FundingRowSecurity20261124000060 } from './20261124000060-funding-row-security.js';
import { RemindersRowSecurity20261124000070 } from './20261124000070-reminders-row-security.js';
import { IdentitySignIn20261124000100 } from './20261124000100-identity-sign-in.js';
import { OutsideSignIn20261124000155 } from './20261124000155-identity-outside-sign-in.js';
import { PortalOrganisations20261124000150 } from './20261124000150-identity-portal-organisations.js';
import { AuditAccess20261124000300 } from './20261124000300-audit-access.js';
import { AuditChain20261124000310 } from './20261124000310-audit-chain.js';
import { AuditChange20261124000320 } from './20261124000320-audit-change.js';
import { AuditDesk20261124000330 } from './20261124000330-audit-desk.js';
import { ClientsSealed20261124000400 } from './20261124000400-clients-sealed.js';
import { ClientsRestrictedFact20261124000401 } from './20261124000401-clients-restricted-fact.js';
import { Documents20261124000410 } from './20261124000410-documents.js';
import { ClientsConsent20261124000500 } from './20261124000500-clients-consent.js';
import { RemindersRequest20261124000501 } from './20261124000501-reminders-request.js';
import { Privacy20261124000502 } from './20261124000502-privacy.js';
import { ClientsRestriction20261124000503 } from './20261124000503-clients-restriction.js';
import { CounsellingRestriction20261124000504 } from './20261124000504-counselling-restriction.js';
import { FundingErasure20261124000505 } from './20261124000505-funding-erasure.js';
import { PrivacyErasure20261124000506 } from './20261124000506-privacy-erasure.js';
import { IdentityBreakGlass20261124000600 } from './20261124000600-identity-break-glass.js';
import { ClientsProtection20261124000610 } from './20261124000610-clients-protection.js';
import { IdentitySupervision20261124000620 } from './20261124000620-identity-supervision.js';
import { IdentityDeputyship20261124000630 } from './20261124000630-identity-deputyship.js';
import { ClientsErasureGrant20261124000800 } from './20261124000800-clients-erasure-grant.js';
import { DocumentsErasureGrant20261124000810 } from './20261124000810-documents-erasure-grant.js';
import { CounsellingCompanySight20261124000820 } from './20261124000820-counselling-company-sight.js';
import { ClientsSamePerson20261124000900 } from './20261124000900-clients-same-person.js';
import { CounsellingCaseShare20261124000901 } from './20261124000901-counselling-case-share.js';
import { AuditDisclosure20261124000902 } from './20261124000902-audit-disclosure.js';
import { AuditOneReview20261124000980 } from './20261124000980-audit-one-review.js';
import { IdentityAccountsRowSecurity20261124000970 } from './20261124000970-identity-accounts-row-security.js';
import { ClientsRestrictedProcessing20261124000920 } from './20261124000920-clients-restricted-processing.js';
import { CounsellingRestrictedProcessing20261124000921 } from './20261124000921-counselling-restricted-processing.js';
import { FundingRestrictedProcessing20261124000922 } from './20261124000922-funding-restricted-processing.js';
import { PrivacyEffects20261124000923 } from './20261124000923-privacy-effects.js';
import { NetworkReferral20261124000990 } from './20261124000990-network-referral.js';
import { FundingAttendance20261124001200 } from './20261124001200-funding-attendance.js';
import { FundingDropOut20261124001210 } from './20261124001210-funding-drop-out.js';
import { FundingChecklist20261124001220 } from './20261124001220-funding-checklist.js';
import { FundingIssuedDocument20261124001500 } from './20261124001500-funding-issued-document.js';
import { FundingGroupList20261124001300 } from './20261124001300-funding-group-list.js';
import { FundingGroupApplication20261124001320 } from './20261124001320-funding-group-application.js';
import { FundingGroupListRetention20261124001310 } from './20261124001310-funding-group-list-retention.js';
import { FundingApproval20261124001230 } from './20261124001230-funding-approval.js';
import { FundingDocumentItemFile20261124001240 } from './20261124001240-funding-document-item-file.js';
import { FundingHearing20261124001250 } from './20261124001250-funding-hearing.js';
import { FundingBudget20261124001400 } from './20261124001400-funding-budget.js';
import { ClientsStatusPeriod20261130000100 } from './20261130000100-clients-status-period.js';
import { ClientsProfile20261130000110 } from './20261130000110-clients-profile.js';
import { ClientsProfileAuthor20261130000120 } from './20261130000120-clients-profile-author.js';
import { FundingPublishedParticipations20261130000200 } from './20261130000200-funding-published-participations.js';
import { ClientsTargetGroup20261130000210 } from './20261130000210-clients-target-group.js';
import { ClientsRestrictedHealth20261130000220 } from './20261130000220-clients-restricted-health.js';
import { ClientsHousehold20261130000230 } from './20261130000230-clients-household.js';
import { ClientsContactPreference20261130000240 } from './20261130000240-clients-contact-preference.js';
import { CompaniesDirectory20261130000300 } from './20261130000300-companies-directory.js';
import { CompaniesKnown20261130000310 } from './20261130000310-companies-known.js';
import { CompaniesRelationship20261130000320 } from './20261130000320-companies-relationship.js';
import { CounsellingCaseProgress20261130000400 } from './20261130000400-counselling-case-progress.js';
import { CounsellingTransfer20261130000410 } from './20261130000410-counselling-transfer.js';
import { CounsellingPriorMeasure20261130000420 } from './20261130000420-counselling-prior-measure.js';
import { CounsellingSessionDraft20261130000500 } from './20261130000500-counselling-session-draft.js';
import { CounsellingSessionSignOff20261130000510 } from './20261130000510-counselling-session-sign-off.js';
import { CounsellingTextBlock20261130000530 } from './20261130000530-counselling-text-block.js';
import { CounsellingCaseChangedBy20261130000721 } from './20261130000721-counselling-case-changed-by.js';
import { CounsellingCaseTeam20261130000722 } from './20261130000722-counselling-case-team.js';
import { CounsellingSessionAgreed20261130000720 } from './20261130000720-counselling-session-agreed.js';
import { CounsellingSessionSummary20261130000540 } from './20261130000540-counselling-session-summary.js';
import { CounsellingGroupSession20261130000550 } from './20261130000550-counselling-group-session.js';
import { ClientsStatedQualification20261130000610 } from './20261130000610-clients-stated-qualification.js';
import { CompaniesContactLeaving20261130000630 } from './20261130000630-companies-contact-leaving.js';
import { CounsellingOfferSight20261130000650 } from './20261130000650-counselling-offer-sight.js';
import { CounsellingNeutralRest20261130000651 } from './20261130000651-counselling-neutral-rest.js';
import { PlatformSounds20261130000660 } from './20261130000660-platform-sounds.js';
import { ClientsFound20261130000670 } from './20261130000670-clients-found.js';
import { CompaniesFound20261130000680 } from './20261130000680-companies-found.js';
import { CounsellingNotesFound20261130000690 } from './20261130000690-counselling-notes-found.js';
import { ClientsShortForm20261130000700 } from './20261130000700-clients-short-form.js';
import { CompaniesChangedBy20261130000701 } from './20261130000701-companies-changed-by.js';
import { PublishedTimeline20261130000850 } from './20261130000850-published-timeline.js';
import { RemindersPromised20261130000870 } from './20261130000870-reminders-promised.js';
import { RemindersVisit20261130000851 } from './20261130000851-reminders-visit.js';
import { Calendar20261130000800 } from './20261130000800-calendar.js';
import { PlatformFlatPolicies20261130000900 } from './20261130000900-platform-flat-policies.js';
import { PlatformSavedView20261130000910 } from './20261130000910-platform-saved-view.js';
import { Exports20261130000911 } from './20261130000911-exports.js';
import { PlatformMailCalendar20261130000852 } from './20261130000852-platform-mail-calendar.js';
import { CalendarInvitation20261130000853 } from './20261130000853-calendar-invitation.js';
import { CalendarFeed20261130000854 } from './20261130000854-calendar-feed.js';
import { ClientsImport20261130000950 } from './20261130000950-clients-import.js';
import { ClientsInformationTakenBack20261130000970 } from './20261130000970-clients-information-taken-back.js';
import { CompaniesContactForgotten20261130000971 } from './20261130000971-companies-contact-forgotten.js';
import { IdentityNobodyLeavesDuties20261130000972 } from './20261130000972-identity-nobody-leaves-duties.js';
import { CounsellingOwnedDuties20261130000973 } from './20261130000973-counselling-owned-duties.js';
import { RemindersOwnedDuties20261130000974 } from './20261130000974-reminders-owned-duties.js';
import { CalendarOwnedDuties20261130000975 } from './20261130000975-calendar-owned-duties.js';
import { CompaniesOwnedDuties20261130000976 } from './20261130000976-companies-owned-duties.js';
import { CalendarAbsence20261130000855 } from './20261130000855-calendar-absence.js';
import { ClientsLikeness20261130000930 } from './20261130000930-clients-likeness.js';
import { ClientsDuplicates20261130000931 } from './20261130000931-clients-duplicates.js';
import { ClientsMerge20261130000932 } from './20261130000932-clients-merge.js';
import { CalendarWalkIn20261130000985 } from './20261130000985-calendar-walk-in.js';
import { CalendarConfirmed20261130000986 } from './20261130000986-calendar-confirmed.js';

/** In the order they run; a list and not a glob, so that they survive bundling and a file cannot slip in unseen. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform20261123000100,
  Identity20261123000150,
  Audit20261123000180,
  Reference20261123000200,
  Companies20261123000300,
  Clients20261123000350,
  Courses20261123000500,
  Reminders20261123000600,
  Counselling20261123000700,
  Funding20261123000800,
  PlatformScope20261124000010,
  IdentityReach20261124000020,
  CompaniesRowSecurity20261124000030,
  CounsellingRowSecurity20261124000040,
  ClientsRowSecurity20261124000050,
  FundingRowSecurity20261124000060,
  RemindersRowSecurity20261124000070,
  IdentitySignIn20261124000100,
  PortalOrganisations20261124000150,
  OutsideSignIn20261124000155,
  AuditAccess20261124000300,
  AuditChain20261124000310,
  AuditChange20261124000320,
  AuditDesk20261124000330,
  ClientsSealed20261124000400,
  ClientsRestrictedFact20261124000401,
  Documents20261124000410,
  ClientsConsent20261124000500,
  RemindersRequest20261124000501,
  Privacy20261124000502,
  ClientsRestriction20261124000503,
  CounsellingRestriction20261124000504,
  FundingErasure20261124000505,
  PrivacyErasure20261124000506,
  IdentityBreakGlass20261124000600,
  ClientsProtection20261124000610,
  IdentitySupervision20261124000620,
  IdentityDeputyship20261124000630,
  ClientsErasureGrant20261124000800,
  DocumentsErasureGrant20261124000810,
  CounsellingCompanySight20261124000820,
  ClientsSamePerson20261124000900,
  CounsellingCaseShare20261124000901,
  AuditDisclosure20261124000902,
  ClientsRestrictedProcessing20261124000920,
  CounsellingRestrictedProcessing20261124000921,
  FundingRestrictedProcessing20261124000922,
  PrivacyEffects20261124000923,
  IdentityAccountsRowSecurity20261124000970,
  AuditOneReview20261124000980,
  NetworkReferral20261124000990,
  FundingAttendance20261124001200,
  FundingDropOut20261124001210,
  FundingChecklist20261124001220,
  FundingApproval20261124001230,
  FundingDocumentItemFile20261124001240,
  FundingHearing20261124001250,
  FundingGroupList20261124001300,
  FundingGroupListRetention20261124001310,
  FundingGroupApplication20261124001320,
  FundingBudget20261124001400,
  FundingIssuedDocument20261124001500,
  ClientsStatusPeriod20261130000100,
  ClientsProfile20261130000110,
  ClientsProfileAuthor20261130000120,
  FundingPublishedParticipations20261130000200,
  ClientsTargetGroup20261130000210,
  ClientsRestrictedHealth20261130000220,
  ClientsHousehold20261130000230,
  ClientsContactPreference20261130000240,
  CompaniesDirectory20261130000300,
  CompaniesKnown20261130000310,
  CompaniesRelationship20261130000320,
  CounsellingCaseProgress20261130000400,
  CounsellingTransfer20261130000410,
  CounsellingPriorMeasure20261130000420,
  CounsellingSessionDraft20261130000500,
  CounsellingSessionSignOff20261130000510,
  CounsellingTextBlock20261130000530,
  CounsellingSessionSummary20261130000540,
  CounsellingGroupSession20261130000550,
  ClientsStatedQualification20261130000610,
  CompaniesContactLeaving20261130000630,
  CounsellingOfferSight20261130000650,
  CounsellingNeutralRest20261130000651,
  PlatformSounds20261130000660,
  ClientsFound20261130000670,
  CompaniesFound20261130000680,
  CounsellingNotesFound20261130000690,
  ClientsShortForm20261130000700,
  CompaniesChangedBy20261130000701,
  CounsellingSessionAgreed20261130000720,
  CounsellingCaseChangedBy20261130000721,
  CounsellingCaseTeam20261130000722,
  Calendar20261130000800,
  PublishedTimeline20261130000850,
  RemindersVisit20261130000851,
  PlatformMailCalendar20261130000852,
  CalendarInvitation20261130000853,
  CalendarFeed20261130000854,
  CalendarAbsence20261130000855,
  RemindersPromised20261130000870,
  PlatformFlatPolicies20261130000900,
  PlatformSavedView20261130000910,
  Exports20261130000911,
  ClientsLikeness20261130000930,
  ClientsDuplicates20261130000931,
  ClientsMerge20261130000932,
  ClientsImport20261130000950,
  ClientsInformationTakenBack20261130000970,
  CompaniesContactForgotten20261130000971,
  IdentityNobodyLeavesDuties20261130000972,
  CounsellingOwnedDuties20261130000973,
  RemindersOwnedDuties20261130000974,
  CalendarOwnedDuties20261130000975,
  CompaniesOwnedDuties20261130000976,
  CalendarWalkIn20261130000985,
  CalendarConfirmed20261130000986,
];
