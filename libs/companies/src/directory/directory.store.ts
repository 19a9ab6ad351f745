import { Injectable } from '@nestjs/common';
import { notFound, stale, type EstablishmentId, type LocalDate, type TenantScope, type UserId, type Version } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { AffiliationStep, DirectoryChange, EntryFields, Unit, UnitKind } from './directory.js';

/** A Betrieb within its Unternehmen or Konzern, as the tree shows it. */
export type TreeEntry = {
  readonly id: EstablishmentId;
  readonly name: string;
  readonly town: string;
  readonly companyId: string;
  readonly companyName: string;
};

const tables = { company: 'companies.company', group: 'companies.company_group' } as const satisfies Record<UnitKind, string>;
const treeShown = 200;

const recorded = `a.since, a.source, a.note, a.recorded_at as "recordedAt", a.recorded_by as "recordedBy", a.recorded_office as "recordedOffice"`;
const steps = `
  select a.id, 'company' as kind, jsonb_build_object('id', c.id, 'name', c.name) as "to", ${recorded}
  from companies.establishment_affiliation a join companies.company c on c.id = a.company_id where a.establishment_id = $1
  union all
  select a.id, 'group', case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name) end, ${recorded}
  from companies.company_affiliation a left join companies.company_group g on g.id = a.group_id
  where a.company_id = companies.company_of($1, $2)`;

/** SQL that writes the shared directory and reads its history. No row of it belongs to a Träger. */
@Injectable()
export class DirectoryStore {
  constructor(private readonly reader: Reader) {}

  /** Adds the entry; answers null, or the entry that has the Betriebsnummer or the id already. */
  async insert(
    tx: Tx,
    id: EstablishmentId,
    companyId: string,
    entry: EntryFields,
    now: string,
  ): Promise<{ readonly id: EstablishmentId; readonly name: string; readonly town: string } | null> {
    const rows: object[] = await tx.query(
      `insert into companies.establishment
         (id, company_id, betriebsnummer, name, street, plz, town, ags, wz_code, wz_version, chamber, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) on conflict do nothing returning id`,
      [id, companyId, ...valuesOf(entry), now],
    );
    if (rows.length > 0) return null;
    const [existing]: { id: EstablishmentId; name: string; town: string }[] = await tx.query(
      `select id, name, town from companies.establishment where id = $1 or betriebsnummer = $2 order by id <> $1 limit 1`,
      [id, entry.betriebsnummer],
    );
    return existing ?? null;
  }

