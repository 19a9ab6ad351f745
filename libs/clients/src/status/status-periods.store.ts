import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type LocalDate, type TenantId, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { StatusPeriod } from './status-period.js';
import { StatusPeriodEntity } from './status-period.entity.js';

/** SQL of statuses of persons. */
@Injectable()
export class StatusPeriodsStore {
  /** False when the id is taken. */
  async insert(tx: Tx, period: StatusPeriod): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(StatusPeriodEntity).values(period).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Adds several under ids of our own. */
  async insertAll(tx: Tx, periods: readonly StatusPeriod[]): Promise<void> {
    if (periods.length > 0) await tx.insert(StatusPeriodEntity, [...periods]);
  }

  find(tx: Tx, scope: TenantScope, id: string): Promise<StatusPeriod | null> {
    return tx.findOneBy(StatusPeriodEntity, { id, tenantId: scope.tenantId });
  }

  /** Of this person. Throws Problem `kernel.not-found`. */
  async get(tx: Tx, scope: TenantScope, clientId: ClientId, id: string): Promise<StatusPeriod> {
    const period = await tx.findOneBy(StatusPeriodEntity, { id, clientId, tenantId: scope.tenantId });
    if (!period) throw notFound();
    return period;
  }

  /** All of a person, latest first. */
  of(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<StatusPeriod[]> {
    return tx.find(StatusPeriodEntity, { where: { clientId, tenantId: scope.tenantId }, order: { validFrom: 'DESC' } });
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, period: StatusPeriod, expected: Version, changes: Partial<StatusPeriod>): Promise<StatusPeriod> {
    const version = await guardedUpdate(tx, StatusPeriodEntity, period.id, expected, changes);
    return { ...period, ...changes, version };
  }

  /** Removes a row that was loaded within the scope. */
  async remove(tx: Tx, { id, tenantId }: StatusPeriod): Promise<void> {
    await tx.query('delete from clients.status_period where id = $1 and tenant_id = $2', [id, tenantId]);
  }

  /** Träger with planned statuses whose day has come. */
  async tenantsWithDue(tx: Tx, today: LocalDate): Promise<readonly TenantId[]> {
    const rows: { tenantId: TenantId }[] = await tx.query(`select due as "tenantId" from clients.tenants_with_due_status($1) due`, [today]);
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Makes planned statuses whose day has come the present ones of up to `limit` persons; answers the periods. Locked files wait. */
  async takeUp(
    tx: Tx,
    scope: TenantScope,
    today: LocalDate,
    now: string,
    limit: number,
  ): Promise<readonly Pick<StatusPeriod, 'id' | 'clientId'>[]> {
    return tx.query(
      `with due as (
         select id from clients.status_period
         where tenant_id = $1 and planned and valid_from <= $2 and not clients.file_is_locked(client_id)
         order by valid_from, id limit $4 for update skip locked),
       taken as (update clients.status_period p set planned = false from due where p.id = due.id and p.tenant_id = $1 returning p.id, p.client_id),
       present as (
         select distinct on (p.client_id) p.client_id, p.status from clients.status_period p
         where p.tenant_id = $1 and p.client_id in (select client_id from taken) and p.valid_from <= $2
         order by p.client_id, p.valid_from desc),
       changed as (
         update clients.client c set employment_status = n.status, version = c.version + 1, updated_at = $3
         from present n where c.id = n.client_id and c.tenant_id = $1 and c.employment_status is distinct from n.status)
       select id, client_id as "clientId" from taken`,
      [scope.tenantId, today, now, limit],
    );
  }
}
