import { Injectable } from '@nestjs/common';
import type { StaffActor, UserId } from '@app/kernel';
import { CaseFile } from '@app/reporting';
import { Users } from '@app/identity';
import { caseActionsOf, HandOverLists, keepsOpen, lacksOutcome, MeasureLists, waitsFor, type Case } from '@app/counselling';

/** Where a case stands, whose turn it is, and what this person can do about it. */
@Injectable()
export class CaseProgress {
  constructor(
    private readonly measures: MeasureLists,
    private readonly file: CaseFile,
    private readonly handOvers: HandOverLists,
    private readonly users: Users,
  ) {}

  async of(actor: StaffActor, kase: Case) {
    const [measures, applications, offer, following] = await Promise.all([
      this.measures.ofCase(actor.scope, kase.id),
      this.file.applicationsOf(actor.scope, kase.id),
      this.handOvers.lastOffer(actor.scope, kase.id),
      this.handOvers.followers(actor.scope, kase.id),
    ]);
    const names = await this.users.names(actor.scope, [
      ...following,
      ...(offer ? [offer.fromUserId, offer.toUserId] : []),
      ...(kase.fundingOwnerId ? [kase.fundingOwnerId] : []),
    ]);
    const named = (id: UserId) => ({ id, name: names.get(id) ?? '' });
    return {
      statusSince: kase.statusSince ?? kase.createdAt,
      waitsFor: waitsFor[kase.status],
      applications,
      measures: measures.map((measure) => ({ ...measure, lacksOutcome: lacksOutcome(measure) })),
      actions: caseActionsOf(kase, actor, {
        applicationOpen: measures.some(keepsOpen),
        outcomeMissing: measures.some(lacksOutcome),
        offerOpen: offer?.state === 'offered',
      }),
      transfer: offer && { ...offer, from: named(offer.fromUserId), to: named(offer.toUserId) },
      followers: following.map(named),
      fundingOwner: kase.fundingOwnerId && named(kase.fundingOwnerId),
    };
  }
}
