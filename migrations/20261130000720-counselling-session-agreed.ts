import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session says which follow-up it set, so that a repeated request is told from another one, and which courses were spoken of: they can be
 * recommended afterwards. Of sessions at hand neither is known.
 */
export class CounsellingSessionAgreed20261130000720 implements MigrationInterface {
  readonly name = 'CounsellingSessionAgreed20261130000720';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table counselling.session
        add follow_up_on date,
        add follow_up_text text,
        add course_ids uuid[] not null default '{}',
        add check (follow_up_text is null or follow_up_on is not null);
      select audit.watch('counselling.session', 'case', 'case_id',
        restricted => '{notes,purpose,participants,agreements,next_step,follow_up_text}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
