import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Further sensitive facts beside the numbers: a disability without the grade of a severe one, being put on a par, and whether aptitude is to
 * be clarified by a doctor. Yes or no, sealed, with the reason it was recorded for and the day the paper was seen; never a diagnosis.
 */
export class ClientsRestrictedHealth20261130000220 implements MigrationInterface {
  readonly name = 'ClientsRestrictedHealth20261130000220';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table clients.restricted_fact drop constraint restricted_fact_kind_check, drop constraint restricted_fact_reason_check,
        add column seen_on date,
        add constraint restricted_fact_kind_check
          check (kind in ('social-insurance-number', 'iban', 'disability', 'gleichstellung', 'aptitude-open')),
        add constraint restricted_fact_reason_check check (reason in ('payment', 'application-form', 'legal-duty', 'participation',
          'accessible-course', 'aptitude')),
        add constraint restricted_fact_seen check (seen_on is null or (evidence <> 'own-statement' and evidence <> 'employer-statement'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
