import { addDays, type LocalDate } from '@app/kernel';
import { dayInBerlin, instantInBerlin, plusMilliseconds } from '@app/platform';
import { isWorkingDay } from '@app/reference';

const dayStart = 6;

/** Days and instants relative to one day; the only place of the demo data that knows what time it is. */
export class Calendar {
  readonly today: LocalDate;
  private readonly mornings = new Map<LocalDate, string>();
  private readonly workdays = new Map<LocalDate, boolean>();

  constructor(now: string) {
    this.today = dayInBerlin(now);
  }

  /** The day so many days from today; negative lies in the past. */
  day(offset: number): LocalDate {
    return addDays(this.today, offset);
  }

  isWorkday(date: LocalDate): boolean {
    let known = this.workdays.get(date);
    if (known === undefined) this.workdays.set(date, (known = isWorkingDay(date)));
    return known;
  }

  /** The day itself or the working day before it. */
  workdayUntil(date: LocalDate): LocalDate {
    return this.isWorkday(date) ? date : this.workdayUntil(addDays(date, -1));
  }

  /** The day itself or the working day after it. */
  workdayFrom(date: LocalDate): LocalDate {
    return this.isWorkday(date) ? date : this.workdayFrom(addDays(date, 1));
  }

  /** The last working day before today: what is over by then is over whatever the hour. */
  get yesterday(): LocalDate {
    return this.workdayUntil(this.day(-1));
  }

  /** The earlier of a day and yesterday, as a working day. */
  past(date: LocalDate): LocalDate {
    return this.workdayUntil(date < this.yesterday ? date : this.yesterday);
  }

  /** The instant at which the clocks of Berlin show this minute of the day (from 6:00 on, no change of the clocks after it). */
  at(date: LocalDate, minuteOfDay: number): string {
    let morning = this.mornings.get(date);
    if (morning === undefined) this.mornings.set(date, (morning = instantInBerlin(date, dayStart)));
    return plusMilliseconds(morning, (minuteOfDay - dayStart * 60) * 60_000);
  }
}

/** The later of two days. */
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The earlier of two days. */
export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
