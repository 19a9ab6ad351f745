import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, type StaffActor } from '@app/kernel';
import { AppointmentLists, instantOf, OpenHours, shownTimes } from '@app/calendar';
import { Users } from '@app/identity';
import { dayInBerlin } from '@app/platform';
import { AppointmentViews } from './appointment-views.js';
import type { CalendarQuery } from './appointments.schema.js';

/** Some days of somebody's calendar: what is closed, who works when, what is agreed, what is taken otherwise. */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly lists: AppointmentLists,
    private readonly hours: OpenHours,
    private readonly users: Users,
    private readonly views: AppointmentViews,
  ) {}

  async of(actor: StaffActor, { from, days: count, of }: CalendarQuery) {
    const { scope } = actor;
    const days: readonly LocalDate[] = Array.from({ length: count }, (_, index) => addDays(from, index));
    const until = addDays(from, count);
    const [people, { office }] = await Promise.all([this.views.whose(actor, of), this.users.profile(actor)]);
    const asked = {
      userIds: people.map(({ id }) => id),
      since: instantOf(from, '00:00'),
      before: instantOf(until, '00:00'),
    };
    const [rows, open] = await Promise.all([
      this.lists.between(scope, asked),
      this.hours.between(scope, asked.userIds, from, addDays(until, -1)),
    ]);
    const [items, taken] = await Promise.all([this.views.of(actor, rows), this.lists.alsoTaken(scope, asked, rows)]);
    return {
      days: days.map((on) => ({ on, holiday: open.isHoliday(on), closed: open.closedBy(office.id, on) })),
      people: people.map((one) => ({
        ...one,
        hours: days.flatMap((on) => open.hours(one.id, on).map(({ from: begins, until: ends }) => ({ on, from: begins, until: ends }))),
      })),
      items,
      taken: taken.flatMap(({ ofId, startsAt, endsAt }) => byDay(days, startsAt, endsAt).map((time) => ({ userId: ofId, ...time }))),
    };
  }
}

// An absence lasts for days: each day shows its part.
const byDay = (days: readonly LocalDate[], startsAt: string, endsAt: string) => {
  const { on, at, until } = shownTimes(startsAt, endsAt);
  const last = dayInBerlin(endsAt);
  return days
    .filter((day) => day >= on && (day < last || (day === last && until !== '00:00')))
    .map((day) => ({ on: day, at: day === on ? at : '00:00', until: day === last ? until : '24:00' }));
};
