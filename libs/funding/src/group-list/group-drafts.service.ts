import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ApplicationId, type LocalDate, type ParticipationId, type RecommendationId, type StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Dossier } from '../application/application.js';
import { Deadlines } from '../application/deadlines.service.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { DraftBases } from '../application/draft-basis.service.js';
import { groupDraftOf, joining, type Participant } from '../application/draft.js';
import { Steps } from '../application/steps.service.js';
import { Assessments } from '../assessment/assessments.service.js';
import type { ListGroup } from './calculate-list.js';
import type { GroupList } from './group-list.js';

/** What a group becomes part of: a new application, or the draft that others of it are in already. */
export type GroupDraft = {
  readonly list: GroupList;
  readonly group: Pick<ListGroup, 'startsOn' | 'endsOn' | 'measureMinutes' | 'courseCostCents'>;
  readonly recommendationId: RecommendationId;
  readonly openDraft: ApplicationId | undefined;
};

/** Applications out of a list: one per group of comparable employees. */
@Injectable()
export class GroupDrafts {
  constructor(
    private readonly bases: DraftBases,
    private readonly dossiers: DossiersStore,
    private readonly steps: Steps,
    private readonly deadlines: Deadlines,
    private readonly assessments: Assessments,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the participations, calculated one by one, within the caller's transaction; in the order of `participants`. Throws Problems
   * `kernel.not-found`, `counselling.case-closed` and those of `draftOf`.
   */
  async add(
    tx: Tx,
    actor: StaffActor,
    draft: GroupDraft,
    participants: readonly Participant[],
  ): Promise<{ readonly applicationId: ApplicationId; readonly added: readonly ParticipationId[] }> {
    const { list, openDraft } = draft;
    const { dossier, added } = openDraft
      ? await this.extend(tx, actor, await this.dossiers.get(tx, actor.scope, openDraft), participants)
      : await this.begin(tx, actor, draft, participants);
    await this.assessments.assessWithin(tx, actor, dossier, dossier.application.version, this.applicationDate(list));
    return { applicationId: dossier.application.id, added };
  }

  private async begin(tx: Tx, actor: StaffActor, { list, group, recommendationId }: GroupDraft, participants: readonly Participant[]) {
    const { startsOn: measureStart, endsOn: measureEnd, measureMinutes, courseCostCents } = group;
    const measure = { measureStart, measureEnd, measureMinutes, courseCostCents };
    const basis = await this.bases.load(tx, actor, list.caseId, { ...measure, recommendationId, clientId: participants[0]!.clientId });
    const identity = {
      id: randomUUID() as ApplicationId,
      tenantId: list.tenantId,
      preparedBy: actor.userId,
      now: this.clock.now(),
      newId: randomUUID,
    };
    const dossier = groupDraftOf(basis, identity, participants);
    await this.steps.begin(tx, actor, dossier);
    await this.deadlines.drafted(tx, actor, dossier.application);
    return { dossier, added: dossier.participations.map(({ id }) => id) };
  }

  // A check passed before counts no more: others have joined.
  private async extend(tx: Tx, actor: StaffActor, before: Dossier, participants: readonly Participant[]) {
    const added = joining(before.application, participants, randomUUID);
    const { id: applicationId, version } = before.application;
    const changed = await this.steps.take(tx, actor, before, version, {
      event: 'change-facts',
      benefits: () => ({ state: 'ENTWURF', computedCents: null }),
      tell: { name: 'funding.facts-recorded', payload: { applicationId, participationId: added[0]!.id } },
    });
    await this.dossiers.addParticipations(tx, actor, added, this.clock.now());
    const dossier = { ...changed, participations: [...changed.participations, ...added] };
    await this.steps.joined(tx, actor, dossier);
    return { dossier, added: added.map(({ id }) => id) };
  }

  private applicationDate({ appliedOn }: GroupList): LocalDate {
    return appliedOn ?? this.clock.today();
  }
}
