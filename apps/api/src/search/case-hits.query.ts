import { Injectable } from '@nestjs/common';
import type { CaseId, ClientId, EstablishmentId, TenantScope } from '@app/kernel';
import { Clients } from '@app/clients';
import { Companies } from '@app/companies';
import { CaseLists, type Case } from '@app/counselling';
import { Reader } from '@app/platform';

/** A case as the search shows it. */
export type CaseHit = Pick<Case, 'id' | 'number' | 'subject' | 'status'> & {
  readonly clientName: string | null;
  readonly companyName: string | null;
};

export type CaseQuestion = {
  readonly query: string;
  readonly clientIds: readonly ClientId[];
  readonly establishmentIds: readonly EstablishmentId[];
  readonly limit: number;
};

/** Finds cases by their number, and through the clients and companies a search has found. */
@Injectable()
export class CaseHits {
  constructor(
    private readonly reader: Reader,
    private readonly cases: CaseLists,
    private readonly clients: Clients,
    private readonly companies: Companies,
  ) {}

  /** Up to `limit` (at most 8) cases of the Träger, open ones first. */
  async find(scope: TenantScope, question: CaseQuestion): Promise<readonly CaseHit[]> {
    const ids = await this.ids(scope, question);
    const cases = await Promise.all(ids.map((id) => this.cases.get(scope, id)));
    const [clients, companies] = await Promise.all([
      this.clients.summaries(
        scope,
        cases.flatMap(({ clientId }) => clientId ?? []),
      ),
      this.companies.summaries(
        scope,
        cases.flatMap(({ establishmentId }) => establishmentId ?? []),
      ),
    ]);
    return cases.map(({ id, number, subject, status, clientId, establishmentId }) => ({
      id,
      number,
      subject,
      status,
      clientName: (clientId && clients.get(clientId)?.displayName) ?? null,
      companyName: (establishmentId && companies.get(establishmentId)?.name) ?? null,
    }));
  }

  // The published view is what counselling shows to others; it has no subject and no text.
  private async ids(scope: TenantScope, { query, clientIds, establishmentIds, limit }: CaseQuestion): Promise<readonly CaseId[]> {
    const rows = await this.reader.rows<{ id: CaseId }>(scope, {
      name: 'search.case-ids',
      text: `select id from published.cases
             where tenant_id = $1 and (strpos(lower(number), lower($2)) > 0 or client_id = any($3::uuid[]) or establishment_id = any($4::uuid[]))
             order by closed_on is not null, number desc limit $5`,
      values: [scope.tenantId, query, clientIds, establishmentIds, limit],
    });
    return rows.map(({ id }) => id);
  }
}
