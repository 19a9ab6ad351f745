import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type LocalDate, type Page, type PageRequest, type TenantScope } from '@app/kernel';
import { ClientLists, type ClientListItem, type Unnamed } from '@app/clients';
import { CompanyLists, type CompanyListItem } from '@app/companies';
import { CaseLists, type CaseRow, type CaseSort } from '@app/counselling';
import { Users } from '@app/identity';
import type { CsvKind, CsvValue } from '@app/platform';
import { exportLimit, type ExportedLook } from './list-export.js';
import type { ExportLabels } from './list-export.labels.de.js';

export type Table = { readonly kinds: readonly CsvKind[]; readonly headers: readonly string[]; readonly rows: readonly CsvValue[][] };
type Cells = Readonly<Record<string, CsvValue>>;

const kindOf: Readonly<Record<string, CsvKind>> = {
  lastContact: 'day',
  next: 'day',
  opened: 'day',
  birthDate: 'day',
  openCases: 'integer',
  weighted: 'decimal',
};

const perPage = 500;

/** The rows of a view as whoever asked sees them, page by page; companions of an id are looked up per page, not per row. */
@Injectable()
export class ListRows {
  constructor(
    private readonly cases: CaseLists,
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** How many rows the list counts, by another statement than the one that reads them. */
  count(scope: TenantScope, { list, filters }: ExportedLook): Promise<number> {
    if (list === 'cases') return this.cases.count(scope, { chosen: filters }, this.clock.today());
    return list === 'clients' ? this.clients.count(scope, filters) : this.companies.count(scope, filters);
  }

  /** The columns of the view in their order, with the identifier last, so that a row is known again; at most `exportLimit` + 1 rows. */
  async table(scope: TenantScope, look: ExportedLook, labels: ExportLabels): Promise<Table> {
    const headers: Readonly<Record<string, string>> = labels[look.list];
    const rows: CsvValue[][] = [];
    let after: PageRequest<string>['after'] = null;
    do {
      const page: Page<Cells> = await this.page(scope, look, labels, after);
      rows.push(...page.items.map((cells) => [...look.columns.map((column) => cells[column] ?? null), cells['id'] ?? null]));
      after = page.next;
    } while (after && rows.length <= exportLimit);
    return {
      kinds: [...look.columns.map((column) => kindOf[column] ?? 'text'), 'text'],
      headers: [...look.columns.map((column) => headers[column] ?? column), labels.id],
      rows,
    };
  }

  private async page(
    scope: TenantScope,
    look: ExportedLook,
    labels: ExportLabels,
    after: PageRequest<string>['after'],
  ): Promise<Page<Cells>> {
    const direction = look.sort.startsWith('-') ? ('desc' as const) : ('asc' as const);
    const request = { direction, limit: perPage, after };
    const sort = look.sort.replace(/^-/, '');
    if (look.list === 'clients') {
      const page = await this.clients.page(scope, look.filters, { ...request, sort: 'name' });
      const unnamed = await this.clients.unnamed(
        scope,
        page.items.map(({ id }) => id),
      );
      return { ...page, items: page.items.map((row) => clientCells(row, unnamed, labels)) };
    }
    if (look.list === 'companies') {
      const page = await this.companies.page(scope, look.filters, { ...request, sort: sort as 'name' | 'town' });
      const names = await this.namesOf(scope, page.items);
      return { ...page, items: page.items.map((row) => companyCells(row, names, labels)) };
    }
    const page = await this.cases.page(scope, { chosen: look.filters }, { ...request, sort: sort as CaseSort }, this.clock.today());
    const clientIds = page.items.flatMap(({ clientId }) => clientId ?? []);
    const [clients, unnamed, companies, names] = await Promise.all([
      this.clients.summaries(scope, clientIds),
      this.clients.unnamed(scope, clientIds),
      this.companies.summaries(page.items.flatMap(({ establishmentId }) => establishmentId ?? [])),
      this.namesOf(scope, page.items),
    ]);
    const whoOf = ({ clientId, establishmentId }: CaseRow): string | null =>
      [clientId && clients.get(clientId)?.displayName, establishmentId && companies.get(establishmentId)?.name]
        .filter(Boolean)
        .join(' / ') || null;
    return { ...page, items: page.items.map((row) => caseCells(row, { who: whoOf(row), unnamed }, names, labels)) };
  }

  private namesOf(scope: TenantScope, rows: readonly { readonly ownerId: string | null }[]): Promise<ReadonlyMap<string, string>> {
    return this.users.names(
      scope,
      rows.flatMap(({ ownerId }) => ownerId ?? []),
    );
  }
}

type Names = ReadonlyMap<string, string>;
type UnnamedClients = ReadonlyMap<ClientId, Unnamed>;
const nameOf = (names: Names, id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
const day = (value: LocalDate | null): string | null => value;

// Neither a protected person nor one whose file is restricted is named in a file, whoever takes it out; the row stays, so that numbers agree.
const caseCells = (
  row: CaseRow,
  { who, unnamed }: { readonly who: string | null; readonly unnamed: UnnamedClients },
  names: Names,
  labels: ExportLabels,
): Cells => {
  const why = row.protected ? ('protected' as const) : row.clientId && unnamed.get(row.clientId);
  return {
    id: row.id,
    number: row.number,
    who: why ? labels[why] : who,
    subject: why ? null : row.subject || null,
    status: labels.caseStatus[row.status],
    lastContact: day(row.lastContactOn),
    next: day(row.nextDueOn),
    owner: why ? null : nameOf(names, row.ownerId),
    opened: day(row.openedOn),
  };
};

const clientCells = (row: ClientListItem, unnamed: UnnamedClients, labels: ExportLabels): Cells => {
  const why = unnamed.get(row.id);
  const status = row.employmentStatus ? labels.employmentStatus[row.employmentStatus] : labels.notAsked;
  return {
    id: row.id,
    name: why ? labels[why] : row.displayName,
    number: row.number,
    birthDate: why ? null : day(row.birthDate),
    town: why ? null : row.town,
    status: why ? null : status,
    openCases: row.openCases,
    next: day(row.nextDueOn),
    lastContact: day(row.lastContactOn),
  };
};

const companyCells = (row: CompanyListItem, names: Names, labels: ExportLabels): Cells => ({
  id: row.id,
  name: row.name,
  town: row.town,
  number: row.betriebsnummer,
  state: labels.relationshipState[row.state],
  owner: nameOf(names, row.ownerId),
  industry: row.wzCode,
  weighted: row.weightedHeadcount,
});
