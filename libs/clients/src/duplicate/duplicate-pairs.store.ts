import { Injectable } from '@nestjs/common';
import { notFound, type LocalDate, type TenantScope, type UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Dismissal, DismissReason } from './duplicate-pair.js';
import { worthComparing } from './likeness.js';

const columns = `id, first_id as "firstId", second_id as "secondId", dismissed_at as "dismissedAt", dismissed_by as "dismissedBy",
  dismissed_because as "dismissedBecause"`;

/** More persons than this with one key say that the key says nothing. */
const mostPerKey = 50;

/** SQL of pairs of persons who may be one. */
@Injectable()
export class DuplicatePairsStore {
  /** Marks a Träger's day as searched; false where another worker has it already. */
  async begin(tx: Tx, { tenantId }: TenantScope, today: LocalDate): Promise<boolean> {
    const rows: object[] = await tx.query(
      `insert into clients.duplicate_search as s (tenant_id, searched_on) values ($1, $2)
       on conflict (tenant_id) do update set searched_on = excluded.searched_on where s.searched_on < excluded.searched_on returning tenant_id`,
      [tenantId, today],
    );
    return rows.length === 1;
  }

  /**
   * Compares the persons of a Träger who have something in common: a word of the name by sound with the birth date, both names by sound, the
   * telephone, the mail address. Never everybody with everybody. Pairs that are none any more go, dismissed ones stay dismissed until
   * what was compared changes. Answers how many are new or changed.
   */
  async search(tx: Tx, { tenantId }: TenantScope, now: string): Promise<number> {
    const rows: { written: number }[] = await tx.query(
      `with person as materialized (
         select c.id, row(c.last_name, c.first_name, c.birth_date, c.phone, c.email, c.street, c.plz)::clients.identity as identity,
           platform.sounds(c.last_name || ' ' || c.first_name) as sounds, c.birth_date, clients.telephone_key(c.phone) as phone, lower(trim(c.email)) as email
         from clients.client c
         where c.tenant_id = $1 and c.restricted_at is null and c.protected_for is null and c.staff_user_id is null),
       key as (
         select id, 'b' || p.birth_date || s.code as key from person p cross join unnest(p.sounds) s (code) where p.birth_date is not null
         union all select id, 's' || array_to_string(sounds, ' ') from person where cardinality(sounds) > 1
         union all select id, 'p' || phone from person where phone is not null
         union all select id, 'e' || email from person where email <> ''),
       telling as (select key from key group by key having count(*) between 2 and $4),
       pair as (
         select distinct a.id as first_id, b.id as second_id from telling t join key a using (key) join key b using (key) where a.id < b.id),
       likely as materialized (
         select p.first_id, p.second_id, l.score, l.reasons, sha256(convert_to(a.identity::text || b.identity::text, 'UTF8')) as compared
         from pair p join person a on a.id = p.first_id join person b on b.id = p.second_id,
           lateral clients.likeness(a.identity, b.identity) l where l.score >= $3),
       gone as (
         delete from clients.duplicate_pair d where d.tenant_id = $1 and d.dismissed_at is null
           and not exists (select from likely l where l.first_id = d.first_id and l.second_id = d.second_id)),
       written as (
         insert into clients.duplicate_pair as d (id, tenant_id, first_id, second_id, score, reasons, compared, found_at)
         select gen_random_uuid(), $1, first_id, second_id, score, reasons, compared, $2 from likely
         on conflict (tenant_id, first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons,
           compared = excluded.compared, found_at = excluded.found_at, dismissed_at = null, dismissed_by = null, dismissed_because = null
         where d.compared <> excluded.compared
         returning 1)
       select count(*)::int as written from written`,
      [tenantId, now, worthComparing, mostPerKey],
    );
    return rows[0]?.written ?? 0;
  }

  /** The pair within the scope, locked. Throws Problem `kernel.not-found`. */
  async get(tx: Tx, { tenantId }: TenantScope, id: string): Promise<Dismissal> {
    const rows: Dismissal[] = await tx.query(`select ${columns} from clients.duplicate_pair where id = $1 and tenant_id = $2 for update`, [
      id,
      tenantId,
    ]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  /** Remembers that a pair loaded within the scope is none. */
  async dismiss(tx: Tx, { tenantId }: TenantScope, id: string, because: DismissReason, by: UserId, now: string): Promise<void> {
    await tx.query(
      `update clients.duplicate_pair set dismissed_at = $3, dismissed_by = $4, dismissed_because = $5 where id = $1 and tenant_id = $2`,
      [id, tenantId, now, by, because],
    );
  }
}
