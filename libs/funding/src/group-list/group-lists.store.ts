import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  notFound,
  stale,
  type CaseId,
  type ClientId,
  type GroupListGroupId,
  type GroupListId,
  type GroupListRowId,
  type ParticipationId,
  type TenantScope,
  type UserId,
  type Version,
} from '@app/kernel';
import { KeyRing, sealedIn, type Tx } from '@app/platform';
import type { RawRow } from './check-list.js';
import type {
  ChangeGroup,
  Einverstaendnis,
  GroupList,
  GroupListFacts,
  GroupListGroup,
  GroupListRef,
  GroupListRow,
  GroupListRowState,
} from './group-list.js';

const sealedColumn = 'funding.group_list_row.cells_sealed';

const listColumns = `id, tenant_id as "tenantId", case_id as "caseId", places, applied_on::text as "appliedOn",
  erhoehung_bewilligt as "erhoehungBewilligt", qualifizierungsgeld_same_measure as "qualifizierungsgeldSameMeasure", version,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt", created_by as "createdBy"`;

/** Whom the rows of a list belong to. */
export type ListKeys = Pick<GroupList, 'id' | 'tenantId' | 'caseId'>;

/** A list as the case shows it. */
export type GroupListSummary = Pick<GroupList, 'id' | 'createdAt'> & {
  readonly rows: number;
  readonly faulty: number;
  readonly takenOver: number;
};

/** SQL of uploaded lists; what stands in their rows is sealed and opened here and nowhere else. */
@Injectable()
export class GroupListsStore {
  constructor(private readonly keyRing: KeyRing) {}

  /** Lists of a case, newest first. */
  ofCase(tx: Tx, { tenantId }: TenantScope, caseId: CaseId): Promise<GroupListSummary[]> {
    return tx.query(
      `select l.id, to_char(l.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt", count(r.id)::int as rows,
              (count(*) filter (where r.state = 'faulty'))::int as faulty, (count(*) filter (where r.state = 'taken-over'))::int as "takenOver"
       from funding.group_list l left join funding.group_list_row r on r.list_id = l.id and r.tenant_id = l.tenant_id
       where l.case_id = $1 and l.tenant_id = $2 group by l.id order by l.created_at desc, l.id`,
      [caseId, tenantId],
    );
  }

  /** Undefined when there is none within the scope. */
  async find(tx: Tx, { tenantId }: TenantScope, id: GroupListId): Promise<GroupList | undefined> {
    const [list]: GroupList[] = await tx.query(`select ${listColumns} from funding.group_list where id = $1 and tenant_id = $2`, [
      id,
      tenantId,
    ]);
    return list;
  }

  /** Throws Problem `kernel.not-found` outside the scope, or of the case. */
  async get(tx: Tx, scope: TenantScope, { id, caseId }: GroupListRef): Promise<GroupList> {
    const list = await this.find(tx, scope, id);
    if (list?.caseId !== caseId) throw notFound();
    return list;
  }

  /** The same; nobody else changes it until the transaction ends. */
  async getLocked(tx: Tx, scope: TenantScope, ref: GroupListRef): Promise<GroupList> {
    await tx.query('select from funding.group_list where id = $1 and tenant_id = $2 for update', [ref.id, scope.tenantId]);
    return this.get(tx, scope, ref);
  }

