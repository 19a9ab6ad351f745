import { Injectable } from '@nestjs/common';
import { stale, type DeputyshipId, type StaffActor, type TeamId, type TenantScope, type UserId, type Version } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Deputyship } from './deputyship.js';

/** With the names of both. */
export type DeputyshipRow = Deputyship & { readonly forName: string; readonly deputyName: string };

/** Whose deputyships somebody is shown beside those that concern them. */
export type Shown = { readonly teamIds: readonly TeamId[]; readonly all: boolean };

const columns = `d.id, d.tenant_id as "tenantId", d.for_user_id as "forUserId", d.deputy_id as "deputyId", d.starts_at as "startsAt",
  d.ends_at as "endsAt", d.reason, d.version, d.created_at as "createdAt", d.created_by as "createdBy"`;

/** SQL of deputyships. */
@Injectable()
export class DeputyshipsStore {
  constructor(private readonly reader: Reader) {}

  /** False when the id is taken. */
  async insert(tx: Tx, d: Deputyship): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into identity.deputyship (id, tenant_id, for_user_id, deputy_id, starts_at, ends_at, reason, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8) on conflict do nothing returning id`,
      [d.id, d.tenantId, d.forUserId, d.deputyId, d.startsAt, d.endsAt, d.reason, d.createdAt, d.createdBy],
    );
    return rows.length === 1;
  }

  /** Null outside the Träger. */
  async find(tx: Tx, scope: TenantScope, id: DeputyshipId): Promise<Deputyship | null> {
    const rows: Deputyship[] = await tx.query(`select ${columns} from identity.deputyship d where d.id = $1 and d.tenant_id = $2`, [
      id,
      scope.tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** One that `list` would show, or once did; null for whoever it does not concern, as if there were none. */
  async findShown(tx: Tx, { scope, userId }: StaffActor, { teamIds, all }: Shown, id: DeputyshipId): Promise<Deputyship | null> {
    const rows: Deputyship[] = await tx.query(
      `select ${columns} from identity.deputyship d join identity.staff_user f on f.id = d.for_user_id
       where d.id = $1 and d.tenant_id = $2 and ($5 or $3 in (d.for_user_id, d.deputy_id) or f.team_id = any($4))`,
      [id, scope.tenantId, userId, teamIds, all],
    );
    return rows[0] ?? null;
  }

  /** The first absence of somebody that touches the time between two instants; null when they are there. */
  async absenceOf(
    tx: Tx,
    { tenantId }: TenantScope,
    userId: UserId,
    since: string,
    before: string,
  ): Promise<Pick<Deputyship, 'startsAt' | 'endsAt'> | null> {
    const rows: Pick<Deputyship, 'startsAt' | 'endsAt'>[] = await tx.query(
      `select starts_at as "startsAt", ends_at as "endsAt" from identity.deputyship
       where tenant_id = $1 and for_user_id = $2 and starts_at < $4 and ends_at > $3 and ends_at > starts_at order by starts_at limit 1`,
      [tenantId, userId, since, before],
    );
    return rows[0] ?? null;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async end(tx: Tx, { id, tenantId }: Deputyship, expected: Version, now: string): Promise<void> {
    const [, affected]: [unknown, number] = await tx.query(
      `update identity.deputyship set ends_at = greatest($4, starts_at), version = version + 1, updated_at = $4
       where id = $1 and tenant_id = $2 and version = $3`,
      [id, tenantId, expected, now],
    );
    if (affected !== 1) throw stale();
  }

  /** Those of one person, of these teams, or all; by their beginning, at most 200. */
  list({ scope, userId }: StaffActor, { teamIds, all, since }: Shown & { readonly since: string }): Promise<readonly DeputyshipRow[]> {
    return this.reader.rows<DeputyshipRow>(scope, {
      name: 'deputyships.list',
      text: `select ${columns}, f.display_name as "forName", s.display_name as "deputyName"
             from identity.deputyship d join identity.staff_user f on f.id = d.for_user_id join identity.staff_user s on s.id = d.deputy_id
             where d.tenant_id = $1 and d.ends_at > $5 and ($4 or $2 in (d.for_user_id, d.deputy_id) or f.team_id = any($3))
             order by d.starts_at desc, d.id limit 200`,
      values: [scope.tenantId, userId, teamIds, all, since],
    });
  }
}
