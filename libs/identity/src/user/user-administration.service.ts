import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, type StaffActor, type UserId, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { hashPassword } from '../password/password.js';
import { SessionsStore } from '../session/sessions.store.js';
import { UserAdministrationStore, type HeldRole, type ManagedUser, type NewUser, type Team } from './user-administration.store.js';

export type AddUser = Omit<NewUser, 'id' | 'passwordHash'> & { readonly roles: readonly HeldRole[] };

/** Accounts and roles of a Träger. Whoever manages them sees no person advised, and never changes the own account here. */
@Injectable()
export class UserAdministration {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: UserAdministrationStore,
    private readonly sessions: SessionsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Every account of the Träger, and the teams roles are held in. */
  async list({ scope }: StaffActor): Promise<{ readonly users: readonly ManagedUser[]; readonly teams: readonly Team[] }> {
    const [users, teams] = await Promise.all([this.store.list(scope), this.store.teams(scope)]);
    return { users, teams };
  }

  /**
   * A new account with a first password, which is told once and has to be changed at the first sign-in. Throws Problems
   * `identity.username-taken`, `identity.unknown-team`.
   */
  async add(actor: StaffActor, id: UserId, input: AddUser): Promise<{ readonly user: ManagedUser; readonly firstPassword: string }> {
    const firstPassword = randomBytes(12).toString('base64url');
    const passwordHash = await hashPassword(firstPassword);
    const user = await this.transactions.run(actor, async (tx) => {
      await this.checkTeams(tx, actor, [...input.roles.map(({ teamId }) => teamId), input.teamId]);
      if (!(await this.store.insert(tx, actor, { ...input, id, passwordHash }, this.clock.now()))) {
        throw new Problem('conflict', 'identity.username-taken', {}, [{ pointer: '/username', code: 'taken' }]);
      }
      await this.store.replaceRoles(tx, id, input.roles);
      await this.journal.record(tx, actor, { name: 'identity.user-added', payload: { userId: id } });
      return this.known(tx, actor, id);
    });
    return { user, firstPassword };
  }

  /**
   * What somebody may do from the next request on. Throws Problems `kernel.not-found`, `kernel.stale`, `identity.own-account`,
   * `identity.last-administrator`, `identity.unknown-team`.
   */
  setRoles(actor: StaffActor, id: UserId, expected: Version, roles: readonly HeldRole[]): Promise<ManagedUser> {
    return this.change(actor, id, async (tx, user) => {
      await this.checkTeams(
        tx,
        actor,
        roles.map(({ teamId }) => teamId),
      );
      if (isAdministrator(user.roles) && !isAdministrator(roles)) await this.keepAnAdministrator(tx, actor, user);
      await this.store.touch(tx, actor.scope, user, expected, { active: user.active, now: this.clock.now() });
      await this.store.replaceRoles(tx, id, roles);
      await this.journal.record(tx, actor, { name: 'identity.user-roles-changed', payload: { userId: id } });
    });
  }

  /**
   * Closes an account, which ends its sessions at once, or opens it again. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `identity.own-account`, `identity.last-administrator`.
   */
  setActive(actor: StaffActor, id: UserId, expected: Version, active: boolean): Promise<ManagedUser> {
    return this.change(actor, id, async (tx, user) => {
      if (!active && isAdministrator(user.roles)) await this.keepAnAdministrator(tx, actor, user);
      await this.store.touch(tx, actor.scope, user, expected, { active, now: this.clock.now() });
      if (!active) await this.sessions.deleteOthers(tx, 'staff', id, null);
      await this.journal.record(tx, actor, { name: active ? 'identity.user-opened' : 'identity.user-closed', payload: { userId: id } });
    });
  }

  /** For whoever lost phone and codes: factors and sessions go. Throws Problems `kernel.not-found`, `identity.own-account`. */
  resetFactors(actor: StaffActor, id: UserId): Promise<ManagedUser> {
    return this.change(actor, id, async (tx) => {
      await this.store.removeFactors(tx, id);
      await this.sessions.deleteOthers(tx, 'staff', id, null);
      await this.journal.record(tx, actor, { name: 'identity.second-factor-reset', payload: { userId: id } });
    });
  }

  private change(actor: StaffActor, id: UserId, work: (tx: Tx, user: ManagedUser) => Promise<void>): Promise<ManagedUser> {
    return this.transactions.run(actor, async (tx) => {
      const user = await this.known(tx, actor, id);
      // Four eyes: somebody else with this right does it.
      if (id === actor.userId) throw new Problem('rule', 'identity.own-account');
      await work(tx, user);
      return this.known(tx, actor, id);
    });
  }

  private async known(tx: Tx, { scope }: StaffActor, id: UserId): Promise<ManagedUser> {
    const user = await this.store.find(tx, scope, id);
    if (!user) throw notFound();
    return user;
  }

  private async keepAnAdministrator(tx: Tx, { scope }: StaffActor, { id }: ManagedUser): Promise<void> {
    if ((await this.store.otherAdministrators(tx, scope, id)) === 0) throw new Problem('rule', 'identity.last-administrator');
  }

  private async checkTeams(tx: Tx, { scope }: StaffActor, ids: HeldRole['teamId'][]): Promise<void> {
    if (await this.store.knowsTeams(tx, scope.tenantId, ids)) return;
    throw new Problem('rule', 'identity.unknown-team', {}, [{ pointer: '/teamId', code: 'invalid' }]);
  }
}

const isAdministrator = (roles: readonly HeldRole[]): boolean => roles.some(({ role }) => role === 'administrator');
