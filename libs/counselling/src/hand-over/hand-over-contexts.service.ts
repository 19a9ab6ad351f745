import { Injectable } from '@nestjs/common';
import { type LocalDate, type StaffActor, type TeamId, type TenantId, type UserId } from '@app/kernel';
import { Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { Duties } from '@app/reminders';
import type { Case } from '../case/case.js';
import { CaseReminders } from '../case/case-reminders.service.js';
import { colleagueUnknown } from '../errors.js';
import { MeasuresStore } from '../measure/measures.store.js';
import { sideOfLead, type TransferOffer, type TransferState } from './transfer-offer.js';
import { TransferOffersStore } from './transfer-offers.store.js';

type Hands = Pick<TransferOffer, 'fromUserId' | 'toUserId'>;

/** Roles of those who work with files: cases and what is about them are given to nobody else. */
export const caseworkers = ['adviser', 'employer-service', 'team-lead'] as const;

/** What a change of hands touches beside the case: who may take it, who leads, and what lies open. */
@Injectable()
export class HandOverContexts {
  constructor(
    private readonly users: Users,
    private readonly measures: MeasuresStore,
    private readonly offers: TransferOffersStore,
    private readonly duties: Duties,
    private readonly reminders: CaseReminders,
  ) {}

  /** Throws Problem `counselling.colleague-unknown` (rule) unless this is an active colleague who works with files and may have this one. */
  async checkColleague(tx: Tx, { scope }: StaffActor, { id }: Case, userId: UserId): Promise<void> {
    await this.checkWorksWithFiles(tx, { scope }, userId);
    if (!(await this.offers.mayHave(tx, scope, id, userId))) throw colleagueUnknown('/toUserId');
  }

  /** Throws Problem `counselling.colleague-unknown` (rule) unless this is an active colleague who works with files. */
  async checkWorksWithFiles(tx: Tx, { scope }: Pick<StaffActor, 'scope'>, userId: UserId): Promise<void> {
    if (!(await this.worksWithFiles(tx, scope.tenantId, userId))) throw colleagueUnknown('/toUserId');
  }

  /** Whether this person leads the team the case would come to (who accepts), or the one it leaves (who declines or takes back). */
  async leads(tx: Tx, { scope }: StaffActor, offer: TransferOffer, state: TransferState): Promise<boolean> {
    if (scope.reach.kind !== 'people') return false;
    const team = await this.users.teamOf(tx, offer[sideOfLead(state)]);
    return scope.reach.ledTeamIds.some((led) => led === team);
  }

  /** The answer is due: it lies on the desks of whoever leads the team the case leaves. */
  async remindLeads(tx: Tx, actor: StaffActor, kase: Case, { fromUserId, dueOn }: TransferOffer): Promise<void> {
    const team = await this.users.teamOf(tx, fromUserId);
    const leads = team ? await this.users.inTeam(tx, kase.tenantId, 'team-lead', team) : [];
    for (const lead of leads) await this.reminders.set(tx, actor, kase, 'answerTransfer', dueOn, lead);
  }

  /** As `remindLeads`, for many cases: statements for each team and lead, not for each case. */
  async remindLeadsOfAll(
    tx: Tx,
    actor: StaffActor,
    cases: readonly Pick<Case, 'id' | 'number' | 'ownerId'>[],
    dueOn: LocalDate,
  ): Promise<void> {
    const teams = new Map<TeamId, (typeof cases)[number][]>();
    const teamOf = await this.users.teamsOf(
      actor.scope,
      cases.map(({ ownerId }) => ownerId),
    );
    for (const kase of cases) {
      const team = teamOf.get(kase.ownerId);
      if (team) teams.set(team, [...(teams.get(team) ?? []), kase]);
    }
    for (const [team, ofTeam] of teams) {
      for (const lead of await this.users.inTeam(tx, actor.scope.tenantId, 'team-lead', team))
        await this.reminders.setAll(tx, actor, ofTeam, 'answerTransfer', dueOn, lead);
    }
  }

  answered(tx: Tx, actor: StaffActor, kase: Case): Promise<void> {
    return this.reminders.cancel(tx, actor, kase, ['answerTransfer']);
  }

  /** Everything open on the former desk about the case and its applications goes along. */
  async moveDuties(tx: Tx, actor: StaffActor, { id }: Case, { fromUserId, toUserId }: Hands): Promise<void> {
    const applications = await this.measures.ofCase(tx, actor.scope, id);
    const subjects = [['case', id] as const, ...applications.map(({ applicationId }) => ['application', applicationId] as const)];
    await this.duties.handOver(tx, actor, subjects, fromUserId, toUserId);
  }

  private async worksWithFiles(tx: Tx, tenantId: TenantId, userId: UserId): Promise<boolean> {
    for (const role of caseworkers) if ((await this.users.withRole(tx, tenantId, role)).includes(userId)) return true;
    return false;
  }
}
