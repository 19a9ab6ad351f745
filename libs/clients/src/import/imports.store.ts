import { Injectable } from '@nestjs/common';
import { notFound, stale, type ClientId, type ImportId, type TenantScope, type Version } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Import } from './import.js';
import type { ImportField, KeptMapping } from './import-field.js';
import type { ImportRowState } from './import.js';
import type { Match, VerdictName } from './verdict.js';

type Row = Omit<Import, 'columns'> & { readonly columns: readonly string[] };

const columns = `id, tenant_id as "tenantId", team_ids as "teamIds", headings, columns, row_count as "rowCount", source, informed, state, version,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt", created_by as "createdBy",
  to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "finishedAt"`;

/** How many rows of an import a dry run or the run put where. */
export type ImportCounts = {
  readonly verdicts: Readonly<Record<VerdictName | 'open', number>>;
  readonly states: Readonly<Record<ImportRowState, number>>;
};

/** SQL of imports of persons as a whole, and of the mappings kept for the next one. */
@Injectable()
export class ImportsStore {
  /** Adds it; false when its id is taken. */
  async insert(tx: Tx, row: Import): Promise<boolean> {
    const { id, tenantId, teamIds, headings, rowCount, state, createdAt, createdBy } = row;
    const added: unknown[] = await tx.query(
      `insert into clients.import (id, tenant_id, team_ids, headings, columns, row_count, state, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8) on conflict do nothing returning id`,
      [id, tenantId, teamIds, headings, stored(row.columns), rowCount, state, createdAt, createdBy],
    );
    return added.length === 1;
  }

  /** Undefined when there is none within the scope. */
  async find(tx: Tx, { tenantId }: TenantScope, id: ImportId): Promise<Import | undefined> {
    const rows: Row[] = await tx.query(`select ${columns} from clients.import where id = $1 and tenant_id = $2`, [id, tenantId]);
    return rows[0] && read(rows[0]);
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope, id: ImportId): Promise<Import> {
    const found = await this.find(tx, scope, id);
    if (!found) throw notFound();
    return found;
  }

  /** As `get`; nobody else works on it until the transaction ends. */
  async getLocked(tx: Tx, scope: TenantScope, id: ImportId): Promise<Import> {
    await tx.query('select from clients.import where id = $1 and tenant_id = $2 for update', [id, scope.tenantId]);
    return this.get(tx, scope, id);
  }

  /** The newest hundred within the scope. */
  async newest(tx: Tx, { tenantId }: TenantScope): Promise<readonly Import[]> {
    const rows: Row[] = await tx.query(
      `select ${columns} from clients.import where tenant_id = $1 order by clients.import.created_at desc, id limit 100`,
      [tenantId],
    );
    return rows.map(read);
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, before: Import, expected: Version, changes: Partial<Import>, now: string): Promise<Import> {
    const after = { ...before, ...changes, version: expected + 1 };
    const [, saved]: [unknown, number] = await tx.query(
      `update clients.import set columns = $4, source = $5, informed = $6, state = $7, finished_at = $8, version = $3 + 1, updated_at = $9
       where id = $1 and tenant_id = $2 and version = $3`,
      [before.id, before.tenantId, expected, stored(after.columns), after.source, after.informed, after.state, after.finishedAt, now],
    );
    if (saved !== 1) throw stale();
    return after;
  }

  /** Rows by what the dry run says of them, and by what became of them. */
  async counts(tx: Tx, { id, tenantId }: Pick<Import, 'id' | 'tenantId'>): Promise<ImportCounts> {
    const rows: { verdict: VerdictName | null; state: ImportRowState; n: number }[] = await tx.query(
      `select verdict, state, count(*)::int as n from clients.import_row where import_id = $1 and tenant_id = $2 group by verdict, state`,
      [id, tenantId],
    );
    const sum = (which: (row: (typeof rows)[number]) => boolean): number => rows.filter(which).reduce((total, { n }) => total + n, 0);
    const verdict = (name: VerdictName | null) => sum((row) => row.verdict === name);
    const state = (name: ImportRowState) => sum((row) => row.state === name);
    return {
      verdicts: { new: verdict('new'), update: verdict('update'), same: verdict('same'), parked: verdict('parked'), open: verdict(null) },
      states: {
        waiting: state('waiting'),
        created: state('created'),
        updated: state('updated'),
        same: state('same'),
        parked: state('parked'),
        discarded: state('discarded'),
        removed: state('removed'),
        kept: state('kept'),
      },
    };
  }

  /** By the place in `rows`: persons of the same name or number whom the caller sees, the oldest first. */
  async matches(
    tx: Tx,
    { tenantId }: TenantScope,
    rows: readonly { readonly lastName: string; readonly firstName: string; readonly number: string | null }[],
  ): Promise<ReadonlyMap<number, readonly Match[]>> {
    const found: (Match & { place: number })[] = await tx.query(
      `select m.place, c.id, c.number, c.version, c.last_name as "lastName", c.first_name as "firstName", c.birth_date::text as "birthDate",
              c.age_range as "ageRange", c.gender, c.phone, c.email, c.street, c.plz, c.town, c.employment_status as "employmentStatus",
              c.has_qualification as "hasQualification", c.qualification_on::text as "qualificationOn", clients.file_is_locked(c.id) as locked, m.by_number as "byNumber"
       from clients.named_or_numbered($2, $3, $4) m join clients.client c on c.id = m.id
       where c.tenant_id = $1 order by m.place, c.created_at, c.id`,
      [tenantId, rows.map(({ lastName }) => lastName), rows.map(({ firstName }) => firstName), rows.map(({ number }) => number)],
    );
    const byPlace = new Map<number, Match[]>();
    for (const { place, ...match } of found) byPlace.set(place - 1, [...(byPlace.get(place - 1) ?? []), match]);
    return byPlace;
  }

  /** Mappings kept by the Träger, by name. */
  mappings(tx: Tx, { tenantId }: TenantScope): Promise<KeptMapping[]> {
    return tx.query(`select id, name, fields from clients.import_mapping where tenant_id = $1 order by name limit 100`, [tenantId]);
  }

  /** Keeps a mapping under its name; one of that name is replaced. */
  async keepMapping(
    tx: Tx,
    { tenantId }: TenantScope,
    mapping: KeptMapping & { readonly createdBy: string; readonly createdAt: string },
  ): Promise<void> {
    await tx.query(
      `insert into clients.import_mapping (id, tenant_id, name, fields, created_at, created_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, name) do update set fields = excluded.fields`,
      [mapping.id, tenantId, mapping.name, JSON.stringify(mapping.fields), mapping.createdAt, mapping.createdBy],
    );
  }

  /** Takes back persons as they were made: null for those who are gone, else why they stay. */
  async removeCreated(tx: Tx, clientIds: readonly ClientId[]): Promise<ReadonlyMap<ClientId, 'attached' | 'changed' | null>> {
    const rows: { id: ClientId; kept: 'attached' | 'changed' | null }[] = await tx.query(
      `select id, kept from clients.remove_imported($1)`,
      [clientIds],
    );
    return new Map(rows.map(({ id, kept }) => [id, kept]));
  }
}

const stored = (fields: Import['columns']): readonly string[] => fields.map((field) => field ?? '');

const read = (row: Row): Import => ({ ...row, columns: row.columns.map((field) => (field === '' ? null : (field as ImportField))) });
