import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/**
 * Sessions by words of their notes, in German word forms: those of cases of the teams somebody advises in, of the own ones and of those of
 * colleagues somebody stands in for. A team that is only led needs a reason for each file (domain.md 6.2), so its notes are not found.
 */
export class CounsellingNotesFound20261130000690 implements MigrationInterface {
  readonly name = 'CounsellingNotesFound20261130000690';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index need_number on counselling.need (tenant_id, number);
      create index session_words on counselling.session using gin (to_tsvector('german'::regconfig, notes)) with (fastupdate = off);

      create function counselling.sessions_by_words(words text, advising uuid[], most int) returns setof uuid
        language sql stable security definer rows 8 set search_path = pg_catalog, public as $f$
          with asked as (select websearch_to_tsquery('german'::regconfig, words) as query)
          select s.id from counselling.session s, asked
          where s.tenant_id = platform.tenant_in_scope() and to_tsvector('german'::regconfig, s.notes) @@ asked.query
            -- What is only excluded, or only words like «und», would read every note.
            and querytree(asked.query) not in ('', 'T')
            -- The cases in reach bound the work: a common word stands in the notes of every Träger.
            and s.case_id = any(array(
              select k.id from counselling.case k where k.tenant_id = platform.tenant_in_scope() and k.restricted_at is null
                and k.client_staff_user_id is distinct from platform.user_in_scope()
                and (k.protected_for is null or platform.user_in_scope() = any(k.protected_for))
                and (k.team_id = any(advising) or k.owner_id = platform.user_in_scope() or k.owner_id = any(platform.deputy_for()))))
          order by s.held_on desc, s.id limit most $f$;
      grant select (id, tenant_id, case_id, held_on, notes) on counselling.session to search_reader;
      grant select (restricted_at, client_staff_user_id) on counselling.case to search_reader;
      ${ownedBy('search_reader', 'counselling', ['counselling.sessions_by_words(text, uuid[], int)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
