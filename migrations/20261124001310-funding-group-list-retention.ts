import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** What a list said of people who never became part of an application is not kept (§ 67c SGB X); the worker asks for all Träger at once. */
export class FundingGroupListRetention20261124001310 implements MigrationInterface {
  readonly name = 'FundingGroupListRetention20261124001310';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index group_list_row_unused on funding.group_list_row (updated_at) where state <> 'taken-over';
      create function funding.remove_unused_list_rows(before timestamptz, most int) returns int
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare removed int;
      begin
        delete from funding.group_list_row r where r.id in (
          select u.id from funding.group_list_row u where u.state <> 'taken-over' and u.updated_at < before order by u.updated_at limit most
          for update skip locked);
        get diagnostics removed = row_count;
        return removed;
      end $f$;
      grant select, delete, update on funding.group_list_row to house_keeper;
      ${ownedBy('house_keeper', 'funding', ['funding.remove_unused_list_rows(timestamptz, int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
