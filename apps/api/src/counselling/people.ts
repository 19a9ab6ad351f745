import { Injectable } from '@nestjs/common';
import type { ClientId, EstablishmentId, TenantScope } from '@app/kernel';
import { ClientLists, type ClientSummary } from '@app/clients';
import { CompanyLists, type CompanySummary } from '@app/companies';
import { Users } from '@app/identity';

type Row = {
  readonly clientId?: ClientId | null | undefined;
  readonly establishmentId?: EstablishmentId | null | undefined;
  readonly ownerId?: string | null | undefined;
};

/** Names for rows that carry ids only. */
export type People = {
  readonly client: (row: Row) => Pick<ClientSummary, 'id' | 'displayName' | 'phone' | 'restricted'> | null;
  readonly company: (row: Row) => Pick<CompanySummary, 'id' | 'name' | 'town'> | null;
  readonly owner: (row: Row) => string | null;
};

/** Looks names up in three statements for any number of rows. */
@Injectable()
export class PeopleOf {
  constructor(
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly users: Users,
  ) {}

  async rows(scope: TenantScope, rows: readonly Row[]): Promise<People> {
    const [clients, companies, owners] = await Promise.all([
      this.clients.summaries(scope, known(rows.map(({ clientId }) => clientId))),
      this.companies.summaries(known(rows.map(({ establishmentId }) => establishmentId))),
      this.users.names(scope, known(rows.map(({ ownerId }) => ownerId))),
    ]);
    return {
      client: ({ clientId }) => (clientId ? (clients.get(clientId) ?? null) : null),
      company: ({ establishmentId }) => (establishmentId ? (companies.get(establishmentId) ?? null) : null),
      owner: ({ ownerId }) => (ownerId ? (owners.get(ownerId) ?? null) : null),
    };
  }
}

const known = <Id extends string>(ids: readonly (Id | null | undefined)[]): Id[] => ids.filter((id): id is Id => typeof id === 'string');
