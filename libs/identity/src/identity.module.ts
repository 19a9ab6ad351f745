import { Module } from '@nestjs/common';
import { SignInAttempts } from './external/attempts.service.js';
import { ExternalAccounts } from './external/external-accounts.service.js';
import { ExternalIdentitiesStore } from './external/external-identities.store.js';
import { ExternalSignIn } from './external/external-sign-in.service.js';
import { StaffMapping } from './external/staff-mapping.service.js';
import { LinkRequests } from './link/link-requests.service.js';
import { SignInLinks } from './link/sign-in-links.service.js';
import { Deputyships } from './deputyship/deputyships.service.js';
import { DeputyshipsStore } from './deputyship/deputyships.store.js';
import { Codes } from './factor/codes.service.js';
import { Enrolments } from './factor/enrolments.service.js';
import { FactorsStore } from './factor/factors.store.js';
import { Passkeys } from './factor/passkeys.service.js';
import { PasskeysStore } from './factor/passkeys.store.js';
import { SecondFactors } from './factor/second-factors.service.js';
import { Passwords } from './password/passwords.service.js';
import { Offices } from './office/offices.service.js';
import { Partners } from './partner/partners.service.js';
import { AccessGrantsStore } from './reach/access-grants.store.js';
import { Accounts } from './session/accounts.store.js';
import { Sessions } from './session/sessions.service.js';
import { SessionsStore } from './session/sessions.store.js';
import { SignInThrottle } from './session/sign-in-throttle.service.js';
import { SignIn } from './session/sign-in.service.js';
import { ThrottleStore } from './session/throttle.store.js';
import { OrganisationAccounts } from './user/organisation-accounts.service.js';
import { PortalAccounts } from './user/portal-accounts.service.js';
import { TenantSettings } from './tenant/tenant-settings.service.js';
import { Tenants } from './tenant/tenants.service.js';
import { PortalUsers } from './user/portal-users.service.js';
import { UserAdministration } from './user/user-administration.service.js';
import { UserAdministrationStore } from './user/user-administration.store.js';
import { Users } from './user/users.service.js';

const stores = [
  Accounts,
  SessionsStore,
  ThrottleStore,
  FactorsStore,
  PasskeysStore,
  ExternalIdentitiesStore,
  UserAdministrationStore,
  DeputyshipsStore,
];
const services = [
  AccessGrantsStore,
  SignInAttempts,
  ExternalSignIn,
  SignInLinks,
  LinkRequests,
  PortalAccounts,
  OrganisationAccounts,
  Sessions,
  SignInThrottle,
  SignIn,
  SecondFactors,
  Enrolments,
  Passkeys,
  Passwords,
  Users,
  PortalUsers,
  Partners,
  Offices,
  UserAdministration,
  Deputyships,
  TenantSettings,
  Tenants,
];

@Module({
  providers: [...stores, ...services, Codes, ExternalAccounts, StaffMapping],
  exports: [...services, Accounts],
})
export class IdentityModule {}
