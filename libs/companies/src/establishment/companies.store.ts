import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, notFound, stale, type EstablishmentId, type LocalDate, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, Reader, type Statement, type Tx } from '@app/platform';
import type { Agreement } from '../agreement/agreement.js';
import { AgreementEntity } from '../agreement/agreement.entity.js';
import type { Headcount, Headcounts, HeadcountSum } from '../headcount/headcount.js';
import { HeadcountEntity } from '../headcount/headcount.entity.js';
import type { DirectoryEntry } from './establishment.js';

/** Read within a transaction, or outside of any. */
export type Source = Tx | Reader;

type SumRow = HeadcountSum & { readonly part: 'own' | 'group' };

const nothing: HeadcountSum = { over30: 0, upTo30: 0, upTo20: 0, upTo10: 0, establishments: 0, missing: 0, asOf: null };

const entry = `jsonb_build_object('id', e.id, 'companyId', e.company_id, 'betriebsnummer', e.betriebsnummer, 'name', e.name, 'street', e.street,
    'plz', e.plz, 'town', e.town, 'ags', e.ags, 'wzCode', e.wz_code, 'wzVersion', e.wz_version, 'chamber', e.chamber, 'version', e.version) as establishment,
  jsonb_build_object('id', c.id, 'name', c.name) as company,
  case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name) end as "group"`;

/** SQL of the shared directory, and of headcounts and agreements, which each Träger keeps for itself. */
@Injectable()
export class CompaniesStore {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Entry of the shared directory, as it belongs today. Throws Problem `kernel.not-found`. */
  async get(source: Source, id: EstablishmentId): Promise<DirectoryEntry> {
    const [found] = await rowsOf<DirectoryEntry>(source, null, {
      name: 'companies.entry',
      text: `select ${entry} from companies.establishment e join companies.company c on c.id = companies.company_of(e.id, $2)
               left join companies.company_group g on g.id = companies.group_of(c.id, $2) where e.id = $1`,
      values: [id, this.clock.today()],
    });
    if (!found) throw notFound();
    return found;
  }

  /** As `get`, outside of any transaction. */
  known(id: EstablishmentId): Promise<DirectoryEntry> {
    return this.get(this.reader, id);
  }

  /** As `get`. Throws Problem `kernel.stale` when somebody changed the entry since the caller saw it. */
  async getUnchanged(tx: Tx, id: EstablishmentId, expected: Version): Promise<DirectoryEntry> {
    const entry = await this.get(tx, id);
    if (entry.establishment.version !== expected) throw stale();
    return entry;
  }

  /** Newest counts not after the Stichtag of every Betrieb of the Unternehmen and of its Konzern, added up per class (§ 82(6) S. 3). */
  async headcountAt(source: Source, scope: TenantScope, id: EstablishmentId, stichtag: LocalDate): Promise<Headcounts> {
    const rows = await rowsOf<SumRow>(source, scope, {
      name: 'companies.headcount-at',
      text: `with own as (select companies.company_of($2, $3) as id), units as (
                 select 'own' as part, id from own
                 union all
                 select 'group', c.id from own, companies.group_of(own.id, $3) g, lateral (
                   select id from companies.company where group_id = g
                   union select company_id from companies.company_affiliation where group_id = g) c
                 where g is not null and companies.group_of(c.id, $3) = g),
               parts as (
                 select u.part, m.id from units u, lateral (
                   select id from companies.establishment where company_id = u.id
                   union select establishment_id from companies.establishment_affiliation where company_id = u.id) m
                 where companies.company_of(m.id, $3) = u.id)
             select p.part, coalesce(sum(h.over_30), 0)::int as "over30", coalesce(sum(h.up_to_30), 0)::int as "upTo30",
               coalesce(sum(h.up_to_20), 0)::int as "upTo20", coalesce(sum(h.up_to_10), 0)::int as "upTo10",
               count(*)::int as establishments, count(*) filter (where h.as_of is null)::int as missing, min(h.as_of) as "asOf"
             from parts p left join lateral (
               select over_30, up_to_30, up_to_20, up_to_10, as_of from companies.headcount
               where tenant_id = $1 and establishment_id = p.id and as_of <= $3 and replaced_at is null order by as_of desc limit 1) h on true
             group by p.part`,
      values: [scope.tenantId, id, stichtag],
    });
    const sumOf = (part: SumRow['part']): HeadcountSum | undefined => {
      const row = rows.find((candidate) => candidate.part === part);
      if (!row) return undefined;
      const { part: _, ...sum } = row;
      return sum;
    };
    return { own: sumOf('own') ?? nothing, group: sumOf('group') ?? null };
  }

