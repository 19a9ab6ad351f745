import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

// Passes the policy of the application.
const ofApplication = 'exists (select from funding.application a where a.id = application_id)';

/** An application is seen by whoever sees its case, and by its company once it was handed in; its parts by whoever sees it. */
export class FundingRowSecurity20261124000060 implements MigrationInterface {
  readonly name = 'FundingRowSecurity20261124000060';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${rowSecurity('funding.application', {
        people: 'exists (select from counselling.case k where k.id = case_id)',
        company: 'establishment_id = platform.company_in_scope() and applied_on is not null',
      })}
      ${['participation', 'assessment', 'benefit', 'state_change', 'bildungsgutschein']
        .map((part) => rowSecurity(`funding.${part}`, { people: ofApplication, company: ofApplication }))
        .join('')}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
