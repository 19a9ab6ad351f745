import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notFound, takenBack, type UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Application } from '../application/application.js';
import type { ApplicationApproval, Proposal } from './proposal.js';

type Of = Pick<Application, 'id' | 'tenantId'>;

/** What two persons release together, by application. */
@Injectable()
export class ApprovalsStore {
  async insert(tx: Tx, { id, tenantId }: Of, approval: Omit<ApplicationApproval, 'id'>, now: string): Promise<void> {
    const { proposal, state, preparedBy, preparedAt, decidedBy, decidedAt, reasons, explanation } = approval;
    await tx.query(
      `insert into funding.approval (id, tenant_id, application_id, kind, proposal, state, prepared_by, prepared_at, decided_by, decided_at,
         reasons, explanation, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $7, $13)`,
      [
        randomUUID(),
        tenantId,
        id,
        proposal.kind,
        JSON.stringify(proposal),
        state,
        preparedBy,
        preparedAt,
        decidedBy,
        decidedAt,
        reasons,
        explanation,
        now,
      ],
    );
  }

  /** The one that is pending; undefined when none is. */
  async findPending(tx: Tx, { id, tenantId }: Of): Promise<ApplicationApproval | undefined> {
    const rows: Row[] = await tx.query(
      `select id, proposal, state, prepared_by as "preparedBy", prepared_at as "preparedAt", decided_by as "decidedBy",
              decided_at as "decidedAt", reasons, explanation
       from funding.approval where application_id = $1 and tenant_id = $2 and state in ('open', 'on-hold')`,
      [id, tenantId],
    );
    return rows[0];
  }

  /** Takes back what is pending; false when nothing is. */
  async lift(tx: Tx, of: Of, userId: UserId, now: string): Promise<boolean> {
    const found = await this.findPending(tx, of);
    if (found) await this.update(tx, { ...takenBack(found, userId, now), id: found.id }, now);
    return found !== undefined;
  }

  /** Throws Problem `kernel.not-found` when none is pending. */
  async pending(tx: Tx, of: Of): Promise<ApplicationApproval> {
    const found = await this.findPending(tx, of);
    if (!found) throw notFound();
    return found;
  }

  /** Who prepared the newest one, and who let it wait. */
  async handsOfLast(tx: Tx, { id, tenantId }: Of): Promise<readonly UserId[]> {
    const rows: { hands: readonly UserId[] }[] = await tx.query(
      `select array_remove(array[prepared_by, decided_by], null) as hands from funding.approval
       where application_id = $1 and tenant_id = $2 order by position desc limit 1`,
      [id, tenantId],
    );
    return [...new Set(rows[0]?.hands)];
  }

  async update(tx: Tx, { id, state, decidedBy, decidedAt, reasons, explanation }: ApplicationApproval, now: string): Promise<void> {
    await tx.query(
      `update funding.approval set state = $2, decided_by = $3, decided_at = $4, reasons = $5, explanation = $6, version = version + 1,
         updated_at = $7 where id = $1`,
      [id, state, decidedBy, decidedAt, reasons, explanation, now],
    );
  }
}

type Row = Omit<ApplicationApproval, 'proposal' | 'decidedBy'> & { readonly proposal: Proposal; readonly decidedBy: UserId | null };

/** SQL of the approvals of application `a` as one JSON list, newest first. */
export const approvalsSql = `(select coalesce(json_agg(json_build_object('id', id, 'proposal', proposal, 'state', state,
    'preparedBy', prepared_by, 'preparedAt', to_char(prepared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'decidedBy', decided_by, 'decidedAt', to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'reasons', reasons, 'explanation', explanation) order by position desc), '[]')
  from funding.approval where application_id = a.id and tenant_id = a.tenant_id) as approvals`;