  /** Whoever else enters this Betriebsnummer waits until the transaction is over. */
  async lockNumber(tx: Tx, betriebsnummer: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`betriebsnummer ${betriebsnummer}`]);
  }

  /** The other entry that has this Betriebsnummer; undefined when there is none. */
  async withNumber(tx: Tx, betriebsnummer: string, besides: EstablishmentId) {
    const [row]: { id: EstablishmentId; name: string; town: string }[] = await tx.query(
      `select id, name, town from companies.establishment where betriebsnummer = $1 and id <> $2`,
      [betriebsnummer, besides],
    );
    return row;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async update(tx: Tx, id: EstablishmentId, expected: Version, entry: EntryFields, now: string): Promise<void> {
    const [, affected]: [unknown, number] = await tx.query(
      `update companies.establishment set betriebsnummer = $3, name = $4, street = $5, plz = $6, town = $7, ags = $8, wz_code = $9,
         wz_version = $10, chamber = $11, updated_at = $12, version = version + 1 where id = $1 and version = $2`,
      [id, expected, ...valuesOf(entry), now],
    );
    if (affected !== 1) throw stale();
  }

  /** The id of the Unternehmen or Konzern meant; a name makes a new one under `newId`. Throws Problem `kernel.not-found`. */
  async unit(tx: Tx, kind: UnitKind, unit: Unit, newId: string): Promise<string> {
    if ('name' in unit) {
      await tx.query(`insert into ${tables[kind]} (id, name) values ($1, $2) on conflict (id) do nothing`, [newId, unit.name]);
      return newId;
    }
    const found: object[] = await tx.query(`select from ${tables[kind]} where id = $1`, [unit.id]);
    if (found.length === 0) throw notFound();
    return unit.id;
  }

  /** Unternehmen or Konzerne whose name contains the fragment. */
  units(kind: UnitKind, fragment: string, limit: number): Promise<{ id: string; name: string }[]> {
    return this.reader.shared({
      name: `companies.units.${kind}`,
      text: `select id, name from ${tables[kind]} where platform.fold(name) like '%' || replace(replace(replace(platform.fold($1), '\\', '\\\\'),
               '%', '\\%'), '_', '\\_') || '%' order by name, id limit $2`,
      values: [fragment.trim(), limit],
    });
  }

  /** Adds a step of belonging; false when its id is taken. `of` is the Betrieb (kind company) or the Unternehmen (kind group). */
  async insertStep(tx: Tx, of: string, { id, kind, to, since, source, note, ...recorded }: AffiliationStep): Promise<boolean> {
    const [table, from, target] =
      kind === 'company'
        ? ['companies.establishment_affiliation', 'establishment_id', 'company_id']
        : ['companies.company_affiliation', 'company_id', 'group_id'];
    const rows: object[] = await tx.query(
      `insert into ${table} (id, ${from}, ${target}, since, source, note, recorded_at, recorded_by, recorded_office)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing returning id`,
      [id, of, to?.id ?? null, since, source, note, recorded.recordedAt, recorded.recordedBy, recorded.recordedOffice],
    );
    return rows.length === 1;
  }

  /** All steps of the Betrieb and of the Unternehmen it belongs to on that day. */
  steps(id: EstablishmentId, on: LocalDate): Promise<AffiliationStep[]> {
    return this.reader.shared<AffiliationStep>({ name: 'companies.steps', text: steps, values: [id, on] });
  }

  /** Who added the entry: whoever recorded its first belonging. Undefined when it came without one. */
  async creatorOf(id: EstablishmentId): Promise<UserId | null | undefined> {
    const [row] = await this.reader.shared<{ by: UserId | null }>({
      name: 'companies.creator',
      text: `select recorded_by as by from companies.establishment_affiliation where establishment_id = $1 order by recorded_at, id limit 1`,
      values: [id],
    });
    return row?.by;
  }

  /** Who recorded the step; undefined when there is none of that id. */
  async recorderOf(tx: Tx, kind: UnitKind, id: string): Promise<UserId | null | undefined> {
    const [row]: { by: UserId | null }[] = await tx.query(
      `select recorded_by as by from ${kind === 'company' ? 'companies.establishment_affiliation' : 'companies.company_affiliation'} where id = $1`,
      [id],
    );
    return row?.by;
  }

  /** Everything that belongs to the Unternehmen, and to the Konzern, of this Betrieb on that day; at most two hundred. */
  tree(id: EstablishmentId, on: LocalDate): Promise<TreeEntry[]> {
    return this.reader.shared<TreeEntry>({
      name: 'companies.tree',
      text: `with own as (select companies.company_of($1, $2) as company_id),
               units as (
                 select company_id as id from own
                 union
                 select c.id from own, companies.group_of(own.company_id, $2) g, lateral (
                   select id from companies.company where group_id = g
                   union select company_id from companies.company_affiliation where group_id = g) c
                 where g is not null and companies.group_of(c.id, $2) = g)
             select e.id, e.name, e.town, c.id as "companyId", c.name as "companyName"
             from units join companies.company c on c.id = units.id, lateral (
               select id from companies.establishment where company_id = c.id
               union select establishment_id from companies.establishment_affiliation where company_id = c.id) m
               join companies.establishment e on e.id = m.id
             where companies.company_of(e.id, $2) = c.id
             order by c.id <> (select company_id from own), c.name, c.id, e.name, e.id limit ${treeShown}`,
      values: [id, on],
    });
  }

  async insertChanges(tx: Tx, changes: readonly DirectoryChange[]): Promise<void> {
    await tx.query(
      `insert into companies.directory_change
         (id, establishment_id, field, old_value, new_value, reason, changed_at, changed_by, changed_office)
       select id, "establishmentId", field, "oldValue", "newValue", reason, "changedAt", "changedBy", "changedOffice"
       from jsonb_to_recordset($1::jsonb) as c(id uuid, "establishmentId" uuid, field text, "oldValue" text, "newValue" text, reason text,
         "changedAt" timestamptz, "changedBy" uuid, "changedOffice" text)`,
      [JSON.stringify(changes)],
    );
  }

  /** The newest hundred corrections of the entry, whoever made them. */
  changes(scope: TenantScope, id: EstablishmentId): Promise<DirectoryChange[]> {
    return this.reader.rows<DirectoryChange>(scope, {
      name: 'companies.directory-changes',
      access: { of: ['company.directory-read'], when: 'always' },
      text: `select id, establishment_id as "establishmentId", field, old_value as "oldValue", new_value as "newValue", reason,
               changed_at as "changedAt", changed_by as "changedBy", changed_office as "changedOffice"
             from companies.directory_change where establishment_id = $1 order by changed_at desc, field limit 100`,
      values: [id],
    });
  }
}

const valuesOf = ({ betriebsnummer, name, street, plz, town, ags, wzCode, wzVersion, chamber }: EntryFields): readonly unknown[] => [
  betriebsnummer,
  name,
  street,
  plz,
  town,
  ags,
  wzCode,
  wzVersion,
  chamber,
];
