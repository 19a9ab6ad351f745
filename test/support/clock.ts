import { Clock, type LocalDate } from '@app/kernel';
import { dayInBerlin, plusMilliseconds } from '@app/platform';

/** A clock that stands still until a test moves it; it begins at the real instant. */
export class MovableClock extends Clock {
  constructor(private instant: string = new Date().toISOString()) {
    super();
  }

  now(): string {
    return this.instant;
  }

  today(): LocalDate {
    return dayInBerlin(this.instant);
  }

  /** Moves to an instant (ISO 8601). */
  set(instant: string): void {
    this.instant = instant;
  }

  /** Moves on by milliseconds. */
  advance(ms: number): void {
    this.instant = plusMilliseconds(this.instant, ms);
  }

  /** Moves on by whole days. */
  advanceDays(days: number): void {
    this.advance(days * 86_400_000);
  }
}
