import type {
  ApplicationId,
  CaseId,
  ClientId,
  DocumentId,
  EinverstaendnisId,
  GroupListGroupId,
  GroupListId,
  GroupListRowId,
  LocalDate,
  ParticipationId,
  RecommendationId,
  TenantId,
  UserId,
  Version,
} from '@app/kernel';
import {
  einverstaendnisInFuture,
  listAppliedInFuture,
  listAppliedTooEarly,
  listRowTakenOver,
  listUnreadable,
  listWithoutColumns,
  listEmpty,
  listTooLong,
} from '../errors.js';
import type { Places, RawRow, SheetFault } from './check-list.js';

/** Where a row stands: good, faulty until somebody corrects it, or part of an application. */
export const groupListRowStates = ['good', 'faulty', 'taken-over'] as const;
export type GroupListRowState = (typeof groupListRowStates)[number];

/** In what employees of a group are comparable, § 82(5) S. 1 Nr. 1. */
export const comparabilities = ['qualification', 'training-goal', 'training-need'] as const;
export type Comparability = (typeof comparabilities)[number];

/** Who agreed, § 82(5) S. 1 Nr. 2. */
export const einverstaendnisGivers = ['employee', 'betriebsvertretung'] as const;
export type EinverstaendnisGiver = (typeof einverstaendnisGivers)[number];

/** One uploaded list on the case of a company; its version guards everything below it. */
export type GroupList = {
  readonly id: GroupListId;
  readonly tenantId: TenantId;
  readonly caseId: CaseId;
  readonly places: Places;
  /** Day the employer handed the application in; null while he has not. */
  readonly appliedOn: LocalDate | null;
  readonly erhoehungBewilligt: boolean | null;
  readonly qualifizierungsgeldSameMeasure: boolean | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId;
};

/** Where a list is found: within its case. */
export type GroupListRef = Pick<GroupList, 'id' | 'caseId'>;

/** What somebody says of the whole list. */
export type GroupListFacts = Pick<GroupList, 'appliedOn' | 'erhoehungBewilligt' | 'qualifizierungsgeldSameMeasure'>;

/** One row; what stood in it is sealed in the database. */
export type GroupListRow = RawRow & {
  readonly id: GroupListRowId;
  readonly state: GroupListRowState;
  readonly clientId: ClientId | null;
  readonly participationId: ParticipationId | null;
  /** The application it became part of. */
  readonly application: { readonly id: ApplicationId; readonly number: string } | null;
};

/** What somebody says of one group of comparable rows, found by its key. */
export type GroupListGroup = {
  readonly id: GroupListGroupId;
  readonly key: string;
  readonly comparableBy: Comparability;
  readonly comparableReason: string | null;
  /** The recommended course of the case whose run the group takes part in; null = not chosen yet. */
  readonly recommendationId: RecommendationId | null;
  /** § 81(2), for those of the group without a qualification. */
  readonly missingQualification81_2: boolean | null;
};
export type ChangeGroup = Omit<GroupListGroup, 'id' | 'key'>;

/** The Einverständnis of § 82(5) with its document and what it covers; never a person's consent under § 67b(2) SGB X. */
export type Einverstaendnis = {
  readonly id: EinverstaendnisId;
  readonly givenBy: EinverstaendnisGiver;
  readonly groupId: GroupListGroupId | null;
  readonly rowId: GroupListRowId | null;
  readonly givenOn: LocalDate;
  readonly channel: string;
  readonly documentId: DocumentId | null;
  readonly scope: string | null;
};

/** What somebody records: of several employees at once, or of the Betriebsvertretung for one group. */
export type GiveEinverstaendnis = {
  readonly givenOn: LocalDate;
  readonly channel: 'written' | 'electronic' | 'oral';
  readonly documentId: DocumentId | null;
} & (
  | { readonly givenBy: 'employee'; readonly rowIds: readonly GroupListRowId[] }
  | { readonly givenBy: 'betriebsvertretung'; readonly groupId: GroupListGroupId; readonly scope: string }
);

/** Whether the group agreed: the Betriebsvertretung for all, or each employee; undefined while somebody's is missing. */
export const isAgreed = (
  given: readonly Pick<Einverstaendnis, 'groupId' | 'rowId'>[],
  groupId: GroupListGroupId | undefined,
  rowIds: readonly GroupListRowId[],
): true | undefined => {
  if (groupId !== undefined && given.some((each) => each.groupId === groupId)) return true;
  const agreed = new Set(given.flatMap(({ rowId }) => rowId ?? []));
  return rowIds.length > 0 && rowIds.every((id) => agreed.has(id)) ? true : undefined;
};

/** Throws Problems `funding.list-empty`, `funding.list-columns-missing`, `funding.list-too-long`, each at `/file`. */
export const refuseSheet = (fault: SheetFault): never => {
  if (fault.code === 'columns-missing') throw listWithoutColumns(fault.headers);
  if (fault.code === 'too-many') throw listTooLong(fault.count, fault.most);
  throw listEmpty();
};

/** Throws Problem `funding.list-unreadable` for bytes that are no sheet. */
export const readable = <Sheet>(sheet: Sheet | null): Sheet => {
  if (sheet === null) throw listUnreadable();
  return sheet;
};

// § 82(5) SGB III in its present text.
const presentLaw = '2024-04-01';

/** Throws Problems `funding.list-applied-in-future`, `funding.list-applied-too-early`. */
export const checkedListFacts = (facts: GroupListFacts, today: LocalDate): GroupListFacts => {
  if (facts.appliedOn !== null && facts.appliedOn > today) throw listAppliedInFuture(facts.appliedOn);
  if (facts.appliedOn !== null && facts.appliedOn < presentLaw) throw listAppliedTooEarly();
  return facts;
};

/** Throws Problem `funding.einverstaendnis-in-future`. */
export const refuseFutureEinverstaendnis = ({ givenOn }: Pick<GiveEinverstaendnis, 'givenOn'>, today: LocalDate): void => {
  if (givenOn > today) throw einverstaendnisInFuture(givenOn);
};

/** Throws Problem `funding.list-row-taken-over`: what is part of an application is changed there. */
export const refuseTakenOver = ({ state, row }: Pick<GroupListRow, 'state' | 'row'>): void => {
  if (state === 'taken-over') throw listRowTakenOver(row);
};
