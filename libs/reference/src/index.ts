export { isHoliday, isWorkingDay, nextWorkingDay, previousWorkingDay, type FederalState } from './holidays.js';
export { jobcenterTypes, type JobcenterType, type Jurisdiction } from './jurisdiction.js';
export { loadReference, type LoadedFile, type SqlClient } from './load-reference.js';
export {
  ReferenceData,
  type Industry,
  type Municipality,
  type NearbyPlace,
  type Occupation,
  type Place,
  type WzVersion,
} from './reference-data.js';
export { ReferenceModule } from './reference.module.js';
