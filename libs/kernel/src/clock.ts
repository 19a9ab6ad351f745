import type { LocalDate } from './local-date.js';

/** Asked once per use case, at its edge; below, dates are arguments. */
export abstract class Clock {
  /** The instant as ISO 8601 text in UTC, e.g. `2026-11-23T09:00:00.000Z`. */
  abstract now(): string;
  /** Today in Europe/Berlin. */
  abstract today(): LocalDate;
}
