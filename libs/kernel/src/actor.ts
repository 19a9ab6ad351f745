import type { AccessNote } from './access-note.js';
import type { ClientId, EstablishmentId, PartnerId, PortalUserId, ProviderId, TeamId, TenantId, UserId } from './ids.js';
import type { Permission } from './permission.js';
import { Problem } from './problem.js';

/**
 * How far somebody sees within a Träger (§ 35 SGB I). `tenant`: every row, for background work and figures without names. `people`:
 * the files of one's own teams and cases, of those one stands in for, and of persons opened by break-glass; everything empty for
 * somebody whose work needs no files.
 */
export type Reach =
  | { readonly kind: 'tenant' }
  | {
      readonly kind: 'people';
      readonly userId: UserId;
      readonly teamIds: readonly TeamId[];
      /** Colleagues one stands in for at this moment. */
      readonly deputyFor: readonly UserId[];
      /** Persons whose file is open by break-glass at this moment. */
      readonly grantedClientIds: readonly ClientId[];
      /** Teams one leads and advises in no other role: persons there are read with a reason (domain.md 6.2). */
      readonly ledTeamIds: readonly TeamId[];
      /** Persons such a reason was given for today. */
      readonly supervisedClientIds: readonly ClientId[];
    };

/**
 * Whose rows a statement may touch. Required by every store and query method: there is none that loads by id alone.
 * `tenant` is one Träger within a reach; the others are organisations in the portal: `company` one entry of the shared company directory,
 * `provider` one provider of courses, `partner` one organisation that works with one Träger.
 */
export type Scope = (
  | { readonly kind: 'tenant'; readonly tenantId: TenantId; readonly reach: Reach }
  | { readonly kind: 'company'; readonly establishmentId: EstablishmentId }
  | { readonly kind: 'provider'; readonly providerId: ProviderId }
  | { readonly kind: 'partner'; readonly partnerId: PartnerId; readonly tenantId: TenantId }
) & {
  /** What the request still owes the access log; nothing for background work. */
  readonly note?: AccessNote | undefined;
};

export type TenantScope = Extract<Scope, { kind: 'tenant' }>;
export type CompanyScope = Extract<Scope, { kind: 'company' }>;
export type ProviderScope = Extract<Scope, { kind: 'provider' }>;
export type PartnerScope = Extract<Scope, { kind: 'partner' }>;

/** Scopes of those who come in through the portal. */
export type PortalScope = CompanyScope | ProviderScope | PartnerScope;

type Common = { readonly permissions: ReadonlySet<Permission>; readonly correlationId: string };

/** A signed-in member of staff. */
export type StaffActor = Common & {
  readonly kind: 'staff';
  readonly userId: UserId;
  readonly roles: readonly string[];
  readonly scope: TenantScope;
};

/** A signed-in user of the portal; of a company unless said otherwise. */
export type PortalActor<S extends PortalScope = CompanyScope> = Common & {
  readonly kind: 'portal';
  readonly userId: PortalUserId;
  readonly roles: readonly string[];
  readonly scope: S;
};

/** Background work; it runs in the tenant of the row it handles, and no HTTP request can become it. */
export type SystemActor = Common & {
  readonly kind: 'system';
  readonly userId: null;
  readonly roles: readonly [];
  readonly scope: TenantScope;
};

export type Actor = StaffActor | PortalActor<PortalScope> | SystemActor;

/** The actor of background work in one tenant. */
export const systemActor = (tenantId: TenantId, correlationId: string): SystemActor => ({
  kind: 'system',
  userId: null,
  roles: [],
  permissions: new Set(),
  scope: { kind: 'tenant', tenantId, reach: { kind: 'tenant' } },
  correlationId,
});

/** Throws Problem `kernel.forbidden` when the actor's roles do not carry the permission. */
export const requirePermission = (actor: Actor, permission: Permission): void => {
  if (!actor.permissions.has(permission)) throw new Problem('forbidden', 'kernel.forbidden', { permission });
};
