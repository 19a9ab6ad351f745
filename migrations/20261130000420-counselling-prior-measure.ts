import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** Why a course was recommended, or applied for, to somebody who had a similar one or a support a short while ago. */
export class CounsellingPriorMeasure20261130000420 implements MigrationInterface {
  readonly name = 'CounsellingPriorMeasure20261130000420';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table counselling.recommendation add prior_reason text;

      -- Also what lies with another team: its rows themselves are read through the policies, and stay without details where these hide them.
      create function funding.prior_participations(of_client uuid, since date)
        returns table (application_id uuid, run_id uuid, starts_on date, ends_on date)
        language sql stable security definer set search_path = pg_catalog as $f$
          select p.application_id, a.run_id, p.starts_on, p.ends_on
          from funding.participation p join funding.application a on a.id = p.application_id
          where p.tenant_id = platform.tenant_in_scope() and a.tenant_id = p.tenant_id and p.client_id = of_client and p.ends_on >= since
            and (p.state <> 'GEPLANT' or a.state in ('BEWILLIGT', 'TEILBEWILLIGT', 'GUTSCHEIN_ERTEILT', 'GUTSCHEIN_EINGELOEST'))
          order by p.ends_on desc, p.application_id limit 20 $f$;
      grant usage on schema funding to house_keeper;
      grant select (tenant_id, application_id, client_id, state, starts_on, ends_on) on funding.participation to house_keeper;
      grant select (id, tenant_id, run_id, state) on funding.application to house_keeper;
      ${ownedBy('house_keeper', 'funding', ['funding.prior_participations(uuid, date)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
