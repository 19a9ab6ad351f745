export {
  displayName,
  employmentStatuses,
  genders,
  type Client,
  type ClientRecord,
  type EmploymentStatus,
  type Gender,
} from './client/client.js';
export { ClientRecords } from './client/client-records.service.js';
export { ClientLists, type ClientListItem, type ClientSummary, type Person } from './client/clients.query.js';
export { Clients } from './client/clients.service.js';
export { SevereDisabilities, type RecordSevereDisability } from './client/severe-disabilities.service.js';
export { evidences, type ClientFundingFacts, type Evidence, type SevereDisability } from './client/severe-disability.js';
export { ClientsModule } from './clients.module.js';
