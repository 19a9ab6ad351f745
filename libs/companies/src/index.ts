export {
  affiliationSources,
  unitKinds,
  type AffiliationSource,
  type AffiliationStep,
  type DirectoryChange,
  type EntryFields,
  type Unit,
  type UnitKind,
} from './directory/directory.js';
export { Directory, type AddEntry, type DirectoryHistory, type RecordAffiliation, type Recorder } from './directory/directory.service.js';
export { agreementKinds, type Agreement, type AgreementKind } from './agreement/agreement.js';
export { isBetriebsnummer, withCheckDigit, type BetriebsnummerOptions } from './establishment/betriebsnummer.js';
export {
  companyHitReasons,
  CompanyLists,
  withWeight,
  type CompanyHit,
  type CompanyListItem,
  type CompanyPage,
  type LatestHeadcount,
} from './establishment/companies.query.js';
export { companyConcerns, companySizes, type CompanyFacet, type CompanyFilter } from './establishment/company-facets.js';
export { Companies, type RecordAgreement, type RecordHeadcount } from './establishment/companies.service.js';
export {
  chambers,
  type AgreementRow,
  type Chamber,
  type CompanySummary,
  type ContactRow,
  type DirectoryEntry,
  type Establishment,
} from './establishment/establishment.js';
export {
  complete,
  headcountSources,
  thresholdNear,
  weightedQuarters,
  type Headcount,
  type HeadcountClasses,
  type Headcounts,
  type HeadcountSource,
  type HeadcountSum,
} from './headcount/headcount.js';
export { hasLeft, type Contact, type ContactFields } from './contact/contact.js';
export { Contacts } from './contact/contacts.service.js';
export { HeadcountLists, type DecisiveHeadcount, type HeadcountRow } from './headcount/headcounts.query.js';
export {
  allowedEvents,
  approachAgainAfterDays,
  contactOutcomes,
  dropsPlan,
  endReasons,
  plannableEvents,
  relationshipEvents,
  relationshipStates,
  restedStates,
  stepKinds,
  type MoveInput,
  type Relationship,
  type RelationshipEvent,
  type RelationshipState,
} from './relationship/relationship.js';
export { Relationships, type AssignPeople, type StepNews } from './relationship/relationships.service.js';
export type { RelationshipStep } from './relationship/relationships.store.js';
export { CompaniesModule } from './companies.module.js';
export { ContactLists, type NamedContact } from './contact/contacts.query.js';
export { ContactRetention } from './contact/contact-retention.service.js';
