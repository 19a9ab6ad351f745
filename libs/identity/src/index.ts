export {
  accessAudiences,
  audiencesOf,
  beyondMatrix,
  cells,
  dataClasses,
  matrix,
  sightOf,
  touches,
  type AccessAudience,
  type Cell,
  type DataClass,
  type Sight,
} from './access/matrix.js';
export { ExternalSignIn, type AnnouncedLogout } from './external/external-sign-in.service.js';
export { requireTrust, trustLevels, type ExternalPerson, type TrustLevel } from './external/external.js';
export { SignInAttempts, type Attempt } from './external/attempts.service.js';
export { IdentityModule } from './identity.module.js';
export { Offices, type OfficeChoice, type OfficeSummary } from './office/offices.service.js';
export { partnerKinds, type PartnerKind } from './partner/partner.js';
export { Partners, type PartnerSummary } from './partner/partners.service.js';
export { AccessGrantsStore, type ReviewedGrant } from './reach/access-grants.store.js';
export {
  breakGlassMinutes,
  checkReview,
  grantKinds,
  reviewOutcomes,
  type AccessGrant,
  type GrantKind,
  type ReviewOutcome,
} from './reach/reach.js';
export { Enrolments, type Enrolled, type Security } from './factor/enrolments.service.js';
export { Passkeys } from './factor/passkeys.service.js';
export { challengePurposes } from './factor/passkeys.store.js';
export { SecondFactors, type Proof } from './factor/second-factors.service.js';
export { passwordLength } from './password/password-rules.js';
export { hashPassword } from './password/password.js';
export { Passwords } from './password/passwords.service.js';
export type { Caller } from './session/caller.js';
export { Accounts, type Account } from './session/accounts.store.js';
export { browsers, systems, type Device } from './session/device.js';
export {
  audiences,
  pendingFactors,
  signInMethods,
  stepUpMinutes,
  type Audience,
  type PendingFactor,
  type SignInMethod,
} from './session/session.js';
export { Sessions, type Beginning, type KnownActor, type KnownSession, type SignedIn } from './session/sessions.service.js';
export type { ListedSession } from './session/sessions.store.js';
export { SignInThrottle } from './session/sign-in-throttle.service.js';
export { SignIn } from './session/sign-in.service.js';
export { TenantSettings, tenantSettingKeys, type TenantSetting, type TenantSettingKey } from './tenant/tenant-settings.service.js';
export { Tenants, type TenantSummary } from './tenant/tenants.service.js';
export { tenantKinds, type TenantKind } from './tenant/tenant.js';
export { LinkRequests } from './link/link-requests.service.js';
export { SignInLinks } from './link/sign-in-links.service.js';
export { PortalAccounts, type InvitePortalUser, type PortalAccount } from './user/portal-accounts.service.js';
export {
  OrganisationAccounts,
  organisationKinds,
  type OrganisationAccount,
  type OrganisationKind,
} from './user/organisation-accounts.service.js';
export { PortalUsers, type PortalProfile } from './user/portal-users.service.js';
export {
  companyRoles,
  extraRights,
  permissionsOf,
  portalRoles,
  rolePermissions,
  staffRoles,
  type CompanyRole,
  type ExtraRight,
  type PortalRole,
  type StaffRole,
} from './user/role.js';
export { Users, type MailAddress, type StaffProfile } from './user/users.service.js';
export { deputyReasons, type ArrangeDeputy, type DeputyReason, type Deputyship } from './deputyship/deputyship.js';
export { Deputyships } from './deputyship/deputyships.service.js';
export type { DeputyshipRow } from './deputyship/deputyships.store.js';
export { UserAdministration, type AddUser } from './user/user-administration.service.js';
export type { HeldRole, ManagedUser, Team } from './user/user-administration.store.js';
