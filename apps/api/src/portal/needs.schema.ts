import { z } from 'zod';
import { needStatuses, type NeedView } from '@app/counselling';
import { instant, localDate, localDateView, optionalText, text } from '../http/schemas.js';

export const submitNeedBody = z
  .strictObject({
    topic: text(200),
    headcount: z.number().int().min(1).max(100_000),
    startsFrom: localDate().nullish(),
    partTime: z.boolean().optional(),
    remarks: optionalText(4_000),
    contactName: text(200),
    contactPhone: optionalText(50),
    contactEmail: z.union([z.literal(''), z.email().max(200)]).nullish(),
  })
  .meta({ id: 'SubmitNeed' });
export type SubmitNeedBody = z.output<typeof submitNeedBody>;

/** What happens next, as a code the page has words for. */
const nextSteps = ['office-accepts', 'adviser-calls', 'none'] as const;

export const portalNeedView = z
  .object({
    id: z.string(),
    number: z.string(),
    status: z.enum(needStatuses),
    topic: z.string(),
    headcount: z.number().int(),
    startsFrom: localDateView().nullable(),
    partTime: z.boolean(),
    remarks: z.string().nullable(),
    contactName: z.string(),
    contactPhone: z.string().nullable(),
    contactEmail: z.string().nullable(),
    submittedAt: instant(),
    acceptedAt: instant().nullable(),
    nextStep: z.object({ text: z.enum(nextSteps), until: localDateView().nullable() }),
  })
  .meta({ id: 'PortalNeed' });

export const portalNeedListView = z.object({ items: z.array(portalNeedView) }).meta({ id: 'PortalNeedList' });

export const presentPortalNeed = (need: NeedView) => ({ ...need, nextStep: nextStepOf(need) });

const nextStepOf = ({ status, acceptBy }: NeedView): { text: (typeof nextSteps)[number]; until: string | null } => {
  switch (status) {
    case 'submitted':
      return { text: 'office-accepts', until: acceptBy };
    case 'accepted':
      return { text: 'adviser-calls', until: null };
    case 'closed':
      return { text: 'none', until: null };
  }
};
