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
export { CompanyLists, withWeight, type CompanyListItem, type CompanyPage, type LatestHeadcount } from './establishment/companies.query.js';
export { Companies, type RecordAgreement, type RecordHeadcount } from './establishment/companies.service.js';
export {
  chambers,
  type AgreementRow,
  type Chamber,
  type CompanySummary,
  type Contact,
  type DirectoryEntry,
  type Establishment,
} from './establishment/establishment.js';
export {
  complete,
  headcountSources,
  weightedQuarters,
  type Headcount,
  type HeadcountClasses,
  type Headcounts,
  type HeadcountSource,
  type HeadcountSum,
} from './headcount/headcount.js';
export { CompaniesModule } from './companies.module.js';
