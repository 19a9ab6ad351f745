import { Injectable } from '@nestjs/common';
import type { LocalDate, OfficeId, TenantScope } from '@app/kernel';
import { isHoliday } from '@app/reference';
import { closedBy } from '../closure/closure.js';
import { Closures } from '../closure/closures.service.js';
import { closedDay, onHoliday, outsideHours } from '../errors.js';
import { hoursOn, works } from '../working-pattern/working-pattern.js';
import { WorkingPatterns } from '../working-pattern/working-patterns.service.js';
import type { WallTime } from './appointment.js';
import { minutesOf } from './wall-time.js';

/** Whether people can be met at a time: holidays of Nordrhein-Westfalen, closures, working hours. */
@Injectable()
export class OpenHours {
  constructor(
    private readonly closures: Closures,
    private readonly patterns: WorkingPatterns,
  ) {}

  /** Throws Problems (rule) `calendar.on-holiday`, `calendar.closed-day`, `calendar.outside-hours`, each with what stands against it. */
  async check(scope: TenantScope, officeId: OfficeId, userIds: readonly string[], { on, at, minutes }: WallTime): Promise<void> {
    if (isHoliday(on)) throw onHoliday(on);
    const [closures, patterns] = await Promise.all([this.closures.between(scope, on, on), this.patterns.of(scope, userIds, on, on)]);
    const closed = closedBy(closures, officeId, on);
    if (closed) throw closedDay(on, closed.reason);
    for (const userId of userIds) {
      const hours = hoursOn(of(patterns, userId), on);
      if (works(hours, minutesOf(at), minutesOf(at) + minutes)) continue;
      throw outsideHours(userId, hours.map(({ from, until }) => `${from}–${until}`).join(', '));
    }
  }

  /** Holidays and closures of the days from `from` to `until`, and who works when. */
  async between(scope: TenantScope, userIds: readonly string[], from: LocalDate, until: LocalDate) {
    const [closures, patterns] = await Promise.all([
      this.closures.between(scope, from, until),
      this.patterns.of(scope, userIds, from, until),
    ]);
    return {
      closedBy: (officeId: OfficeId, day: LocalDate) => closedBy(closures, officeId, day)?.reason ?? null,
      isHoliday: (day: LocalDate) => isHoliday(day),
      hours: (userId: string, day: LocalDate) => hoursOn(of(patterns, userId), day),
    };
  }
}

const of = <Row extends { readonly userId: string }>(rows: readonly Row[], userId: string): readonly Row[] =>
  rows.filter((row) => row.userId === userId);
