import { z } from 'zod';
import { erasureCauses, erasureStates, fates, holdKinds, keepReasons, type Erasure, type ErasurePlan } from '@app/privacy';
import { personalTables } from '@app/privacy';
import { recordKinds, type ClientId } from '@app/kernel';
import type { ClientSummary } from '@app/clients';
import type { Language } from '../http/request.js';
import { instant, localDateView, text } from '../http/schemas.js';

export const rejectErasure = z.strictObject({ reason: text(500) }).meta({ id: 'RejectErasure' });
export const holdPerson = z
  .strictObject({ kind: z.enum(holdKinds).default('litigation'), reason: text(500) })
  .meta({ id: 'HoldDataSubject' });
export const holdQuery = z.strictObject({ kind: z.enum(holdKinds).default('litigation') });
export const holdsView = z
  .object({ items: z.array(z.object({ kind: z.enum(holdKinds), reason: z.string(), createdAt: instant() })) })
  .meta({ id: 'Holds' });

const planView = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(recordKinds),
      fate: z.enum(fates),
      until: localDateView().nullable(),
      reasons: z.array(z.enum(keepReasons)),
    }),
  ),
  places: z.array(z.object({ table: z.string(), title: z.string(), rows: z.number().int(), fate: z.enum(fates) })),
});

export const erasureView = z
  .object({
    id: z.string(),
    clientId: z.string(),
    /** Customer number; the name stays out. */
    number: z.string().nullable(),
    requestId: z.string().nullable(),
    cause: z.enum(erasureCauses),
    state: z.enum(erasureStates),
    plan: planView,
    executableFrom: localDateView(),
    /** The reader proposed it, so somebody else has to approve. */
    own: z.boolean(),
    decidedAt: instant().nullable(),
    decisionReason: z.string().nullable(),
    executedAt: instant().nullable(),
    version: z.number().int(),
    createdAt: instant(),
  })
  .meta({ id: 'Erasure' });

export const erasuresView = z.object({ items: z.array(erasureView) }).meta({ id: 'Erasures' });

type Reader = { readonly userId: string; readonly language: Language };

/** An erasure as the API shows it: what was done, else what is planned. */
export const presentErasure = (erasure: Erasure, clients: ReadonlyMap<ClientId, ClientSummary>, reader: Reader) => ({
  ...erasure,
  number: clients.get(erasure.clientId)?.number ?? null,
  own: erasure.proposedBy === reader.userId,
  plan: presentPlan(erasure.result ?? erasure.plan, reader.language),
});

const presentPlan = ({ kinds, places }: ErasurePlan, language: Language) => ({
  kinds,
  places: places.map((place) => {
    const known = personalTables.find(({ table }) => table === place.table);
    return { ...place, title: (language === 'en' ? known?.english : known?.title) ?? place.table };
  }),
});
