import { Injectable } from '@nestjs/common';
import {
  notFound,
  stale,
  type ClientId,
  type LocalDate,
  type ProtectionId,
  type TeamId,
  type TenantScope,
  type UserId,
  type Version,
} from '@app/kernel';
import { Reader, Transactions, type Tx } from '@app/platform';
import type { Protection } from './protection.js';

const columns = `p.id, p.tenant_id as "tenantId", p.client_id as "clientId", p.client_number as "clientNumber", p.team_id as "teamId", p.kind,
  p.reason, p.staff_user_id as "staffUserId", p.starts_on as "startsOn", p.ends_on as "endsOn", p.version, p.created_at as "createdAt",
  p.created_by as "createdBy", p.ended_at as "endedAt",
  array(select m.user_id from clients.protection_member m where m.protection_id = p.id order by m.user_id) as "memberIds"`;

const shown = 200;

/** SQL of protections. What follows from them stands with the person and the cases (`clients.apply_protections`). */
@Injectable()
export class ProtectionsStore {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
  ) {}

  async insert(tx: Tx, p: Protection): Promise<void> {
    await tx.query(
      `insert into clients.protection (id, tenant_id, client_id, client_number, team_id, kind, reason, staff_user_id, starts_on, ends_on,
         created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11)`,
      [
        p.id,
        p.tenantId,
        p.clientId,
        p.clientNumber,
        p.teamId,
        p.kind,
        p.reason,
        p.staffUserId,
        p.startsOn,
        p.endsOn,
        p.createdAt,
        p.createdBy,
      ],
    );
    await this.insertMembers(tx, p, p.memberIds);
  }

  /** Null outside the Träger. */
  async find(tx: Tx, scope: TenantScope, id: ProtectionId): Promise<Protection | null> {
    const rows: Protection[] = await tx.query(`select ${columns} from clients.protection p where p.id = $1 and p.tenant_id = $2`, [
      id,
      scope.tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** Throws Problem `kernel.not-found` outside the Träger. */
  async get(tx: Tx, scope: TenantScope, id: ProtectionId): Promise<Protection> {
    const protection = await this.find(tx, scope, id);
    if (!protection) throw notFound();
    return protection;
  }

  /** The newest two hundred, running ones first; of these teams only, unless `teamIds` is null. */
  list(scope: TenantScope, teamIds: readonly TeamId[] | null, today: LocalDate): Promise<readonly Protection[]> {
    return this.reader.rows<Protection>(scope, {
      name: 'protections.list',
      access: { of: ['client.protection-list'], when: 'always' },
      text: `select ${columns} from clients.protection p where p.tenant_id = $1 and ($2::uuid[] is null or p.team_id = any($2))
             order by p.ended_at is not null or coalesce(p.ends_on < $3, false), p.starts_on desc, p.id limit ${shown}`,
      values: [scope.tenantId, teamIds, today],
    });
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async replaceMembers(tx: Tx, protection: Protection, expected: Version, memberIds: readonly UserId[], now: string): Promise<void> {
    await this.touch(tx, protection, expected, { now, by: null });
    await tx.query(`delete from clients.protection_member where protection_id = $1 and tenant_id = $2 and user_id <> all ($3)`, [
      protection.id,
      protection.tenantId,
      memberIds,
    ]);
    await this.insertMembers(tx, protection, memberIds);
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  end(tx: Tx, protection: Protection, expected: Version, ended: { now: string; by: UserId }): Promise<void> {
    return this.touch(tx, protection, expected, ended);
  }

  /** Writes down what follows for the person and the cases; nothing where nothing changes. */
  async apply(tx: Tx, clientId: ClientId, today: LocalDate): Promise<void> {
    await tx.query(`select clients.apply_protections($1, $2)`, [today, clientId]);
  }

  /** Begins and ends what is due, at all Träger; answers for how many persons something changed. */
  async applyDue(today: LocalDate): Promise<number> {
    const rows: { changed: number }[] = await this.transactions.runUnscoped((tx) =>
      tx.query(`select clients.apply_protections($1, null) as changed`, [today]),
    );
    return rows[0]?.changed ?? 0;
  }

  private async insertMembers(tx: Tx, { id, tenantId, clientId }: Protection, memberIds: readonly UserId[]): Promise<void> {
    await tx.query(
      `insert into clients.protection_member (protection_id, tenant_id, client_id, user_id)
       select $1, $2, $3, unnest($4::uuid[]) on conflict do nothing`,
      [id, tenantId, clientId, memberIds],
    );
  }

  private async touch(
    tx: Tx,
    { id, tenantId }: Protection,
    expected: Version,
    { now, by }: { now: string; by: UserId | null },
  ): Promise<void> {
    const [, affected]: [unknown, number] = await tx.query(
      `update clients.protection set version = version + 1, updated_at = $4, ended_at = case when $5::uuid is null then ended_at else $4 end,
         ended_by = coalesce($5, ended_by)
       where id = $1 and tenant_id = $2 and version = $3`,
      [id, tenantId, expected, now, by],
    );
    if (affected !== 1) throw stale();
  }
}
