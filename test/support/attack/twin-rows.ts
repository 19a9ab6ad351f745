import { randomUUID } from 'node:crypto';
import type { Agent } from '../api.js';
import type { World } from '../world.js';

/** Two persons who may be one, as a pair the night found, and a person another one was merged into. */
export const twinRowsOf = async (
  place: World,
  adviser: Agent,
  tenantId: string,
  now: string,
): Promise<Readonly<Record<string, string>>> => {
  const person = async (firstName: string) =>
    (await adviser.create('/api/v1/clients', { lastName: 'Zwilling', firstName }).expect(201)).body as { id: string };
  const [one, other] = [await person('Mira'), await person('Mirah')];
  const pair = randomUUID();
  await place.db.query(
    `insert into clients.duplicate_pair (id, tenant_id, first_id, second_id, score, reasons, compared, found_at)
     values ($1, $2, least($3, $4)::uuid, greatest($3, $4)::uuid, 60, '{name-similar}', '\\x00', $5)`,
    [pair, tenantId, one.id, other.id, now],
  );
  const [survivor, absorbed] = [await person('Nele'), await person('Neele')];
  const body = { absorbedId: absorbed.id, absorbedVersion: 1, take: [] };
  const url = `/api/v1/clients/${survivor.id}/merges`;
  const { body: merge } = await adviser.change('post', url, 1, body).set('Idempotency-Key', randomUUID()).expect(201);
  return { 'client-duplicates': pair, twins: one.id, 'merge-preview': other.id, merges: merge.id, survivors: survivor.id };
};
