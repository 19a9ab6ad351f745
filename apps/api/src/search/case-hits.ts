import { Injectable } from '@nestjs/common';
import type { ClientId, EstablishmentId, TenantScope } from '@app/kernel';
import { Clients } from '@app/clients';
import { Companies } from '@app/companies';
import { CaseLists, SessionLists, type CaseQuestion, type CaseRow, type NoteHit } from '@app/counselling';

export const caseHitReasons = ['number', 'subject', 'client', 'company'] as const;

/** A case as the search shows it, with what it was found by. */
export type CaseHit = Pick<CaseRow, 'id' | 'number' | 'subject' | 'status'> & {
  readonly because: (typeof caseHitReasons)[number];
  readonly clientName: string | null;
  readonly companyName: string | null;
};

/** Cases a search finds, by their own words and by those of their notes, with the names of clients and companies. */
@Injectable()
export class CaseHits {
  constructor(
    private readonly cases: CaseLists,
    private readonly sessions: SessionLists,
    private readonly clients: Clients,
    private readonly companies: Companies,
  ) {}

  async find(scope: TenantScope, question: CaseQuestion): Promise<readonly CaseHit[]> {
    const cases = await this.cases.search(scope, question);
    const names = await this.namesOf(scope, cases);
    return cases.map((kase) => ({
      id: kase.id,
      number: kase.number,
      subject: kase.subject,
      status: kase.status,
      because: becauseOf(kase, question),
      ...names(kase),
    }));
  }

  /** Sessions whose notes hold the words, with the names of their clients. */
  async byNotes(scope: TenantScope, query: string, limit: number): Promise<readonly (NoteHit & { readonly clientName: string | null })[]> {
    const hits = await this.sessions.byWords(scope, query, limit);
    const names = await this.namesOf(scope, hits.map(({ clientId }) => ({ clientId, establishmentId: null }))); // prettier-ignore
    return hits.map((hit) => ({ ...hit, clientName: names({ ...hit, establishmentId: null }).clientName }));
  }

  private async namesOf(scope: TenantScope, concerned: readonly Concerned[]) {
    const [clients, companies] = await Promise.all([
      this.clients.summaries(
        scope,
        concerned.flatMap(({ clientId }) => clientId ?? []),
      ),
      this.companies.summaries(
        scope,
        concerned.flatMap(({ establishmentId }) => establishmentId ?? []),
      ),
    ]);
    return ({ clientId, establishmentId }: Concerned) => ({
      clientName: (clientId && clients.get(clientId)?.displayName) ?? null,
      companyName: (establishmentId && companies.get(establishmentId)?.name) ?? null,
    });
  }
}

type Concerned = { readonly clientId: ClientId | null; readonly establishmentId: EstablishmentId | null };

const becauseOf = (kase: CaseRow, { query, clientIds, establishmentIds }: CaseQuestion): CaseHit['because'] => {
  if (kase.number.toLowerCase().includes(query.trim().toLowerCase())) return 'number';
  if (kase.clientId && clientIds.includes(kase.clientId)) return 'client';
  return kase.establishmentId && establishmentIds.includes(kase.establishmentId) ? 'company' : 'subject';
};
