import { z } from 'zod';
import { summaryParts, type Summary } from '@app/counselling';
import { instant, textOrEmpty } from '../http/schemas.js';

const parts = <Part extends z.ZodType>(part: Part) => {
  const shape = Object.fromEntries(summaryParts.map((name) => [name, part]));
  return shape as Record<(typeof summaryParts)[number], Part>;
};

export const writeSummaryBody = z.strictObject(parts(textOrEmpty(3_000))).meta({ id: 'WriteSessionSummary' });
export type WriteSummaryBody = z.output<typeof writeSummaryBody>;

export const summaryQuery = z.strictObject({ large: z.enum(['true', 'false']).optional() });
export type SummaryQuery = z.output<typeof summaryQuery>;

export const summaryView = z
  .object({ id: z.string(), number: z.number().int(), ...parts(z.string()), authorName: z.string().nullable(), createdAt: instant() })
  .meta({ id: 'SessionSummary' });

export const summariesView = z
  .object({ proposal: z.object(parts(z.string())).meta({ id: 'SummaryProposal' }), versions: z.array(summaryView) })
  .meta({ id: 'SessionSummaries' });

export const presentSummary = (summary: Summary, names: ReadonlyMap<string, string>) => ({
  ...summary,
  authorName: names.get(summary.authorId) ?? null,
});
