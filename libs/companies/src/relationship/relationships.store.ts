import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stale, type EstablishmentId, type LocalDate, type TenantId, type TenantScope, type UserId, type Version } from '@app/kernel';
import { guardedUpdate, Reader, type Tx } from '@app/platform';
import { RelationshipEntity } from './relationship.entity.js';
import type {
  ContactOutcome,
  EndReason,
  PlannableEvent,
  Relationship,
  RelationshipEvent,
  RelationshipState,
  StepKind,
} from './relationship.js';

/** One line of the history; `createdBy` null = the plan did it on its day. */
export type RelationshipStep = {
  readonly id: string;
  readonly kind: StepKind;
  /** The event that happened; of a plan, the one that put an end to it. */
  readonly event: RelationshipEvent | null;
  readonly fromState: RelationshipState | null;
  readonly toState: RelationshipState | null;
  readonly plannedEvent: PlannableEvent | null;
  readonly plannedOn: LocalDate | null;
  readonly outcome: ContactOutcome | null;
  readonly reasons: readonly EndReason[] | null;
  readonly reason: string | null;
  readonly ownerId: UserId | null;
  readonly deputyId: UserId | null;
  readonly formerOwnerId: UserId | null;
  readonly formerDeputyId: UserId | null;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
};

type NewStep = Pick<RelationshipStep, 'kind' | 'createdAt' | 'createdBy'> & Partial<RelationshipStep>;

/** SQL of how a Träger stands with companies: reads need a scope, writes a Tx. */
@Injectable()
export class RelationshipsStore {
  constructor(private readonly reader: Reader) {}

  /** As it is, locked; one that was never entered has version 0. */
  async get(tx: Tx, { tenantId }: TenantScope, establishmentId: EstablishmentId, now: string): Promise<Relationship> {
    const found = await tx.findOne(RelationshipEntity, { where: { tenantId, establishmentId }, lock: { mode: 'pessimistic_write' } });
    return found ?? unknown(tenantId, establishmentId, now);
  }

  /** As the caller saw it. Throws Problem `kernel.stale`. */
  async getUnchanged(tx: Tx, scope: TenantScope, establishmentId: EstablishmentId, expected: Version, now: string): Promise<Relationship> {
    const relationship = await this.get(tx, scope, establishmentId, now);
    if (relationship.version !== expected) throw stale();
    return relationship;
  }

