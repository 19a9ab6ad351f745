import { Injectable } from '@nestjs/common';
import { addDays, Clock, notFound, Problem, type DeputyshipId, type StaffActor, type UserId, type Version } from '@app/kernel';
import { dayInBerlin, instantInBerlin, Journal, plusMilliseconds, Transactions, type Tx } from '@app/platform';
import { Users } from '../user/users.service.js';
import { checkDeputy, deputyAway, type ArrangeDeputy, type Deputyship } from './deputyship.js';
import { DeputyshipsStore, type DeputyshipRow, type Shown } from './deputyships.store.js';

const rememberedMs = 30 * 86_400_000;

/** Who stands in for whom. The reach follows from the rows at each request: nothing has to be switched on or off. */
@Injectable()
export class Deputyships {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DeputyshipsStore,
    private readonly users: Users,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Those of this person, of teams this person leads, for administrators all; ended ones for thirty days. */
  list(actor: StaffActor): Promise<readonly DeputyshipRow[]> {
    return this.store.list(actor, { ...shownTo(actor), since: plusMilliseconds(this.clock.now(), -rememberedMs) });
  }

  /**
   * The deputy sees the files of the absent person from the first to the last day. For oneself, as team lead for the team, or as
   * administration. The same id again by the same person answers the first row. Throws Problems `kernel.not-found`, `kernel.id-taken`,
   * `identity.deputy-not-yours`, `identity.deputy-away` (rule) where the deputy is away within these days, and those of `checkDeputy`.
   */
  arrange(actor: StaffActor, id: DeputyshipId, input: ArrangeDeputy): Promise<Deputyship> {
    const today = this.clock.today();
    checkDeputy(input, today);
    return this.transactions.run(actor, async (tx) => {
      const earlier = await this.store.find(tx, actor.scope, id);
      if (earlier) return ownRow(actor, earlier);
      if (!(await this.users.allActive(tx, actor.scope.tenantId, [input.forUserId, input.deputyId]))) throw notFound();
      await this.refuseOthers(tx, actor, input.forUserId);
      const now = this.clock.now();
      const { forUserId, deputyId, startsOn, endsOn, reason } = input;
      const away = await this.store.absenceOf(
        tx,
        actor.scope,
        deputyId,
        instantInBerlin(startsOn, 0),
        instantInBerlin(addDays(endsOn, 1), 0),
      );
      if (away) throw deputyAway(dayInBerlin(away.startsAt), dayInBerlin(plusMilliseconds(away.endsAt, -1)));
      const deputyship: Deputyship = {
        id,
        tenantId: actor.scope.tenantId,
        forUserId,
        deputyId,
        startsAt: startsOn === today ? now : instantInBerlin(startsOn, 0),
        endsAt: instantInBerlin(addDays(endsOn, 1), 0),
        reason,
        version: 1,
        createdAt: now,
        createdBy: actor.userId,
      };
      if (!(await this.store.insert(tx, deputyship))) return ownRow(actor, await this.store.find(tx, actor.scope, id));
      await this.journal.record(tx, actor, { name: 'identity.deputy-arranged', payload: { deputyshipId: id } });
      return deputyship;
    });
  }

  /**
   * Ends it now, or calls it off before it begins. Throws Problems `kernel.not-found` (whoever is not shown it in the list too),
   * `kernel.stale`, `identity.deputy-not-yours`.
   */
  end(actor: StaffActor, id: DeputyshipId, expected: Version): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const deputyship = await this.store.findShown(tx, actor, shownTo(actor), id);
      if (!deputyship) throw notFound();
      await this.refuseOthers(tx, actor, deputyship.forUserId);
      const now = this.clock.now();
      if (deputyship.endsAt <= now) return;
      await this.store.end(tx, deputyship, expected, now);
      await this.journal.record(tx, actor, { name: 'identity.deputy-ended', payload: { deputyshipId: id } });
    });
  }

  private async refuseOthers(tx: Tx, actor: StaffActor, forUserId: UserId): Promise<void> {
    if (forUserId === actor.userId || mayAll(actor)) return;
    const { reach } = actor.scope;
    const leads = actor.roles.includes('team-lead') && reach.kind === 'people' && (await this.users.teamOf(tx, forUserId));
    if (!leads || !reach.teamIds.includes(leads)) throw new Problem('forbidden', 'identity.deputy-not-yours');
  }
}

const shownTo = (actor: StaffActor): Shown => {
  const { reach } = actor.scope;
  return { teamIds: actor.roles.includes('team-lead') && reach.kind === 'people' ? reach.teamIds : [], all: mayAll(actor) };
};

const mayAll = ({ permissions }: StaffActor): boolean => permissions.has('user.manage');

const ownRow = (actor: StaffActor, row: Deputyship | null): Deputyship => {
  if (row?.createdBy !== actor.userId) throw new Problem('conflict', 'kernel.id-taken');
  return row;
};
