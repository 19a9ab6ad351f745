import { weekday, type LocalDate, type TenantId, type UserId, type Version } from '@app/kernel';
import { minutesOf } from '../appointment/wall-time.js';
import { endsFirst, hoursWrong } from '../errors.js';

/** One stretch of work on a weekday (1 = Monday … 7 = Sunday), `HH:MM` by the clocks of Berlin. */
export type Hours = { readonly weekday: number; readonly from: string; readonly until: string };

/** Weekly hours of somebody from a day on, such as part-time; `validUntil` is the last day. */
export type WorkingPattern = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly hours: readonly Hours[];
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

export type EnterPattern = Pick<WorkingPattern, 'userId' | 'validFrom' | 'validUntil' | 'hours'>;

/** Hours of the house, for whoever has no pattern of their own. */
export const houseHours: readonly Hours[] = [1, 2, 3, 4, 5].map((day) => ({ weekday: day, from: '08:00', until: '16:00' }));

/** Throws Problems (rule) `calendar.ends-first` and, for hours that end before they begin or overlap, `calendar.hours-wrong`. */
export const checkPattern = ({ validFrom, validUntil, hours }: EnterPattern): void => {
  if (validUntil !== null && validUntil < validFrom) throw endsFirst('/validUntil');
  const wrong = hours.some((one, at) => one.until <= one.from || hours.some((other, i) => i !== at && overlap(one, other)));
  if (wrong) throw hoursWrong();
};

/** When somebody works on a day, by the pattern that holds then or the hours of the house. */
export const hoursOn = (
  patterns: readonly Pick<WorkingPattern, 'validFrom' | 'validUntil' | 'hours'>[],
  day: LocalDate,
): readonly Hours[] => {
  const pattern = patterns.find(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil >= day));
  return (pattern?.hours ?? houseHours).filter((one) => one.weekday === weekday(day)).toSorted((a, b) => a.from.localeCompare(b.from));
};

/** Whether minutes of a day lie within one stretch of work. */
export const works = (hours: readonly Hours[], from: number, until: number): boolean =>
  hours.some((one) => minutesOf(one.from) <= from && minutesOf(one.until) >= until);

const overlap = (a: Hours, b: Hours): boolean => a.weekday === b.weekday && a.from < b.until && b.from < a.until;
