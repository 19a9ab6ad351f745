import { z } from 'zod';
import type { Cents } from '@app/kernel';

const [firstYear, lastYear] = [2000, 2199];

/** A calendar year in a path or query. */
export const year = () =>
  z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .refine((value) => value >= firstYear && value <= lastYear, { params: { code: 'invalid' } })
    .meta({ example: '2027' });

export const budgetQuery = z.strictObject({ year: year() });
export type BudgetQuery = z.output<typeof budgetQuery>;

export const planBudget = z
  .strictObject({
    /** Up to a billion euro. */
    plannedCents: z
      .number()
      .int()
      .min(0)
      .max(100_000_000_000)
      .transform((value) => value as Cents),
  })
  .meta({ id: 'PlanBudget' });
export type PlanBudgetBody = z.output<typeof planBudget>;

const sum = () => z.number().int();

export const budgetView = z
  .object({
    officeId: z.string(),
    officeName: z.string(),
    year: z.number().int(),
    /** Null while nobody has planned: then nothing is free or too much. */
    plannedCents: sum().nullable(),
    requestedCents: sum(),
    /** Benefits handed in whose amount nobody knows yet. */
    uncomputed: z.number().int(),
    committedCents: sum(),
    paidCents: sum(),
    freeCents: sum().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Budget' });

export const budgetsView = z.object({ year: z.number().int(), items: z.array(budgetView) }).meta({ id: 'Budgets' });

export const applicationBudgetView = z
  .object({
    lines: z.array(budgetView),
    benefits: z.array(
      z.object({
        id: z.string(),
        officeId: z.string(),
        undecided: z.boolean(),
        /** By what its amount is spread over calendar years. */
        weights: z.array(z.object({ year: z.number().int(), weight: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'ApplicationBudget' });
