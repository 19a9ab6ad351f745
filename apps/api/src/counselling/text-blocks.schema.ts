import { z } from 'zod';
import { textBlockKinds, textBlockShelves, type TextBlock } from '@app/counselling';
import { instant, text } from '../http/schemas.js';

export const writeTextBlockBody = z
  .strictObject({
    kind: z.enum(textBlockKinds),
    shortName: z.string().regex(/^[a-zäöüß0-9]{1,20}$/),
    title: text(100),
    text: text(4_000),
  })
  .meta({ id: 'WriteTextBlock' });
export type WriteTextBlockBody = z.output<typeof writeTextBlockBody>;

export const textBlockView = z
  .object({
    id: z.string(),
    shelf: z.enum(textBlockShelves),
    kind: z.enum(textBlockKinds),
    shortName: z.string(),
    title: z.string(),
    text: z.string(),
    version: z.number().int(),
    updatedAt: instant(),
  })
  .meta({ id: 'TextBlock' });

export const textBlockListView = z.object({ items: z.array(textBlockView) }).meta({ id: 'TextBlockList' });

export const textBlockVersionsView = z
  .object({
    items: z.array(
      z
        .object({
          version: z.number().int(),
          shortName: z.string(),
          title: z.string(),
          text: z.string(),
          changedAt: instant(),
          changedByName: z.string().nullable(),
        })
        .meta({ id: 'TextBlockVersion' }),
    ),
  })
  .meta({ id: 'TextBlockVersions' });

export const presentTextBlock = (block: TextBlock) => ({ ...block, shelf: block.ownerId === null ? ('team' as const) : ('own' as const) });
