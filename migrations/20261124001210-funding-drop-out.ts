import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is told of a drop-out, and the calculation that follows from it beside the one the decision rested on. A reason may be an illness:
 * the change log keeps only that it changed.
 */
export class FundingDropOut20261124001210 implements MigrationInterface {
  readonly name = 'FundingDropOut20261124001210';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table funding.participation
        add drop_out_reason text check (drop_out_reason in ('overburdened', 'language', 'childcare', 'found-work', 'illness', 'company', 'provider', 'moved', 'other')),
        add drop_out_reported_by text check (drop_out_reported_by in ('provider', 'employer', 'participant')),
        add drop_out_important boolean,
        -- What the provider charges up to the last day; null while it is not known.
        add drop_out_course_cost_cents int check (drop_out_course_cost_cents >= 0);
      select audit.watch('funding.participation', 'application', 'application_id', restricted => '{drop_out_reason}');
      alter table funding.assessment add occasion text not null default 'application' check (occasion in ('application', 'drop-out'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
