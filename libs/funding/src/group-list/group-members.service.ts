import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type ParticipationId, type RecommendationId, type StaffActor } from '@app/kernel';
import { ClientRecords, type ClientRecord } from '@app/clients';
import { Recommendations } from '@app/counselling';
import type { Tx } from '@app/platform';
import { participationFactsOf } from './calculate-list.js';
import type { ListRow } from './check-list.js';
import { GroupDrafts } from './group-drafts.service.js';
import type { CalculatedGroup, GroupListFile } from './group-list-files.service.js';
import { isAgreed, type GroupListRow } from './group-list.js';
import { GroupListsStore } from './group-lists.store.js';
import { GroupParticipationsStore } from './group-participations.store.js';

type Ready = { readonly read: ListRow; readonly id: GroupListRow['id'] };
type Found = Ready & { readonly clientId: ClientId };

/** The employees of one group on their way from the list into an application. */
@Injectable()
export class GroupMembers {
  constructor(
    private readonly clients: ClientRecords,
    private readonly recommendations: Recommendations,
    private readonly drafts: GroupDrafts,
    private readonly lists: GroupListsStore,
    private readonly participations: GroupParticipationsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes over everybody of a group who is ready and answers how many; nobody without a chosen course. Whoever has no file yet gets one with
   * the minimal record; a locked file waits.
   */
  async take(tx: Tx, actor: StaffActor, file: GroupListFile, group: CalculatedGroup): Promise<number> {
    const { recommendationId } = group.settings;
    const ready = readyOf(file, group);
    if (recommendationId === null || ready.length === 0) return 0;
    const ids = await this.clients.ensure(
      tx,
      actor,
      ready.map(({ read }) => recordOf(read)),
    );
    const found = ready.flatMap((each, index): Found[] => (ids[index] ? [{ ...each, clientId: ids[index] }] : []));
    const { runId } = await this.recommendations.forFunding(tx, actor.scope, recommendationId);
    const known = await this.participations.of(
      tx,
      file.list,
      found.map(({ clientId }) => clientId),
      { ...group, runId },
    );
    const fresh = onceEach(found.filter(({ clientId }) => !known.has(clientId)));
    const added = await this.add(tx, actor, file, group, recommendationId, fresh);
    const all = new Map<ClientId, ParticipationId>([...known, ...fresh.map(({ clientId }, index) => [clientId, added[index]!] as const)]);
    await this.lists.markTakenOver(
      tx,
      file.list,
      found.map(({ id, clientId }) => ({ id, clientId, participationId: all.get(clientId)! })),
      this.clock.now(),
    );
    return found.length;
  }

  private async add(
    tx: Tx,
    actor: StaffActor,
    { list }: GroupListFile,
    group: CalculatedGroup,
    recommendationId: RecommendationId,
    fresh: readonly Found[],
  ): Promise<readonly ParticipationId[]> {
    const { id: groupId, missingQualification81_2 } = group.settings;
    if (fresh.length === 0) return [];
    const openDraft = await this.participations.openDraft(tx, list, groupId, { ...group, recommendationId });
    const { applicationId, added } = await this.drafts.add(
      tx,
      actor,
      { list, group, recommendationId, openDraft },
      fresh.map(({ clientId, read }) => ({ clientId, facts: participationFactsOf(read, list, { missingQualification81_2 }) })),
    );
    await this.participations.madeInto(tx, list, groupId, applicationId);
    return added;
  }
}

// Two spellings of one name may be one person's file.
const onceEach = (found: readonly Found[]): readonly Found[] => [...new Map(found.map((each) => [each.clientId, each])).values()];

const readyOf = ({ rows, given }: GroupListFile, group: CalculatedGroup): readonly Ready[] => {
  const stored = new Map(rows.map((row) => [row.row, row]));
  return group.rows.flatMap((read): Ready[] => {
    const row = stored.get(read.row);
    return row?.state === 'good' && isAgreed(given, group.settings.id, [row.id]) ? [{ read, id: row.id }] : [];
  });
};

// The minimal record (domain.md 4.4): what the list says of the person and nothing else.
const recordOf = ({ lastName, firstName, birthDate, plz, qualificationOn }: ListRow): ClientRecord => ({
  lastName,
  firstName,
  birthDate,
  ageRange: null,
  gender: null,
  phone: null,
  email: null,
  street: null,
  plz,
  town: null,
  employmentStatus: 'employed',
  hasQualification: qualificationOn !== null,
  qualificationOn,
});
