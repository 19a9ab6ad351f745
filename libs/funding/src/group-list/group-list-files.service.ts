import { Injectable } from '@nestjs/common';
import { Clock, type EstablishmentId, type RecommendationId, type StaffActor } from '@app/kernel';
import { Cases, Recommendations } from '@app/counselling';
import type { GroupAssessment } from '@app/funding-rules';
import { Transactions, type Tx } from '@app/platform';
import { nextWorkingDay } from '@app/reference';
import { FactSources } from '../assessment/fact-sources.service.js';
import type { CompanySource, CourseSource } from '../assessment/facts.js';
import { calculateGroup, groupsOf, type ListGroup } from './calculate-list.js';
import { checkRows, type ListFault, type ListRow } from './check-list.js';
import { isAgreed, type Einverstaendnis, type GroupList, type GroupListGroup, type GroupListRef, type GroupListRow } from './group-list.js';
import { GroupListsStore } from './group-lists.store.js';

/** A group with what somebody said of it and what its persons would get. */
export type CalculatedGroup = ListGroup & {
  readonly settings: GroupListGroup;
  readonly agreed: boolean;
  readonly result: GroupAssessment;
};

/** A list with everything that hangs on it, calculated. */
export type GroupListFile = {
  readonly list: GroupList;
  readonly establishmentId: EstablishmentId | null;
  /** What is known of the company on the day of the calculation. */
  readonly company: CompanySource;
  readonly rows: readonly GroupListRow[];
  readonly read: readonly ListRow[];
  readonly faults: readonly ListFault[];
  readonly groups: readonly CalculatedGroup[];
  readonly given: readonly Einverstaendnis[];
};

/** Reads an uploaded list, groups its good rows and calculates them with what company and course are known for. */
@Injectable()
export class GroupListFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: GroupListsStore,
    private readonly cases: Cases,
    private readonly recommendations: Recommendations,
    private readonly sources: FactSources,
    private readonly clock: Clock,
  ) {}

  /** Throws Problem `kernel.not-found`. */
  file(actor: StaffActor, ref: GroupListRef): Promise<GroupListFile> {
    return this.transactions.run(actor, async (tx) => this.within(tx, actor, await this.lists.get(tx, actor.scope, ref)));
  }

  /** The same within the caller's transaction. */
  async within(tx: Tx, actor: StaffActor, list: GroupList): Promise<GroupListFile> {
    const { establishmentId } = await this.cases.forFunding(tx, actor.scope, list.caseId);
    const rows = await this.lists.rowsOf(tx, list);
    const { rows: read, faults } = checkRows(list.places, rows, this.clock.today());
    const given = await this.lists.givenFor(tx, list);
    const settings = new Map((await this.lists.groupsOf(tx, list)).map((group) => [group.key, group]));
    const applicationDate = list.appliedOn ?? this.clock.today();
    const company: CompanySource = establishmentId
      ? await this.sources.companyOn(tx, actor, establishmentId, applicationDate)
      : { company: undefined, group: undefined, agreement: false };
    const idOf = new Map(rows.map(({ row, id }) => [row, id]));
    const groups: CalculatedGroup[] = [];
    for (const group of groupsOf(read)) {
      const said = settings.get(group.key);
      if (!said) continue;
      const agreed = isAgreed(
        given,
        said.id,
        group.rows.map(({ row }) => idOf.get(row)!),
      );
      const course = await this.courseOf(tx, actor, said.recommendationId);
      const agreement = establishmentId !== null && (await this.sources.agreementAt(tx, actor, establishmentId, group.startsOn));
      const result = calculateGroup(
        group,
        { ...list, company: { ...company, agreement }, applicationDate },
        { course, missingQualification81_2: said.missingQualification81_2, einverstaendnis: agreed },
        nextWorkingDay,
      );
      groups.push({ ...group, settings: said, agreed: agreed === true, result });
    }
    return { list, establishmentId, company, rows, read, faults, groups, given };
  }

  private async courseOf(tx: Tx, { scope }: StaffActor, id: RecommendationId | null): Promise<CourseSource | null> {
    if (id === null) return null;
    const { runId } = await this.recommendations.forFunding(tx, scope, id);
    return this.sources.courseOf(tx, runId);
  }
}
