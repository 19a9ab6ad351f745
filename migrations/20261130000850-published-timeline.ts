import type { MigrationInterface, QueryRunner } from 'typeorm';

// Ids, codes, days and who did it: no name of a person or a company, no note, no reason, no purpose that would tell a disability.
const views: Readonly<Record<string, string>> = {
  status_periods: `select id, tenant_id, client_id, status, valid_from, recorded_at, recorded_by from clients.status_period where not planned`,
  consents: `select id, tenant_id, client_id, given_on, created_at, created_by, withdrawn_on, withdrawn_at, withdrawn_by from clients.consent`,
  referrals: `select id, tenant_id, client_id, state, created_at, created_by, answered_at from network.referral`,
  documents: `select id, tenant_id, case_id, kind, created_at, created_by from documents.document where state = 'clean'`,
  session_summaries: `select id, tenant_id, session_id, created_at, author_id from counselling.session_summary`,
  case_transfers: `select id, tenant_id, case_id, state, created_at, created_by, answered_at, answered_by from counselling.transfer_offer`,
  case_openings: `select id, tenant_id, opened_on, created_at, created_by from counselling.case`,
  application_steps: `select id, tenant_id, application_id, participation_id, event, to_state, at, actor_id from funding.state_change`,
  issued_documents: `select id, tenant_id, application_id, participation_id, kind, released_at, released_by from funding.issued_document
                      where released_at is not null`,
  headcounts: `select id, tenant_id, establishment_id, as_of, over_30 + up_to_30 + up_to_20 + up_to_10 as heads, created_at, created_by
                 from companies.headcount where replaced_at is null`,
  agreements: `select id, tenant_id, establishment_id, kind, valid_from, created_at, created_by from companies.agreement`,
  company_contacts: `select id, tenant_id, establishment_id, valid_to, created_at, created_by,
                       coalesce(updated_at, created_at) as updated_at from companies.contact`,
  company_steps: `select id, tenant_id, establishment_id, kind, to_state, created_at, created_by from companies.relationship_step`,
  // Shared by all Träger: which of them corrected an entry is nobody else's business.
  directory_changes: `select id, establishment_id, field, changed_at from companies.directory_change`,
  course_runs: `select r.id, c.title from courses.run r join courses.course c on c.id = r.course_id`,
};

/** What the timelines of person, case and company are read from: one view per owner and thing that happened (decisions.md 3). */
export class PublishedTimeline20261130000850 implements MigrationInterface {
  readonly name = 'PublishedTimeline20261130000850';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${Object.entries(views)
        .map(([name, query]) => `create view published.${name} as ${query};`)
        .join('\n')}
      grant select on ${Object.keys(views)
        .map((name) => `published.${name}`)
        .join(', ')} to reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