  /** Agreement on berufliche Weiterbildung of a Betrieb that holds on a day, or undefined when none is known. */
  async agreementAt(source: Source, scope: TenantScope, id: EstablishmentId, on: LocalDate): Promise<Agreement | undefined> {
    const [found] = await rowsOf<Agreement>(source, scope, {
      name: 'companies.agreement-at',
      text: `select id, tenant_id as "tenantId", establishment_id as "establishmentId", kind, valid_from as "validFrom", valid_to as "validTo",
               scope, covers_training as "coversTraining", document, version,
               created_at as "createdAt", created_by as "createdBy", updated_by as "updatedBy"
             from companies.agreement
             where tenant_id = $1 and establishment_id = $2 and covers_training and valid_from <= $3 and (valid_to is null or valid_to >= $3)
             order by valid_from desc, id limit 1`,
      values: [scope.tenantId, id, on],
    });
    return found;
  }

  /** Adds the row; false when its id, or a count of that Betrieb and day, is already there. */
  async insertHeadcount(tx: Tx, headcount: Headcount): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(HeadcountEntity).values(headcount).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** Adds the row; false when its id is already taken. */
  async insertAgreement(tx: Tx, agreement: Agreement): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(AgreementEntity).values(agreement).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  findHeadcount(tx: Tx, scope: TenantScope, id: string): Promise<Headcount | null> {
    return tx.findOneBy(HeadcountEntity, { id, tenantId: scope.tenantId });
  }

  /** Whether this Träger already has a count of that Betrieb and day. */
  hasHeadcountOf(tx: Tx, scope: TenantScope, establishmentId: EstablishmentId, asOf: LocalDate): Promise<boolean> {
    return tx.existsBy(HeadcountEntity, { tenantId: scope.tenantId, establishmentId, asOf, replacedAt: IsNull() });
  }

  /** The count of that Betrieb, locked. Throws Problem `kernel.not-found`. */
  async getHeadcount(tx: Tx, scope: TenantScope, establishmentId: EstablishmentId, id: string): Promise<Headcount> {
    const where = { id, establishmentId, tenantId: scope.tenantId };
    const found = await tx.findOne(HeadcountEntity, { where, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound();
    return found;
  }

  /** From now on the count counts no more. */
  async replaceHeadcount(tx: Tx, { id, tenantId }: Headcount, by: Pick<Headcount, 'replacedBy' | 'replacedAt' | 'replacedReason'>) {
    await tx.update(HeadcountEntity, { id, tenantId }, by);
  }

  /** The agreement of that Betrieb as the caller saw it. Throws Problems `kernel.not-found`, `kernel.stale`. */
  async getAgreement(tx: Tx, scope: TenantScope, establishmentId: EstablishmentId, id: string, expected: Version): Promise<Agreement> {
    const found = await tx.findOneBy(AgreementEntity, { id, establishmentId, tenantId: scope.tenantId });
    if (!found) throw notFound();
    if (found.version !== expected) throw stale();
    return found;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async saveAgreement(tx: Tx, agreement: Agreement, changes: Partial<AgreementEntity>): Promise<Agreement> {
    const version = await guardedUpdate(tx, AgreementEntity, agreement.id, agreement.version, changes);
    return { ...agreement, ...changes, version };
  }

  findAgreement(tx: Tx, scope: TenantScope, id: string): Promise<Agreement | null> {
    return tx.findOneBy(AgreementEntity, { id, tenantId: scope.tenantId });
  }
}

const rowsOf = <T extends object>(source: Source, scope: TenantScope | null, statement: Statement): Promise<T[]> => {
  if (source instanceof Reader) return scope ? source.rows<T>(scope, statement) : source.shared<T>(statement);
  return source.query(statement.text, [...statement.values]) as Promise<T[]>;
};
