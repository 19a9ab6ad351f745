import type { EstablishmentId, PortalUserId, TenantId, UserId } from './ids.js';
import type { Permission } from './permission.js';
import { Problem } from './problem.js';

/**
 * Whose rows a statement may touch. Required by every store and query method: there is none that loads by id alone.
 * `tenant` is the whole Träger, `company` one entry of the shared company directory (portal).
 */
export type Scope =
  { readonly kind: 'tenant'; readonly tenantId: TenantId } | { readonly kind: 'company'; readonly establishmentId: EstablishmentId };

export type TenantScope = Extract<Scope, { kind: 'tenant' }>;
export type CompanyScope = Extract<Scope, { kind: 'company' }>;

type Common = { readonly permissions: ReadonlySet<Permission>; readonly correlationId: string };

/** A signed-in member of staff. */
export type StaffActor = Common & {
  readonly kind: 'staff';
  readonly userId: UserId;
  readonly roles: readonly string[];
  readonly scope: TenantScope;
};

/** A signed-in user of a company in the portal. */
export type PortalActor = Common & {
  readonly kind: 'portal';
  readonly userId: PortalUserId;
  readonly roles: readonly string[];
  readonly scope: CompanyScope;
};

/** Background work; it runs in the tenant of the row it handles, and no HTTP request can become it. */
export type SystemActor = Common & {
  readonly kind: 'system';
  readonly userId: null;
  readonly roles: readonly [];
  readonly scope: TenantScope;
};

export type Actor = StaffActor | PortalActor | SystemActor;

/** The actor of background work in one tenant. */
export const systemActor = (tenantId: TenantId, correlationId: string): SystemActor => ({
  kind: 'system',
  userId: null,
  roles: [],
  permissions: new Set(),
  scope: { kind: 'tenant', tenantId },
  correlationId,
});

/** Throws Problem `kernel.forbidden` when the actor's roles do not carry the permission. */
export const requirePermission = (actor: Actor, permission: Permission): void => {
  if (!actor.permissions.has(permission)) throw new Problem('forbidden', 'kernel.forbidden', { permission });
};
