import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, type ProtectionId, type StaffActor, type TeamId, type UserId, type Version } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { checkProtection, Clients, ProtectionsStore, type NewProtection, type Protection } from '@app/clients';
import { Users } from '@app/identity';
import { Journal, Transactions, type Tx } from '@app/platform';
import { idTaken } from '../errors.js';
import { lockId } from '../once.js';

type ProtectionEvent = 'counselling.client-protected' | 'counselling.protection-changed' | 'counselling.protection-ended';

/** What a change of a protection leaves in journal and access log. */
@Injectable()
export class ProtectionRecord {
  constructor(
    private readonly journal: Journal,
    private readonly access: AccessLog,
  ) {}

  async tell(tx: Tx, actor: StaffActor, { id, clientId, kind, reason }: Protection, name: ProtectionEvent): Promise<void> {
    this.access.tell(actor, { subjectKind: 'client', subjectId: clientId, reason: `${kind}: ${reason}` });
    await this.journal.record(tx, actor, { name, payload: { protectionId: id } });
  }
}

/** Makes a person's file a matter of a named group, and opens it again. Set by team leads for their teams and by data protection. */
@Injectable()
export class ClientProtection {
  constructor(
    private readonly transactions: Transactions,
    private readonly protections: ProtectionsStore,
    private readonly clients: Clients,
    private readonly users: Users,
    private readonly record: ProtectionRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * From now on only the group sees the person. The same id again by the same person answers the first protection. Throws Problems
   * `kernel.not-found` (no such number, or nobody this person may protect), `kernel.id-taken`, `clients.protection-member`, and those of
   * `checkProtection`.
   */
  protect(actor: StaffActor, id: ProtectionId, clientNumber: string, input: NewProtection): Promise<Protection> {
    const today = this.clock.today();
    checkProtection(input, today);
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const repeated = await this.protections.find(tx, actor.scope, id);
      if (repeated) return ownProtection(actor, repeated);
      const found = await this.clients.toOpen(tx, actor, clientNumber);
      if (!found || !(await this.mayManage(tx, actor, { teamId: found.homeTeamId, staffUserId: input.staffUserId }))) throw notFound();
      await this.checkMembers(tx, actor, input);
      const protection: Protection = {
        ...input,
        id,
        tenantId: actor.scope.tenantId,
        clientId: found.id,
        clientNumber,
        teamId: found.homeTeamId,
        startsOn: today,
        version: 1,
        createdAt: this.clock.now(),
        createdBy: actor.userId,
        endedAt: null,
      };
      await this.protections.insert(tx, protection);
      await this.protections.apply(tx, found.id, today);
      await this.record.tell(tx, actor, protection, 'counselling.client-protected');
      return protection;
    });
  }

  /** For data protection every protection of the Träger, for team leads those of their teams; numbers, no names of persons. */
  list(actor: StaffActor): Promise<readonly Protection[]> {
    return this.protections.list(actor.scope, managedTeams(actor), this.clock.today());
  }

  /** Changes who is in the group. Throws Problems `kernel.not-found`, `kernel.stale`, `clients.protection-member`. */
  changeMembers(actor: StaffActor, id: ProtectionId, expected: Version, memberIds: readonly UserId[]): Promise<Protection> {
    return this.transactions.run(actor, async (tx) => {
      const protection = await this.managed(tx, actor, id);
      await this.checkMembers(tx, actor, { ...protection, memberIds });
      await this.protections.replaceMembers(tx, protection, expected, memberIds, this.clock.now());
      return this.applied(tx, actor, protection, 'counselling.protection-changed');
    });
  }

  /** Opens the file again before the last day. Throws Problems `kernel.not-found`, `kernel.stale`. */
  end(actor: StaffActor, id: ProtectionId, expected: Version): Promise<Protection> {
    return this.transactions.run(actor, async (tx) => {
      const protection = await this.managed(tx, actor, id);
      if (protection.endedAt !== null) return protection;
      await this.protections.end(tx, protection, expected, { now: this.clock.now(), by: actor.userId });
      return this.applied(tx, actor, protection, 'counselling.protection-ended');
    });
  }

  /** Begins and ends what is due today; answers for how many persons something changed. */
  applyDue(): Promise<number> {
    return this.protections.applyDue(this.clock.today());
  }

  private async applied(tx: Tx, actor: StaffActor, { id, clientId }: Protection, event: ProtectionEvent): Promise<Protection> {
    await this.protections.apply(tx, clientId, this.clock.today());
    const protection = await this.protections.get(tx, actor.scope, id);
    await this.record.tell(tx, actor, protection, event);
    return protection;
  }

  private async managed(tx: Tx, actor: StaffActor, id: ProtectionId): Promise<Protection> {
    const protection = await this.protections.get(tx, actor.scope, id);
    if (!(await this.mayManage(tx, actor, protection))) throw notFound();
    return protection;
  }

  // Whoever works in the team of a colleague, above all the superior, has no say about that colleague's file (§ 35(1) S. 3 SGB I).
  private async mayManage(
    tx: Tx,
    actor: StaffActor,
    { teamId, staffUserId }: Pick<Protection, 'teamId' | 'staffUserId'>,
  ): Promise<boolean> {
    const teams = managedTeams(actor);
    if (teams !== null && (teamId === null || !teams.includes(teamId))) return false;
    return staffUserId === null || !(await this.users.workTogether(tx, staffUserId, [actor.userId]));
  }

  private async checkMembers(tx: Tx, { scope }: StaffActor, { staffUserId, memberIds }: Pick<NewProtection, 'staffUserId' | 'memberIds'>) {
    const named = staffUserId ? [...memberIds, staffUserId] : memberIds;
    const known = await this.users.allActive(tx, scope.tenantId, named);
    const tooNear = staffUserId !== null && (await this.users.workTogether(tx, staffUserId, memberIds));
    if (!known || tooNear) throw new Problem('rule', 'clients.protection-member', {}, [{ pointer: '/memberIds', code: 'invalid' }]);
  }
}

const ownProtection = (actor: StaffActor, protection: Protection): Protection => {
  if (protection.createdBy !== actor.userId) throw idTaken();
  return protection;
};

const managedTeams = ({ roles, scope: { reach } }: StaffActor): readonly TeamId[] | null =>
  roles.includes('data-protection') || reach.kind === 'tenant' ? null : reach.teamIds;
