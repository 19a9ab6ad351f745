import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type TenantScope, type UserId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import { noticeSettled } from '../errors.js';
import type { Notice, NoticeOutcome, Recipient } from './notice.js';

const columns = `id, request_id as "requestId", recipient_kind as "recipientKind", recipient_name as "recipientName", outcome, note,
  settled_at as "settledAt"`;

/** SQL of notices, and of who got a person's data. */
@Injectable()
export class NoticesStore {
  constructor(private readonly reader: Reader) {}

  /** A line for everybody the person's data went to; done twice it adds nothing. */
  async open(tx: Tx, scope: TenantScope, clientId: ClientId, requestId: string, now: string): Promise<void> {
    for (const { kind, id, name } of await this.recipients(tx, scope, clientId)) {
      await tx.query(
        `insert into privacy.notice (id, tenant_id, client_id, request_id, recipient_kind, recipient_id, recipient_name, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
        [randomUUID(), scope.tenantId, clientId, requestId, kind, id, name, now],
      );
    }
  }

  /** Those of a request, by name. */
  ofRequest(scope: TenantScope, requestId: string): Promise<Notice[]> {
    return this.reader.rows<Notice>(scope, {
      name: 'privacy.notices',
      text: `select ${columns} from privacy.notice where tenant_id = $1 and request_id = $2 order by recipient_name, id`,
      values: [scope.tenantId, requestId],
    });
  }

  /** Throws Problems `kernel.not-found`, `privacy.notice-settled` (conflict). */
  async settle(
    tx: Tx,
    { tenantId }: TenantScope,
    { requestId, id }: Pick<Notice, 'requestId' | 'id'>,
    { outcome, note }: { outcome: NoticeOutcome; note: string | null },
    by: UserId,
    now: string,
  ): Promise<Notice> {
    const [rows]: [Notice[], number] = await tx.query(
      `update privacy.notice set outcome = $4, note = $5, settled_at = $6, settled_by = $7
       where id = $1 and request_id = $2 and tenant_id = $3 and outcome is null returning ${columns}`,
      [id, requestId, tenantId, outcome, note, now, by],
    );
    if (rows[0]) return rows[0];
    const known: unknown[] = await tx.query(`select from privacy.notice where id = $1 and request_id = $2 and tenant_id = $3`, [
      id,
      requestId,
      tenantId,
    ]);
    throw known.length > 0 ? noticeSettled() : notFound();
  }

  // Companies and providers of applications that were handed in, whoever a consent names, and every disclosure on record.
  private recipients(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<Recipient[]> {
    return tx.query(
      `select distinct on (kind, id) kind, id, name from (
         select 'company' as kind, e.id, e.name from funding.participation p join funding.application a on a.id = p.application_id
           join companies.establishment e on e.id = a.establishment_id
           where p.client_id = $1 and p.tenant_id = $2 and a.applied_on is not null
         union all
         select 'provider', v.id, v.name from funding.participation p join funding.application a on a.id = p.application_id
           join courses.run r on r.id = a.run_id join courses.course c on c.id = r.course_id join courses.provider v on v.id = c.provider_id
           where p.client_id = $1 and p.tenant_id = $2 and a.applied_on is not null
         union all
         select case when purpose like '%-to-provider' then 'provider' else 'company' end, recipient_id, recipient_name from clients.consent
           where client_id = $1 and tenant_id = $2 and recipient_id is not null and recipient_name is not null
         union all
         select d.recipient_kind, d.recipient_id, coalesce((select t.name from identity.tenant t where t.id = d.recipient_id),
             (select v.name from courses.provider v where v.id = d.recipient_id),
             (select e.name from companies.establishment e where e.id = d.recipient_id),
             (select o.name from identity.partner_organisation o where o.id = d.recipient_id), d.recipient_id::text)
           from audit.disclosure d where d.client_id = $1 and d.tenant_id = $2) r
       order by kind, id, name`,
      [clientId, tenantId],
    );
  }
}