  /** Adds or changes the row. Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, before: Relationship, changes: Partial<Relationship>): Promise<Relationship> {
    if (before.version > 0) {
      const version = await guardedUpdate(tx, RelationshipEntity, before.id, before.version, changes);
      return { ...before, ...changes, version };
    }
    const first = { ...before, ...changes, version: 1 };
    const { raw } = await tx.createQueryBuilder().insert().into(RelationshipEntity).values(first).orIgnore().returning('id').execute();
    if ((raw as unknown[]).length === 0) throw stale();
    return first;
  }

  /** Adds a line to the history; answers its id. */
  async insertStep(tx: Tx, { tenantId, establishmentId }: Relationship, step: NewStep): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `insert into companies.relationship_step (id, tenant_id, establishment_id, kind, event, from_state, to_state, planned_event, planned_on,
         outcome, reasons, reason, owner_id, deputy_id, former_owner_id, former_deputy_id, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        id,
        tenantId,
        establishmentId,
        step.kind,
        step.event ?? null,
        step.fromState ?? null,
        step.toState ?? null,
        step.plannedEvent ?? null,
        step.plannedOn ?? null,
        step.outcome ?? null,
        step.reasons ?? null,
        step.reason ?? null,
        step.ownerId ?? null,
        step.deputyId ?? null,
        step.formerOwnerId ?? null,
        step.formerDeputyId ?? null,
        step.createdAt,
        step.createdBy,
      ],
    );
    return id;
  }

  /** What the Träger knows, outside of any transaction; null when nothing was ever entered. */
  async known(scope: TenantScope, establishmentId: EstablishmentId): Promise<Relationship | null> {
    const [row] = await this.reader.rows<Relationship>(scope, {
      name: 'relationships.known',
      access: { of: ['company.relationship-read'], when: 'always' },
      text: `select id, tenant_id as "tenantId", establishment_id as "establishmentId", state, state_since as "stateSince",
               resumes_to as "resumesTo", planned_event as "plannedEvent", planned_on as "plannedOn", owner_id as "ownerId",
               deputy_id as "deputyId", version, created_at as "createdAt", updated_at as "updatedAt"
             from companies.relationship where tenant_id = $1 and establishment_id = $2`,
      values: [scope.tenantId, establishmentId],
    });
    return row ?? null;
  }

  /** The newest hundred lines of the history. */
  steps(scope: TenantScope, establishmentId: EstablishmentId): Promise<RelationshipStep[]> {
    return this.reader.rows<RelationshipStep>(scope, {
      name: 'relationships.steps',
      text: `select ${stepColumns} from companies.relationship_step where tenant_id = $1 and establishment_id = $2
             order by created_at desc, kind desc, id limit 100`,
      values: [scope.tenantId, establishmentId],
    });
  }

  /** One line with the Betriebsnummer, and who planned what it carried out; undefined outside the Träger. */
  async step(tx: Tx, { tenantId }: TenantScope, id: string) {
    type Row = RelationshipStep & { establishmentId: EstablishmentId; betriebsnummer: string; plannedBy: UserId | null };
    const [row]: Row[] = await tx.query(
      `select s.*, e.betriebsnummer, (
         select p.created_by from companies.relationship_step p
         where p.tenant_id = $2 and p.establishment_id = s."establishmentId" and p.created_at < s."createdAt" and s."createdBy" is null
           and p.planned_event = s.event and (p.kind <> 'plan' or p.event is null)
         order by p.created_at desc, p.id limit 1) as "plannedBy"
       from (
         select ${stepColumns}, establishment_id as "establishmentId" from companies.relationship_step where id = $1 and tenant_id = $2) s
       join companies.establishment e on e.id = s."establishmentId"`,
      [id, tenantId],
    );
    return row;
  }

  /** What this colleague looks after as owner or deputy, locked. */
  ofColleague(tx: Tx, { tenantId }: TenantScope, userId: UserId): Promise<Relationship[]> {
    return tx.find(RelationshipEntity, {
      where: [
        { tenantId, ownerId: userId },
        { tenantId, deputyId: userId },
      ],
      order: { establishmentId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The Betriebe this colleague looks after. */
  async ownedBy(scope: TenantScope, userId: UserId): Promise<readonly EstablishmentId[]> {
    const rows = await this.reader.rows<{ id: EstablishmentId }>(scope, {
      name: 'relationships.owned-by',
      text: `select establishment_id as id from companies.relationship where tenant_id = $1 and owner_id = $2 order by establishment_id`,
      values: [scope.tenantId, userId],
    });
    return rows.map(({ id }) => id);
  }

  /** Träger with something planned for that day or before; the only look at all of them. */
  async tenantsWithPlanned(tx: Tx, today: LocalDate): Promise<TenantId[]> {
    const rows: { id: TenantId }[] = await tx.query(`select planned as id from companies.tenants_with_planned($1) planned`, [today]);
    return rows.map(({ id }) => id);
  }

  /** What is planned for that day or before, locked; what another process holds is skipped, so that two workers share. */
  planned(tx: Tx, { tenantId }: TenantScope, today: LocalDate, limit: number): Promise<Relationship[]> {
    return tx
      .createQueryBuilder(RelationshipEntity, 'r')
      .where('r.tenant_id = :tenantId and r.planned_on <= :today', { tenantId, today })
      .orderBy('r.planned_on')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }
}

const stepColumns = `id, kind, event, from_state as "fromState", to_state as "toState", planned_event as "plannedEvent",
  planned_on as "plannedOn", outcome, reasons, reason, owner_id as "ownerId", deputy_id as "deputyId", former_owner_id as "formerOwnerId",
  former_deputy_id as "formerDeputyId", created_at as "createdAt", created_by as "createdBy"`;

const unknown = (tenantId: TenantId, establishmentId: EstablishmentId, now: string): Relationship => ({
  id: randomUUID(),
  tenantId,
  establishmentId,
  state: 'observed',
  stateSince: now,
  resumesTo: null,
  plannedEvent: null,
  plannedOn: null,
  ownerId: null,
  deputyId: null,
  version: 0,
  createdAt: now,
  updatedAt: now,
});
