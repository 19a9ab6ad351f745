import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ApplicationId, TenantScope, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checklistOf, type ChecklistFacts, type ChecklistItem, type DocumentItem, type StoredItem } from './checklist.js';

/** What a statement reads of a checklist. */
export type ReadChecklist = { readonly facts: ChecklistFacts; readonly items: readonly StoredItem[] };

/** SQL of the checklist of application `a` as one JSON value; the facts are those of the newest calculations. */
export const checklistSql = `(select json_build_object(
    'facts', json_build_object(
      'participants', (select count(*) from funding.participation where application_id = a.id),
      'wageSubsidy', (select count(*) > 0 from funding.benefit where application_id = a.id and kind = 'arbeitsentgeltzuschuss'),
      'agreement', coalesce(bool_or((l.facts->>'qualifizierungsvereinbarung')::boolean), false),
      'severelyDisabled', coalesce(bool_or((l.facts->>'schwerbehindert')::boolean), false)),
    'items', (select coalesce(json_agg(json_build_object('kind', kind, 'state', state, 'reason', reason, 'documentId', document_id, 'changedBy', changed_by,
      'changedAt', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
      from funding.document_item where application_id = a.id))
  from (select distinct on (participation_id) facts from funding.assessment where application_id = a.id and occasion = 'application'
        order by participation_id, position desc) l) as checklist`;

/** The checklists of applications. */
@Injectable()
export class ChecklistsStore {
  async of(tx: Tx, { tenantId }: TenantScope, id: ApplicationId): Promise<readonly ChecklistItem[]> {
    const rows: { checklist: ReadChecklist }[] = await tx.query(
      `select ${checklistSql} from funding.application a where a.id = $1 and a.tenant_id = $2`,
      [id, tenantId],
    );
    const [row] = rows;
    return row ? checklistOf(row.checklist.facts, row.checklist.items) : [];
  }

  /** Writes one line, new or changed. */
  async put(
    tx: Tx,
    { tenantId, applicationId, kind, state, reason, documentId }: DocumentItem,
    userId: UserId,
    now: string,
  ): Promise<void> {
    await tx.query(
      `insert into funding.document_item (id, tenant_id, application_id, kind, state, reason, changed_by, created_at, created_by, updated_at, document_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8, $9)
       on conflict (application_id, kind) do update set state = excluded.state, reason = excluded.reason, document_id = excluded.document_id, changed_by = excluded.changed_by,
         version = document_item.version + 1, updated_at = excluded.updated_at`,
      [randomUUID(), tenantId, applicationId, kind, state, reason, userId, now, documentId],
    );
  }
}
