import { z } from 'zod';
import type { RunId } from '@app/kernel';
import { text, uuid } from '../http/schemas.js';

/** `purpose`: one sentence, what the course is for. */
export const recordRecommendationBody = z
  .strictObject({ runId: uuid<RunId>(), purpose: text(1_000, 10) })
  .meta({ id: 'RecordRecommendation' });
export type RecordRecommendationBody = z.output<typeof recordRecommendationBody>;
