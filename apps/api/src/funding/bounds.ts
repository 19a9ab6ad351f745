import { z } from 'zod';
import { localDate } from '../http/schemas.js';

/** A whole number within bounds; out of them the code says in words what is possible. */
const within = (code: string, minimum: number, maximum: number) =>
  z
    .number()
    .refine((value) => Number.isInteger(value) && value >= minimum && value <= maximum, { params: { code } })
    .meta({ type: 'integer', minimum, maximum });

/** Money up to a million euros. */
export const cents = () => within('cents-out-of-range', 0, 100_000_000);
/** People up to a million. */
export const heads = () => within('heads-out-of-range', 0, 1_000_000);
/** Hours up to 100,000, in minutes. */
export const minutes = () => within('minutes-out-of-range', 0, 100_000 * 60);
/** Basis points up to 100 %. */
export const rate = () => within('rate-out-of-range', 0, 10_000);
/** Working time of a week in minutes, never nothing. */
export const weekMinutes = () => within('week-out-of-range', 1, 168 * 60);
/** Months of a working life. */
export const workingMonths = () => within('months-out-of-range', 0, 70 * 12);
/** An approval (AZAV): yes or no, or the days its certificate covers. */
export const approval = () => z.union([z.boolean(), z.strictObject({ from: localDate(), to: localDate().nullable() })]);
