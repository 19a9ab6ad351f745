import { Injectable } from '@nestjs/common';
import type { TenantScope } from '@app/kernel';
import { Clients } from '@app/clients';
import { Companies } from '@app/companies';
import { CaseLists, type CaseQuestion, type CaseRow } from '@app/counselling';

/** A case as the search shows it. */
export type CaseHit = Pick<CaseRow, 'id' | 'number' | 'subject' | 'status'> & {
  readonly clientName: string | null;
  readonly companyName: string | null;
};

/** Cases a search finds, with the names of their clients and companies. */
@Injectable()
export class CaseHits {
  constructor(
    private readonly cases: CaseLists,
    private readonly clients: Clients,
    private readonly companies: Companies,
  ) {}

  async find(scope: TenantScope, question: CaseQuestion): Promise<readonly CaseHit[]> {
    const cases = await this.cases.search(scope, question);
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
}