  /** Nobody else takes over from any list of the case until the transaction ends: the same people may stand on two of them. */
  async lockCase(tx: Tx, { caseId }: Pick<GroupListRef, 'caseId'>): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`group lists of ${caseId}`]);
  }

  /** Adds a list; false when its id is taken. */
  async insert(tx: Tx, { id, tenantId, caseId, places, createdAt, createdBy }: GroupList): Promise<boolean> {
    const added: unknown[] = await tx.query(
      `insert into funding.group_list (id, tenant_id, case_id, places, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $5) on conflict do nothing returning id`,
      [id, tenantId, caseId, JSON.stringify(places), createdAt, createdBy],
    );
    return added.length === 1;
  }

  /** Raises the version, with what changes of the list itself. Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, list: GroupList, expected: Version, changes: Partial<GroupListFacts>, now: string): Promise<GroupList> {
    const next = { ...list, ...changes };
    const [, changed]: [unknown, number] = await tx.query(
      `update funding.group_list set applied_on = $4, erhoehung_bewilligt = $5, qualifizierungsgeld_same_measure = $6, version = version + 1,
         updated_at = $7 where id = $1 and tenant_id = $2 and version = $3`,
      [list.id, list.tenantId, expected, next.appliedOn, next.erhoehungBewilligt, next.qualifizierungsgeldSameMeasure, now],
    );
    if (changed !== 1) throw stale();
    return { ...next, version: expected + 1 };
  }

  /** Rows of a list in the order of its sheet. */
  async rowsOf(tx: Tx, { id, tenantId }: ListKeys): Promise<GroupListRow[]> {
    const rows: (Omit<GroupListRow, 'cells'> & { sealed: string })[] = await tx.query(
      `select r.id, r.sheet_row as row, r.cells_sealed as sealed, r.state, r.client_id as "clientId", r.participation_id as "participationId",
              case when a.id is not null then json_build_object('id', a.id, 'number', a.number) end as application
       from funding.group_list_row r left join funding.participation p on p.id = r.participation_id
         left join funding.application a on a.id = p.application_id
       where r.list_id = $1 and r.tenant_id = $2 order by r.sheet_row`,
      [id, tenantId],
    );
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      cells: JSON.parse(this.keyRing.open(sealedIn(sealedColumn, row.id), sealed)) as RawRow['cells'],
    }));
  }

  /** Adds rows in one statement. */
  async insertRows(
    tx: Tx,
    { id, tenantId, caseId }: ListKeys,
    rows: readonly (RawRow & { readonly state: GroupListRowState })[],
    by: UserId,
    now: string,
  ): Promise<void> {
    const ids = rows.map(() => randomUUID());
    await tx.query(
      `insert into funding.group_list_row (id, tenant_id, case_id, list_id, sheet_row, cells_sealed, state, created_at, created_by, updated_at)
       select n.id, $1, $2, $3, n.sheet_row, n.sealed, n.state, $8, $9, $8
       from unnest($4::uuid[], $5::int[], $6::text[], $7::text[]) as n (id, sheet_row, sealed, state)`,
      [
        tenantId,
        caseId,
        id,
        ids,
        rows.map(({ row }) => row),
        rows.map(({ cells }, index) => this.seal(ids[index]!, cells)),
        rows.map(({ state }) => state),
        now,
        by,
      ],
    );
  }

  /** Writes what stands in one row. */
  async saveCells(tx: Tx, { tenantId }: ListKeys, id: GroupListRowId, cells: RawRow['cells'], now: string): Promise<void> {
    await tx.query(`update funding.group_list_row set cells_sealed = $3, updated_at = $4 where id = $1 and tenant_id = $2`, [
      id,
      tenantId,
      this.seal(id, cells),
      now,
    ]);
  }

  /** Sets which of the rows that wait are good and which are not. */
  async saveStates(tx: Tx, { id, tenantId }: ListKeys, faultyRows: readonly number[], now: string): Promise<void> {
    await tx.query(
      `update funding.group_list_row set state = case when sheet_row = any($3::int[]) then 'faulty' else 'good' end, updated_at = $4
       where list_id = $1 and tenant_id = $2 and state <> 'taken-over'
         and state <> case when sheet_row = any($3::int[]) then 'faulty' else 'good' end`,
      [id, tenantId, faultyRows, now],
    );
  }

  async deleteRow(tx: Tx, { tenantId }: ListKeys, id: GroupListRowId): Promise<void> {
    await tx.query(`delete from funding.group_list_row where id = $1 and tenant_id = $2`, [id, tenantId]);
  }

  /** The rows are now part of an application. */
  async markTakenOver(
    tx: Tx,
    { tenantId }: ListKeys,
    rows: readonly { readonly id: GroupListRowId; readonly clientId: ClientId; readonly participationId: ParticipationId }[],
    now: string,
  ): Promise<void> {
    await tx.query(
      `update funding.group_list_row r set state = 'taken-over', client_id = n.client_id, participation_id = n.participation_id, updated_at = $5
       from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as n (id, client_id, participation_id) where r.id = n.id and r.tenant_id = $1`,
      [tenantId, rows.map(({ id }) => id), rows.map(({ clientId }) => clientId), rows.map(({ participationId }) => participationId), now],
    );
  }

  /** Makes rows for groups nobody has said anything of yet. */
  async ensureGroups(tx: Tx, { id, tenantId, caseId }: ListKeys, keys: readonly string[], by: UserId, now: string): Promise<void> {
    await tx.query(
      `insert into funding.group_list_group (id, tenant_id, case_id, list_id, key, created_at, created_by, updated_at)
       select n.id, $1, $2, $3, n.key, $6, $7, $6 from unnest($4::uuid[], $5::text[]) as n (id, key) on conflict (list_id, key) do nothing`,
      [tenantId, caseId, id, keys.map(() => randomUUID()), keys, now, by],
    );
  }

  groupsOf(tx: Tx, { id, tenantId }: ListKeys): Promise<GroupListGroup[]> {
    return tx.query(
      `select id, key, comparable_by as "comparableBy", comparable_reason as "comparableReason", recommendation_id as "recommendationId",
              missing_qualification_81_2 as "missingQualification81_2"
       from funding.group_list_group where list_id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
  }

  /** Throws Problem `kernel.not-found` for a group of another list. */
  async saveGroup(tx: Tx, { id, tenantId }: ListKeys, groupId: GroupListGroupId, group: ChangeGroup, now: string): Promise<void> {
    const { comparableBy, comparableReason, recommendationId, missingQualification81_2 } = group;
    const [, changed]: [unknown, number] = await tx.query(
      `update funding.group_list_group set comparable_by = $4, comparable_reason = $5, recommendation_id = $6, missing_qualification_81_2 = $7,
         updated_at = $8 where id = $1 and list_id = $2 and tenant_id = $3`,
      [groupId, id, tenantId, comparableBy, comparableReason, recommendationId, missingQualification81_2, now],
    );
    if (changed !== 1) throw notFound();
  }

  givenFor(tx: Tx, { id, tenantId }: ListKeys): Promise<Einverstaendnis[]> {
    return tx.query(
      `select id, given_by as "givenBy", group_id as "groupId", row_id as "rowId", given_on::text as "givenOn", channel,
              document_id as "documentId", scope
       from funding.einverstaendnis where list_id = $1 and tenant_id = $2 order by created_at, id`,
      [id, tenantId],
    );
  }

  /** Records Einverständnisse; one that stands for the same row or group already stays as it is. */
  async insertGiven(
    tx: Tx,
    { id, tenantId, caseId }: ListKeys,
    given: readonly Omit<Einverstaendnis, 'id'>[],
    by: UserId,
    now: string,
  ): Promise<void> {
    const [one] = given;
    if (!one) return;
    await tx.query(
      `insert into funding.einverstaendnis (id, tenant_id, case_id, list_id, given_by, given_on, channel, document_id, scope, created_at, created_by,
         group_id, row_id)
       select n.id, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, n.group_id, n.row_id
       from unnest($11::uuid[], $12::uuid[], $13::uuid[]) as n (id, group_id, row_id) on conflict do nothing`,
      [
        tenantId,
        caseId,
        id,
        one.givenBy,
        one.givenOn,
        one.channel,
        one.documentId,
        one.scope,
        now,
        by,
        given.map(() => randomUUID()),
        given.map(({ groupId }) => groupId),
        given.map(({ rowId }) => rowId),
      ],
    );
  }

  /** Removes one that was recorded by mistake. Throws Problem `kernel.not-found`. */
  async deleteGiven(tx: Tx, { id, tenantId }: ListKeys, einverstaendnisId: string): Promise<void> {
    const [, removed]: [unknown, number] = await tx.query(
      `delete from funding.einverstaendnis where id = $1 and list_id = $2 and tenant_id = $3`,
      [einverstaendnisId, id, tenantId],
    );
    if (removed !== 1) throw notFound();
  }

  /** What an employee agreed to for a row that now says something else. */
  async deleteGivenOf(tx: Tx, { id, tenantId }: ListKeys, rowId: GroupListRowId): Promise<void> {
    await tx.query(`delete from funding.einverstaendnis where row_id = $1 and list_id = $2 and tenant_id = $3`, [rowId, id, tenantId]);
  }

  private seal(rowId: string, cells: RawRow['cells']): string {
    return this.keyRing.seal(sealedIn(sealedColumn, rowId), JSON.stringify(cells));
  }
}
