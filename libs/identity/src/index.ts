export { IdentityModule } from './identity.module.js';
export { Offices, type OfficeSummary } from './office/offices.service.js';
export { hashPassword } from './password/password.js';
export { Accounts } from './session/accounts.store.js';
export { audiences, type Audience } from './session/sessions.store.js';
export { SignIn, type KnownActor, type SignedIn } from './session/sign-in.service.js';
export { tenantKinds, type TenantKind } from './tenant/tenant.js';
export { PortalUsers, type PortalProfile } from './user/portal-users.service.js';
export {
  extraRights,
  permissionsOf,
  portalRoles,
  rolePermissions,
  staffRoles,
  type ExtraRight,
  type PortalRole,
  type StaffRole,
} from './user/role.js';
export { Users, type MailAddress, type StaffProfile } from './user/users.service.js';
