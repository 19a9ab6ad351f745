import { z } from 'zod';
import { priorKinds } from '@app/funding';
import type { RunId } from '@app/kernel';
import { localDateView, optionalText, text, uuid } from '../http/schemas.js';

export const priorQuery = z.strictObject({ run: uuid<RunId>() });

export const priorsView = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(priorKinds),
        applicationId: z.string().nullable(),
        number: z.string().nullable(),
        title: z.string().nullable(),
        startsOn: localDateView().nullable(),
        endsOn: localDateView().nullable(),
      }),
    ),
  })
  .meta({ id: 'PriorMeasures' });

/** `purpose`: one sentence, what the course is for; `priorReason`: why again, where the person had something similar before. */
export const recordRecommendationBody = z
  .strictObject({ runId: uuid<RunId>(), purpose: text(1_000, 10), priorReason: optionalText(500) })
  .meta({ id: 'RecordRecommendation' });
export type RecordRecommendationBody = z.output<typeof recordRecommendationBody>;
