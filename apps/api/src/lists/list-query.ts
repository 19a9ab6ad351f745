import { z } from 'zod';
import { isUuid } from '@app/kernel';

const most = 20;

/** Values of one filter in an address, `a,b,c`: at most twenty codes of a closed kind, each once. */
export const choiceOf = <Value extends string>(value: z.ZodType<Value, string>) =>
  z
    .string()
    .max(1_000)
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(value).min(1).max(most))
    .optional();

/** Colleagues by id; `me` is whoever asks, `all` nobody in particular. */
export const colleagueChoice = () =>
  choiceOf(z.string().refine((text) => text === 'me' || text === 'all' || isUuid(text), { params: { code: 'not-a-uuid' } }));

/** Amtlicher Gemeindeschlüssel. */
export const ags = z.string().regex(/^\d{8}$/);
