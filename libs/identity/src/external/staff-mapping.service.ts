import { Injectable } from '@nestjs/common';
import { Clock, Problem, systemActor, type SystemActor, type TenantId, type UserId } from '@app/kernel';
import { Config, Journal, type Tx } from '@app/platform';
import { staffRoles, type StaffRole } from '../user/role.js';
import { ExternalIdentitiesStore } from './external-identities.store.js';
import { placeOf, roleChanges, wordsAt, type Claims } from './external.js';

type Member = { readonly userId: string; readonly tenantId: TenantId; readonly roles: readonly string[] };

/** What the settings make of the claims of staff: roles, team, and whether the person belongs to the Träger at all. */
@Injectable()
export class StaffMapping {
  private readonly roleMap: Readonly<Record<string, StaffRole>>;

  /** Throws an Error in plain German when the settings name a role that does not exist. */
  constructor(
    private readonly store: ExternalIdentitiesStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    this.roleMap = knownRoles(config.settings.OIDC_STAFF_ROLE_MAP ?? {});
  }

  /** Whom changes by a mapping are noted for: the house itself, in the person's Träger. */
  actor(tenantId: TenantId, correlationId: string): SystemActor {
    return systemActor(tenantId, correlationId);
  }

  /**
   * Follows the mapping at a sign-in and notes what changed. Throws Problem `identity.oidc-other-tenant` when the provider places the
   * person in another Träger, in none or in several: an account never moves between controllers of data.
   */
  async follow(tx: Tx, actor: SystemActor, member: Member, claims: Claims): Promise<void> {
    await this.followPlace(tx, actor, member, claims);
    const { given, taken } = roleChanges(wordsAt(claims, this.config.settings.OIDC_STAFF_ROLE_CLAIM), this.roleMap, member.roles);
    if (given.length + taken.length === 0) return;
    await this.store.changeRoles(tx, member.userId, given, taken);
    await this.journal.record(tx, actor, { name: 'identity.roles-mapped', payload: { userId: member.userId as UserId, given, taken } });
  }

  private async followPlace(tx: Tx, actor: SystemActor, { tenantId, userId }: Member, claims: Claims): Promise<void> {
    const { OIDC_STAFF_TEAM_CLAIM, OIDC_STAFF_TEAM_MAP } = this.config.settings;
    const place = placeOf(wordsAt(claims, OIDC_STAFF_TEAM_CLAIM), OIDC_STAFF_TEAM_MAP);
    if (place === 'unmapped') return;
    if (place === 'nowhere' || place.tenant !== (await this.store.tenantCode(tx, tenantId))) {
      throw new Problem('forbidden', 'identity.oidc-other-tenant');
    }
    const teamId = place.team === undefined ? undefined : await this.store.team(tx, tenantId, place.team);
    if (teamId && (await this.store.moveTo(tx, tenantId, userId, teamId, this.clock.now()))) {
      await this.journal.record(tx, actor, { name: 'identity.team-mapped', payload: { userId: userId as UserId, teamId } });
    }
  }
}

const knownRoles = (map: Readonly<Record<string, string>>): Readonly<Record<string, StaffRole>> => {
  const unknown = Object.values(map).filter((role) => !(staffRoles as readonly string[]).includes(role));
  if (unknown.length > 0) {
    throw new Error(`OIDC_STAFF_ROLE_MAP nennt Rollen, die es nicht gibt: ${unknown.join(', ')}. Es gibt: ${staffRoles.join(', ')}.`);
  }
  return map as Readonly<Record<string, StaffRole>>;
};
