export {
  ageRanges,
  displayName,
  employmentStatuses,
  genders,
  type AgeRange,
  type Client,
  type ClientRecord,
  type EmploymentStatus,
  type Gender,
} from './client/client.js';
export {
  consentChannels,
  consentPurposes,
  consentStands,
  consentState,
  consentStates,
  type Consent,
  type ConsentChannel,
  type ConsentPurpose,
  type ConsentState,
  type GiveConsent,
} from './consent/consent.js';
export { consentTextVersion, consentWording } from './consent/consent-texts.js';
export { Consents } from './consent/consents.service.js';
export { disclosurePurposes, type DisclosurePurpose } from './consent/disclosure.js';
export {
  informationWays,
  takeBackReasons,
  type GivePrivacyInformation,
  type InformationWay,
  type PrivacyInformation,
} from './privacy-information/privacy-information.js';
export {
  privacyInformationDocument,
  privacyInformationVersion,
  privacyInformationVersions,
  type InformationShape,
} from './privacy-information/privacy-information-document.js';
export { PrivacyInformations } from './privacy-information/privacy-informations.service.js';
export { occupationUnknown } from './errors.js';
export { ClientRecords } from './client/client-records.service.js';
export {
  ClientLists,
  hitReasons,
  type ClientHit,
  type ClientListItem,
  type ClientSummary,
  type LetterWishes,
  type LikeClient,
  type Unnamed,
} from './client/clients.query.js';
export { clientConcerns, type ClientFacet, type ClientFilter } from './client/client-facets.js';
export { Clients } from './client/clients.service.js';
export { dismissReasons, type DuplicatePair } from './duplicate/duplicate-pair.js';
export { Duplicates } from './duplicate/duplicates.service.js';
export { differing, mergeFields, type Merge, type MergeField } from './merge/merge.js';
export { Merges, type MergePreview } from './merge/merges.service.js';
export { relationKinds, type RelationKind } from './merge/relation-kind.js';
export { likenessReasons, type Likeness, type LikenessReason, type TypedPerson } from './duplicate/likeness.js';
export { sealDisability } from './client/sealed-disability.js';
export { SevereDisabilities, type RecordSevereDisability } from './client/severe-disabilities.service.js';
export { disabilityReasons, evidences, type ClientFundingFacts, type Evidence, type SevereDisability } from './client/severe-disability.js';
export {
  restrictedFactEvidences,
  restrictedFactKinds,
  restrictedFactReasons,
  type RestrictedFact,
  type RestrictedFactKind,
} from './restricted-fact/restricted-fact.js';
export { lookPurposes, type LookPurpose } from './restricted-fact/evidence-day.js';
export { RestrictedFacts, type RecordRestrictedFact } from './restricted-fact/restricted-facts.service.js';
export {
  recordedTargetGroups,
  targetGroupFacts,
  targetGroups,
  targetGroupSources,
  type RecordedTargetGroup,
  type TargetGroup,
} from './target-group/target-group.js';
export { TargetGroups, type TargetGroupsOfClient } from './target-group/target-groups.service.js';
export { careNeeds, carePurposes, householdRoles, isUsualBgNumber, roleFromOtherSide } from './household/household.js';
export { Households, type HouseholdOfClient } from './household/households.service.js';
export { contactWays, type ContactPreference } from './contact-preference/contact-preference.js';
export { ContactPreferences, type ContactPreferenceOfClient } from './contact-preference/contact-preferences.service.js';
export { LinkedClients } from './client/linked-clients.service.js';
export { ClientsModule } from './clients.module.js';
export { clientsPersonalData } from './personal-data.js';
export {
  checkProtection,
  protectionKinds,
  protectionReasons,
  reasonsOf,
  type NewProtection,
  type Protection,
  type ProtectionKind,
  type ProtectionReason,
} from './protection/protection.js';
export { historyOn, statusSources, statusStates, type EnterStatus, type StatusPeriod, type StatusSource } from './status/status-period.js';
export { StatusPeriods } from './status/status-periods.service.js';
export { goalKinds, goalStates, workingTimes } from './goal/goal.js';
export { languageLevels } from './language/language-skill.js';
export { profileEvidences, requirementLevel } from './profile/entry.js';
export { entryTypes, type EnterEntry, type ProfileEntry } from './profile/profile-entry.js';
export { Profiles, type ShownProfile } from './profile/profiles.service.js';
export { answerFrom, qualificationLevels, recognitions, schoolLevels, vocationalLevels } from './qualification/qualification.js';
export { workKinds } from './work-period/work-period.js';
export { ProtectionsStore } from './protection/protections.store.js';
export {
  restrictionGrounds,
  restrictionScopes,
  type Restriction,
  type RestrictionGround,
  type RestrictionScope,
} from './restriction/restriction.js';
export { RestrictionsStore } from './restriction/restrictions.store.js';
export { ClientImports, type ImportFile, type RunInput, type UnderstoodRow } from './import/client-imports.service.js';
export {
  importRowStates,
  importStates,
  importSteps,
  importUnreadable,
  keptReasons,
  undoDays,
  type Import,
  type ImportRowState,
  type ImportState,
} from './import/import.js';
export { importFields, mostImportColumns, mostImportRows, type ImportColumns, type ImportField } from './import/import-field.js';
export { ImportDecisions, type Decision } from './import/import-decisions.service.js';
export { ImportRetention } from './import/import-retention.service.js';
export { importFaultCodes, type ImportFault } from './import/read-person.js';
export { parkReasons, verdicts, type ParkReason } from './import/verdict.js';
