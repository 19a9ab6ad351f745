import { Injectable } from '@nestjs/common';
import {
  Clock,
  notFound,
  Problem,
  stale,
  type CaseId,
  type EinverstaendnisId,
  type GroupListGroupId,
  type GroupListId,
  type GroupListRowId,
  type StaffActor,
  type Version,
} from '@app/kernel';
import { Cases, Recommendations, refuseClosed } from '@app/counselling';
import { Journal, readSheet, Transactions, type SheetFormat, type Tx } from '@app/platform';
import { caseWithoutCompany, einverstaendnisWithoutDocument } from '../errors.js';
import { groupKeyOf } from './calculate-list.js';
import { checkRows, meansAnother, rowsOf, type Places, type RawRow } from './check-list.js';
import {
  checkedListFacts,
  readable,
  refuseFutureEinverstaendnis,
  refuseSheet,
  refuseTakenOver,
  type ChangeGroup,
  type Einverstaendnis,
  type GiveEinverstaendnis,
  type GroupList,
  type GroupListFacts,
  type GroupListRef,
  type GroupListRow,
} from './group-list.js';
import { GroupListsStore, type GroupListSummary } from './group-lists.store.js';

/** The uploaded lists of a Sammelantrag: taken in, corrected row by row, and what somebody says of list, groups and Einverständnis. */
@Injectable()
export class GroupLists {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: GroupListsStore,
    private readonly cases: Cases,
    private readonly recommendations: Recommendations,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Lists of a case, newest first. Throws Problem `kernel.not-found`. */
  ofCase(actor: StaffActor, caseId: CaseId): Promise<readonly GroupListSummary[]> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.forFunding(tx, actor.scope, caseId);
      return this.lists.ofCase(tx, actor.scope, caseId);
    });
  }

  /**
   * Takes a list in, good rows and bad ones; the same id again by the same person answers the first one. Throws Problems
   * `kernel.not-found`, `kernel.id-taken`, `counselling.case-closed`, `funding.case-without-company`, `funding.list-unreadable` and those of `refuseSheet`.
   */
  async upload(actor: StaffActor, { caseId, id }: GroupListRef, content: Buffer, format: SheetFormat): Promise<GroupList> {
    const table = rowsOf(readable(await readSheet(content, format)));
    if ('fault' in table) return refuseSheet(table.fault);
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.forFunding(tx, actor.scope, caseId);
      refuseClosed(kase);
      if (kase.establishmentId === null) throw caseWithoutCompany();
      const list = this.newList(actor, caseId, id, table.places);
      if (!(await this.lists.insert(tx, list))) return ownRepeat(list, await this.lists.find(tx, actor.scope, id));
      await this.insertRows(tx, actor, list, table.rows);
      await this.journal.record(tx, actor, { name: 'funding.group-list-uploaded', payload: { groupListId: id, caseId } });
      return list;
    });
  }

  /**
   * Writes what stands in a row that is not yet part of an application; its employee's Einverständnis ends when it names another person or
   * course. Throws Problems `kernel.not-found`, `kernel.stale`, `funding.list-row-taken-over`.
   */
  changeRow(actor: StaffActor, ref: GroupListRef, rowId: GroupListRowId, expected: Version, cells: RawRow['cells']): Promise<GroupList> {
    return this.change(actor, ref, expected, async (tx, list) => {
      const row = await this.rowOf(tx, list, rowId);
      refuseTakenOver(row);
      if (meansAnother(row.cells, cells)) await this.lists.deleteGivenOf(tx, list, rowId);
      await this.lists.saveCells(tx, list, rowId, cells, this.clock.now());
      await this.checkAgain(tx, actor, list);
      return {};
    });
  }

  /** Leaves a row out: what stood in it is gone. Throws Problems as `changeRow`. */
  leaveOut(actor: StaffActor, ref: GroupListRef, rowId: GroupListRowId, expected: Version): Promise<GroupList> {
    return this.change(actor, ref, expected, async (tx, list) => {
      refuseTakenOver(await this.rowOf(tx, list, rowId));
      await this.lists.deleteRow(tx, list, rowId);
      await this.checkAgain(tx, actor, list);
      return {};
    });
  }

  /** Says what holds for the whole list. Throws Problems `kernel.not-found`, `kernel.stale` and those of `checkedListFacts`. */
  changeFacts(actor: StaffActor, ref: GroupListRef, expected: Version, facts: GroupListFacts): Promise<GroupList> {
    return this.change(actor, ref, expected, () => Promise.resolve(checkedListFacts(facts, this.clock.today())));
  }

  /** Says what holds for one group. Throws Problems `kernel.not-found`, `kernel.stale`. */
  changeGroup(actor: StaffActor, ref: GroupListRef, groupId: GroupListGroupId, expected: Version, group: ChangeGroup): Promise<GroupList> {
    return this.change(actor, ref, expected, async (tx, list) => {
      if (group.recommendationId !== null) {
        const { caseId } = await this.recommendations.forFunding(tx, actor.scope, group.recommendationId);
        if (caseId !== list.caseId) throw notFound();
      }
      await this.lists.saveGroup(tx, list, groupId, group, this.clock.now());
      return {};
    });
  }

  /**
   * Records the Einverständnis of employees, or of the Betriebsvertretung for a group; what stands already stays. Throws Problems
   * `kernel.not-found`, `kernel.stale`, `funding.einverstaendnis-in-future`, `funding.einverstaendnis-without-document`.
   */
  agree(actor: StaffActor, ref: GroupListRef, expected: Version, given: GiveEinverstaendnis): Promise<GroupList> {
    return this.change(actor, ref, expected, async (tx, list) => {
      refuseFutureEinverstaendnis(given, this.clock.today());
      if (given.givenBy === 'betriebsvertretung' && given.documentId === null) throw einverstaendnisWithoutDocument();
      await this.refuseStrange(tx, list, given);
      await this.lists.insertGiven(tx, list, recordsOf(given), actor.userId, this.clock.now());
      return {};
    });
  }

  /**
   * Takes back an Einverständnis recorded by mistake, unless somebody became part of an application by it. Throws Problems
   * `kernel.not-found`, `kernel.stale`, `funding.list-row-taken-over`.
   */
  disagree(actor: StaffActor, ref: GroupListRef, expected: Version, einverstaendnisId: EinverstaendnisId): Promise<GroupList> {
    return this.change(actor, ref, expected, async (tx, list) => {
      for (const row of await this.rowsCoveredBy(tx, list, einverstaendnisId)) refuseTakenOver(row);
      await this.lists.deleteGiven(tx, list, einverstaendnisId);
      return {};
    });
  }

  private change(
    actor: StaffActor,
    ref: GroupListRef,
    expected: Version,
    work: (tx: Tx, list: GroupList) => Promise<Partial<GroupListFacts>>,
  ): Promise<GroupList> {
    return this.transactions.run(actor, async (tx) => {
      const list = await this.lists.getLocked(tx, actor.scope, ref);
      if (list.version !== expected) throw stale();
      const changes = await work(tx, list);
      const saved = await this.lists.save(tx, list, expected, changes, this.clock.now());
      await this.journal.record(tx, actor, { name: 'funding.group-list-changed', payload: { groupListId: list.id, caseId: list.caseId } });
      return saved;
    });
  }

  private async insertRows(tx: Tx, actor: StaffActor, list: GroupList, rows: readonly RawRow[]): Promise<void> {
    const checked = checkRows(list.places, rows, this.clock.today());
    const bad = new Set(checked.badRows);
    const states = rows.map((row) => ({ ...row, state: bad.has(row.row) ? ('faulty' as const) : ('good' as const) }));
    await this.lists.insertRows(tx, list, states, actor.userId, this.clock.now());
    await this.lists.ensureGroups(tx, list, [...new Set(checked.rows.map(groupKeyOf))], actor.userId, this.clock.now());
  }

  private async checkAgain(tx: Tx, { userId }: StaffActor, list: GroupList): Promise<void> {
    const checked = checkRows(list.places, await this.lists.rowsOf(tx, list), this.clock.today());
    await this.lists.saveStates(tx, list, checked.badRows, this.clock.now());
    await this.lists.ensureGroups(tx, list, [...new Set(checked.rows.map(groupKeyOf))], userId, this.clock.now());
  }

  private async rowOf(tx: Tx, list: GroupList, rowId: GroupListRowId): Promise<GroupListRow> {
    const row = (await this.lists.rowsOf(tx, list)).find((each) => each.id === rowId);
    if (!row) throw notFound();
    return row;
  }

  private async rowsCoveredBy(tx: Tx, list: GroupList, id: EinverstaendnisId): Promise<readonly GroupListRow[]> {
    const given = (await this.lists.givenFor(tx, list)).find((each) => each.id === id);
    const rows = await this.lists.rowsOf(tx, list);
    if (!given?.groupId) return rows.filter((row) => row.id === given?.rowId);
    const group = (await this.lists.groupsOf(tx, list)).find((each) => each.id === given.groupId);
    const own = new Set(
      checkRows(list.places, rows, this.clock.today()).rows.flatMap((read) => (groupKeyOf(read) === group?.key ? read.row : [])),
    );
    return rows.filter(({ row }) => own.has(row));
  }

  // Rows and groups of another list are as good as none.
  private async refuseStrange(tx: Tx, list: GroupList, given: GiveEinverstaendnis): Promise<void> {
    const known = new Set<string>(
      (given.givenBy === 'employee' ? await this.lists.rowsOf(tx, list) : await this.lists.groupsOf(tx, list)).map(({ id }) => id),
    );
    const named = given.givenBy === 'employee' ? given.rowIds : [given.groupId];
    if (named.some((id) => !known.has(id))) throw notFound();
  }

  private newList({ userId, scope }: StaffActor, caseId: CaseId, id: GroupListId, places: Places): GroupList {
    return {
      id,
      tenantId: scope.tenantId,
      caseId,
      places,
      appliedOn: null,
      erhoehungBewilligt: null,
      qualifizierungsgeldSameMeasure: null,
      version: 1,
      createdAt: this.clock.now(),
      createdBy: userId,
    };
  }
}

const recordsOf = (given: GiveEinverstaendnis): readonly Omit<Einverstaendnis, 'id'>[] => {
  const { givenBy, givenOn, channel, documentId } = given;
  const common = { givenBy, givenOn, channel, documentId };
  return given.givenBy === 'employee'
    ? [...new Set(given.rowIds)].map((rowId) => ({ ...common, rowId, groupId: null, scope: null }))
    : [{ ...common, rowId: null, groupId: given.groupId, scope: given.scope }];
};

const ownRepeat = ({ caseId, createdBy }: GroupList, existing: GroupList | undefined): GroupList => {
  if (existing?.createdBy !== createdBy || existing.caseId !== caseId) throw new Problem('conflict', 'kernel.id-taken');
  return existing;
};
