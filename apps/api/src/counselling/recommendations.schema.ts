import { z } from 'zod';
import type { RunId } from '@app/kernel';
import { uuid } from '../http/schemas.js';

/** `purpose`: one sentence, what the course is for. */
export const recordRecommendationBody = z
  .strictObject({ runId: uuid<RunId>(), purpose: z.string().trim().min(10).max(1_000) })
  .meta({ id: 'RecordRecommendation' });
export type RecordRecommendationBody = z.output<typeof recordRecommendationBody>;
