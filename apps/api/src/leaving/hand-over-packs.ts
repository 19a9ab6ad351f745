import { Injectable } from '@nestjs/common';
import { notFound, Problem, type CaseId, type StaffActor, type UserId } from '@app/kernel';
import { Appointments } from '@app/calendar';
import { Relationships } from '@app/companies';
import { caseworkers, ColleagueCases } from '@app/counselling';
import { Users } from '@app/identity';
import { Transactions, type Tx } from '@app/platform';
import { ColleagueReminders } from '@app/reminders';

/** Who gets what of somebody who leaves: single cases to one colleague or another, all the rest to `toUserId`. */
export type HandOverAll = {
  readonly toUserId: UserId;
  readonly cases: readonly { readonly caseId: CaseId; readonly toUserId: UserId }[];
  readonly reason: string;
};

/** How much went over, and what stayed: numbers of cases, and how many appointments and reminders, that the receiver may not have; appointments that are over. */
export type HandedOver = {
  readonly cases: number;
  readonly appointments: number;
  readonly reminders: number;
  readonly companies: number;
  readonly left: { readonly cases: readonly string[]; readonly appointments: number; readonly reminders: number; readonly over: number };
};

/** Somebody leaves for good: everything open goes to colleagues in one transaction, over all contexts that have duties. */
@Injectable()
export class HandOverPacks {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: Users,
    private readonly cases: ColleagueCases,
    private readonly appointments: Appointments,
    private readonly reminders: ColleagueReminders,
    private readonly relationships: Relationships,
  ) {}

  /**
   * Colleagues of the teams this person leads who work with files and can take over: whoever leads accepts for the team. Throws Problem `kernel.not-found`
   * unless `leaving` is of such a team.
   */
  async receivers(actor: StaffActor, leaving: UserId): Promise<readonly { readonly id: UserId; readonly name: string }[]> {
    const { reach } = actor.scope;
    const led = reach.kind === 'people' ? reach.ledTeamIds : [];
    const team = (await this.users.teamsOf(actor.scope, [leaving])).get(leaving);
    if (!team || !led.includes(team) || leaving === actor.userId) throw notFound();
    return (await this.users.members(actor.scope, led, caseworkers)).filter(({ id }) => id !== leaving);
  }

  /**
   * Hands everything over the actor sees and the receiver may have, in one transaction. What is about a person protected from the receiver
   * stays, and so does an appointment that is over; both are answered and keep the account open. Throws Problems `kernel.not-found`, `counselling.colleague-unknown`, `calendar.person-away`, `calendar.person-taken`.
   */
  async handOver(actor: StaffActor, leaving: UserId, { toUserId, cases, reason }: HandOverAll): Promise<HandedOver> {
    const receivers = new Set((await this.receivers(actor, leaving)).map(({ id }) => id));
    const chosen = [['/toUserId', toUserId], ...cases.map((one, index) => [`/cases/${index}/toUserId`, one.toUserId] as const)] as const;
    for (const [pointer, id] of chosen) if (!receivers.has(id)) throw notOfTheTeam(pointer);
    return this.transactions.run(actor, (tx) => this.handOverIn(tx, actor, leaving, { toUserId, cases, reason }));
  }

  // First what takes its reminders along; what lies on the desk then belongs to nothing of the three.
  private async handOverIn(tx: Tx, actor: StaffActor, leaving: UserId, { toUserId, cases, reason }: HandOverAll): Promise<HandedOver> {
    const of = new Map(cases.map((one) => [one.caseId, one.toUserId]));
    const kept = new Map<UserId, ReadonlySet<string>>();
    for (const to of new Set([toUserId, ...of.values()])) kept.set(to, await this.cases.keptFrom(tx, actor, to));
    const ifMayHave = (to: UserId, about: readonly (string | null)[]): UserId | null =>
      about.some((id) => id !== null && kept.get(to)?.has(id)) ? null : to;
    const receiverOf = (caseId: CaseId | null): UserId => (caseId && of.get(caseId)) ?? toUserId;
    const ofCases = await this.cases.handOver(tx, actor, leaving, (id) => ifMayHave(receiverOf(id), [id]), reason);
    const ofAppointments = await this.appointments.handOverAll(tx, actor, leaving, ({ caseId, clientId }) =>
      ifMayHave(receiverOf(caseId), [caseId, clientId]),
    );
    const companies = await this.relationships.handOver(tx, actor, leaving, toUserId, reason);
    const staying = new Set([...ofAppointments.left, ...ofAppointments.over]);
    const protector = await this.dataProtector(tx, actor, leaving);
    const ofReminders = await this.reminders.handOver(tx, actor, leaving, ({ subjectKind, subjectId }) => {
      if (subjectKind === 'privacy-request') return protector;
      return staying.has(subjectId) ? null : ifMayHave(toUserId, [subjectId]);
    });
    return {
      cases: ofCases.handed,
      appointments: ofAppointments.handed,
      companies,
      reminders: ofReminders.handed,
      left: {
        cases: ofCases.left,
        appointments: ofAppointments.left.length,
        reminders: ofReminders.left,
        over: ofAppointments.over.length,
      },
    };
  }

  // Requests about personal data are answered by whoever protects them, not by whoever takes over files.
  private async dataProtector(tx: Tx, { scope }: StaffActor, leaving: UserId): Promise<UserId | null> {
    return (await this.users.withRole(tx, scope.tenantId, 'data-protection')).find((id) => id !== leaving) ?? null;
  }
}

const notOfTheTeam = (pointer: string): Problem => new Problem('rule', 'identity.receiver-not-led', {}, [{ pointer, code: 'choice' }]);
