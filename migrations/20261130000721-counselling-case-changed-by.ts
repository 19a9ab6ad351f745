import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case says who changed it last, so that whoever comes second is told by whom. */
export class CounsellingCaseChangedBy20261130000721 implements MigrationInterface {
  readonly name = 'CounsellingCaseChangedBy20261130000721';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table counselling.case add updated_by uuid;
      create function counselling.note_who_changed() returns trigger language plpgsql set search_path = pg_catalog as $f$
        begin
          new.updated_by := platform.user_in_scope();
          return new;
        end $f$;
      create trigger note_who_changed before insert or update on counselling.case
        for each row execute function counselling.note_who_changed();
      select audit.watch('counselling.case', 'case', 'id', ignored => '{updated_by}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
