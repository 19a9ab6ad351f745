import { z } from 'zod';
import { recordedTargetGroups, targetGroupFacts, targetGroups, targetGroupSources, type TargetGroupsOfClient } from '@app/clients';
import { instant, localDate, localDateView } from '../http/schemas.js';

export const targetGroupParam = z.enum(recordedTargetGroups);

export const recordTargetGroup = z
  .strictObject({
    source: z.enum(targetGroupSources),
    statedOn: localDate(),
    /** The last day it counts. */
    expiresOn: localDate().nullable().optional(),
  })
  .meta({ id: 'RecordTargetGroup' });

export const targetGroupsView = z
  .object({
    recorded: z.array(
      z.object({
        targetGroup: z.enum(recordedTargetGroups),
        source: z.enum(targetGroupSources),
        statedOn: localDateView(),
        expiresOn: localDateView().nullable(),
        current: z.boolean(),
        recordedAt: instant(),
        /** Name of whoever recorded it last; null where none is known. */
        recordedBy: z.string().nullable(),
      }),
    ),
    /** What follows from the person's other facts; never stored. */
    derived: z.array(z.object({ targetGroup: z.enum(targetGroups), from: z.array(z.enum(targetGroupFacts)) })),
  })
  .meta({ id: 'TargetGroups' });

/** The groups of a person as the API shows them. */
export const presentTargetGroups = ({ recorded, derived }: TargetGroupsOfClient, names: ReadonlyMap<string, string>) => ({
  recorded: recorded.map((entry) => ({ ...entry, recordedBy: (entry.recordedBy && names.get(entry.recordedBy)) ?? null })),
  derived,
});
