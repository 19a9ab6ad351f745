import { z } from 'zod';
import { isLocalDate, isUuid, type Cents, type LocalDate } from '@app/kernel';

// Far more than any life or measure needs, and within what PostgreSQL stores and day arithmetic keeps at four digits.
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31'];

/** `YYYY-MM-DD` of an existing day from 1900 to 2199. */
export const localDate = () =>
  z
    .string()
    .refine((text) => isLocalDate(text) && text >= firstDay && text <= lastDay, { params: { code: 'not-a-date' } })
    .transform((text) => text as LocalDate)
    .meta({ format: 'date', example: '2026-11-23' });

/** A day in an answer. */
export const localDateView = () => z.string().meta({ format: 'date' });

/** An instant as ISO 8601 in UTC. */
export const instant = () => z.string().meta({ format: 'date-time' });

/** Integer euro cents, not negative. */
export const cents = () =>
  z
    .number()
    .int()
    .min(0)
    .max(2_000_000_000)
    .transform((value) => value as Cents);

/** The UUID of something, branded with its type. */
export const uuid = <Id extends string>() =>
  z
    .string()
    .refine(isUuid, { params: { code: 'not-a-uuid' } })
    .transform((text) => text.toLowerCase() as Id)
    .meta({ format: 'uuid' });

/** Schema of an `{id}` in a path. */
export const idParam = <Id extends string>() => uuid<Id>();

// PostgreSQL cannot store the character NUL, nor half a character of two (a lone surrogate); nobody types either.
const storable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\u0000') && !/\p{Cs}/u.test(value), { params: { code: 'invalid' } });

/** Text a person typed: trimmed, at least `min` characters. */
export const text = (max: number, min = 1) => storable(max).min(min);

/** Text that has to be there but may be empty. */
export const textOrEmpty = (max: number) => storable(max);

/** Text that may be left out or empty. */
export const optionalText = (max: number) =>
  storable(max)
    .transform((value) => (value === '' ? null : value))
    .nullable()
    .optional();
