import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/**
 * No duty without somebody who works here (a rule of the database, not a habit). `identity` offers two trigger functions and knows no other
 * schema: each context puts the first on its own tables (20261130000973 and on) and a look at them, by the second, on the accounts. Both
 * ask at the end of the transaction, so that handing over and closing may happen in one; a lock per person lets them not pass each other.
 */
export class IdentityNobodyLeavesDuties20261130000972 implements MigrationInterface {
  readonly name = 'IdentityNobodyLeavesDuties20261130000972';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function identity.is_active(of_user uuid) returns boolean
        language plpgsql security definer set search_path = pg_catalog as $f$
      begin
        -- Whoever closes the account waits for this transaction, or this one for the closing.
        perform pg_advisory_xact_lock_shared(hashtextextended('duties of ' || of_user, 0));
        return exists (select from identity.staff_user u where u.id = of_user and u.active);
      end $f$;
      ${ownedBy('house_keeper', 'identity', ['identity.is_active(uuid)'])}

      -- The row's column named by the argument holds somebody who works here, or nobody. WL002 is an expected answer.
      create function identity.refuse_inactive() returns trigger language plpgsql as $f$
      declare
        holder uuid := to_jsonb(new) ->> tg_argv[0];
      begin
        if holder is not null and not identity.is_active(holder) then
          raise exception 'a duty cannot be given to somebody who works here no more'
            using errcode = 'WL002', table = tg_table_name, constraint = tg_name;
        end if;
        return null;
      end $f$;

      -- The function named by the argument counts what of a Träger still lies on somebody's desk. WL003 is an expected answer.
      create function identity.refuse_leaving() returns trigger language plpgsql as $f$
      declare
        duties bigint;
      begin
        perform pg_advisory_xact_lock(hashtextextended('duties of ' || new.id, 0));
        execute format('select %s($1, $2)', tg_argv[0]) into duties using new.tenant_id, new.id;
        if duties > 0 then
          raise exception 'an account cannot be closed while duties are open'
            using errcode = 'WL003', detail = duties::text, constraint = tg_name;
        end if;
        return null;
      end $f$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
