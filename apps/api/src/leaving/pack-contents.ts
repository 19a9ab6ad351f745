import { Injectable } from '@nestjs/common';
import type { StaffActor, UserId } from '@app/kernel';
import { AppointmentLists } from '@app/calendar';
import { CompanyLists, Relationships } from '@app/companies';
import { ColleagueCases } from '@app/counselling';
import { ColleagueReminders } from '@app/reminders';
import { PeopleOf } from '../counselling/people.js';

/** Everything open of somebody who leaves, as far as the reader sees it, and how much there is beside it. */
@Injectable()
export class PackContents {
  constructor(
    private readonly cases: ColleagueCases,
    private readonly appointments: AppointmentLists,
    private readonly reminders: ColleagueReminders,
    private readonly relationships: Relationships,
    private readonly companies: CompanyLists,
    private readonly people: PeopleOf,
  ) {}

  /** The four lists, with which appointments are over at `now`; `unseen` counts what is protected from the reader or belongs to another team. */
  async of({ scope }: StaffActor, userId: UserId, now: string) {
    const [cases, appointments, reminders, owned, openCases, openAppointments, openReminders] = await Promise.all([
      this.cases.of(scope, userId),
      this.appointments.ofColleague(scope, userId),
      this.reminders.of(scope, userId),
      this.relationships.ownedBy(scope, userId),
      this.cases.count(scope, userId),
      this.appointments.openCount(scope, userId),
      this.reminders.count(scope, userId),
    ]);
    const [people, names] = await Promise.all([this.people.rows(scope, cases), this.companies.summaries([...owned])]);
    return {
      cases: cases.map((kase) => ({
        ...kase,
        clientName: people.client(kase)?.displayName ?? null,
        companyName: people.company(kase)?.name ?? null,
      })),
      appointments: appointments.map((one) => ({ ...one, over: one.endsAt <= now })),
      reminders: [...reminders],
      companies: owned.map((id) => ({ id, name: names.get(id)?.name ?? null, town: names.get(id)?.town ?? null })),
      unseen: openCases - cases.length + (openAppointments - appointments.length) + (openReminders - reminders.length),
    };
  }

  /** Open cases per colleague, to see who carries how much. */
  load({ scope }: StaffActor, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, number>> {
    return this.cases.load(scope, userIds);
  }
}
