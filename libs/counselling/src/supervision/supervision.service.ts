import { Injectable } from '@nestjs/common';
import { addDays, Clock, Problem, type AccessGrantId, type CaseId, type ClientId, type StaffActor } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { Clients } from '@app/clients';
import { AccessGrantsStore, type AccessGrant } from '@app/identity';
import { instantInBerlin, Journal, Reader, Transactions } from '@app/platform';
import { idTaken } from '../errors.js';
import { lockId } from '../once.js';

/** What is about to be opened, and whether something is to be written there. */
export type Look = ({ readonly clientId: ClientId } | { readonly caseId: CaseId }) & { readonly write: boolean };

type Standing = { readonly clientId: ClientId; readonly own: boolean };

/** What a reason given leaves in journal and access log. */
@Injectable()
export class SupervisionRecord {
  constructor(
    private readonly journal: Journal,
    private readonly access: AccessLog,
  ) {}

  async tell(tx: Parameters<Journal['record']>[0], actor: StaffActor, { id, clientId, reason }: AccessGrant): Promise<void> {
    this.access.tell(actor, { subjectKind: 'client', subjectId: clientId, reason });
    await this.journal.record(tx, actor, { name: 'counselling.file-supervised', payload: { grantId: id } });
  }
}

/** Team leads read the files of their team after giving a reason, and write in none of them (domain.md 6.2). */
@Injectable()
export class Supervision {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly grants: AccessGrantsStore,
    private readonly clients: Clients,
    private readonly record: SupervisionRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets pass whoever works with the person; costs nothing where somebody leads no team. Throws Problems (403)
   * `identity.reason-needed` with `clientId`, `identity.supervision-read-only`. What is out of reach passes too: it is not found then.
   */
  async check(actor: StaffActor, look: Look): Promise<void> {
    const { reach } = actor.scope;
    if (reach.kind === 'tenant' || reach.ledTeamIds.length === 0) return;
    const standing = await this.standing(actor, look);
    if (!standing || standing.own) return;
    if (look.write) throw new Problem('forbidden', 'identity.supervision-read-only');
    if (reach.supervisedClientIds.includes(standing.clientId)) return;
    throw new Problem('forbidden', 'identity.reason-needed', { clientId: standing.clientId });
  }

  /** Those of these people whose files stay closed to somebody who leads their team, until a reason is given. One statement at most. */
  async closed(actor: StaffActor, clientIds: readonly ClientId[]): Promise<ReadonlySet<ClientId>> {
    const { reach } = actor.scope;
    if (reach.kind === 'tenant' || reach.ledTeamIds.length === 0 || clientIds.length === 0) return new Set();
    const rows = await this.standings(actor, [...new Set(clientIds)], null);
    return new Set(
      rows.filter(({ clientId, own }) => !own && !reach.supervisedClientIds.includes(clientId)).map(({ clientId }) => clientId),
    );
  }

  /**
   * The file may be read until the end of the day (Berlin). The same id again by the same person answers the first grant. Throws Problems
   * `kernel.not-found`, `kernel.id-taken`.
   */
  begin(actor: StaffActor, id: AccessGrantId, clientId: ClientId, reason: string): Promise<AccessGrant> {
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const repeated = await this.grants.find(tx, actor.scope, id);
      if (repeated && repeated.userId !== actor.userId) throw idTaken();
      if (repeated) return repeated;
      const { number } = await this.clients.get(tx, actor.scope, clientId);
      const grant: AccessGrant = {
        id,
        tenantId: actor.scope.tenantId,
        userId: actor.userId,
        kind: 'supervision',
        clientId,
        clientNumber: number,
        teamId: null,
        reason,
        startsAt: this.clock.now(),
        endsAt: instantInBerlin(addDays(this.clock.today(), 1), 0),
      };
      await this.grants.insert(tx, grant);
      await this.record.tell(tx, actor, grant);
      return grant;
    });
  }

  private async standing(actor: StaffActor, look: Look): Promise<Standing | undefined> {
    const [row] = await this.standings(actor, 'clientId' in look ? [look.clientId] : [], 'caseId' in look ? look.caseId : null);
    return row;
  }

  private async standings(
    { scope, userId }: StaffActor,
    clientIds: readonly ClientId[],
    caseId: CaseId | null,
  ): Promise<readonly Standing[]> {
    if (scope.reach.kind === 'tenant') return [];
    const { teamIds, ledTeamIds, deputyFor, grantedClientIds } = scope.reach;
    const advising = teamIds.filter((team) => !ledTeamIds.includes(team));
    return this.reader.rows<Standing>(scope, {
      name: 'supervision.standing',
      text: `select c.id as "clientId", coalesce(c.created_by = $4, false) or coalesce($4 = any(c.protected_for), false) or c.id = any($7::uuid[])
               or coalesce(c.home_team_id = any($5::uuid[]), false)
               or exists (select from counselling.case k where k.client_id = c.id and k.tenant_id = $1
                          and (k.owner_id = $4 or k.owner_id = any($6::uuid[]) or k.team_id = any($5::uuid[]))) as own
             from clients.client c
             where c.tenant_id = $1 and c.id = any($2::uuid[] || array(select client_id from counselling.case where id = $3::uuid and tenant_id = $1))`,
      values: [scope.tenantId, clientIds, caseId, userId, advising, deputyFor, grantedClientIds],
    });
  }
}
