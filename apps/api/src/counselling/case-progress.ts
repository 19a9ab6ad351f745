import { Injectable } from '@nestjs/common';
import type { StaffActor, TeamId, UserId } from '@app/kernel';
import { CaseFile } from '@app/reporting';
import { Users } from '@app/identity';
import {
  answersOf,
  caseActionsOf,
  caseTable,
  CaseTeams,
  HandOverLists,
  keepsOpen,
  lacksOutcome,
  MeasureLists,
  waitsFor,
  type Case,
  type TransferOfferRow,
} from '@app/counselling';

/** Where a case stands, whose turn it is, and what this person can do about it. */
@Injectable()
export class CaseProgress {
  constructor(
    private readonly measures: MeasureLists,
    private readonly file: CaseFile,
    private readonly handOvers: HandOverLists,
    private readonly teams: CaseTeams,
    private readonly users: Users,
  ) {}

  async of(actor: StaffActor, kase: Case) {
    const [measures, applications, offer, following, team] = await Promise.all([
      this.measures.ofCase(actor.scope, kase.id),
      this.file.applicationsOf(actor.scope, kase.id),
      this.handOvers.lastOffer(actor.scope, kase.id),
      this.handOvers.followers(actor.scope, kase.id),
      this.teams.ofCase(actor.scope, kase.id),
    ]);
    const names = await this.users.names(actor.scope, [
      ...following,
      ...team.map(({ userId }) => userId),
      ...measures.flatMap(({ outcomeBy }) => outcomeBy ?? []),
      ...(offer ? [offer.fromUserId, offer.toUserId] : []),
      ...[kase.fundingOwnerId, kase.updatedBy].filter((id) => id != null),
    ]);
    const named = (id: UserId) => ({ id, name: names.get(id) ?? '' });
    return {
      statusSince: kase.statusSince ?? kase.createdAt,
      waitsFor: waitsFor[kase.status],
      applications,
      measures: measures.map((measure) => ({
        ...measure,
        lacksOutcome: lacksOutcome(measure),
        outcomeBy: (measure.outcomeBy && names.get(measure.outcomeBy)) ?? null,
      })),
      actions: caseActionsOf(kase, actor, {
        applicationOpen: measures.some(keepsOpen),
        outcomeMissing: measures.some(lacksOutcome),
        offerOpen: offer?.state === 'offered',
      }),
      transfer: offer && {
        ...offer,
        from: named(offer.fromUserId),
        to: named(offer.toUserId),
        answers: await this.answersOf(actor, kase, offer),
      },
      followers: following.map(named),
      team: team.map(({ role, userId }) => ({ role, user: named(userId) })),
      changedBy: (kase.updatedBy && names.get(kase.updatedBy)) ?? null,
      fundingOwner: kase.fundingOwnerId && named(kase.fundingOwnerId),
    };
  }

  private async answersOf({ userId, permissions, scope }: StaffActor, { status }: Case, offer: TransferOfferRow) {
    const { from, permission } = caseTable['offer-transfer'];
    // Whoever it is offered to works with files; as long as nothing else of the case is open to them, they answer.
    if (offer.state !== 'offered' || (offer.toUserId !== userId && !permissions.has(permission))) return [];
    const led = scope.reach.kind === 'people' ? scope.reach.ledTeamIds : [];
    const teams = led.length > 0 ? await this.users.teamsOf(scope, [offer.fromUserId, offer.toUserId]) : new Map<UserId, TeamId>();
    const leads = (side: 'fromUserId' | 'toUserId') => led.some((team) => team === teams.get(offer[side]));
    return answersOf(offer, userId, leads).filter((answer) => answer !== 'accept' || from.includes(status));
  }
}
