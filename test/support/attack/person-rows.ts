import { randomUUID } from 'node:crypto';
import type { World } from '../world.js';
import type { Holding } from './rows.js';

/** What hangs on a person beside cases and consents, for the routes below her file. */
export const personRows = async (place: World, tenantId: string, clientId: string, now: string): Promise<Holding> => {
  await place.db.query(
    `insert into clients.target_group (id, tenant_id, client_id, target_group, source, stated_on, recorded_at)
     values ($1, $2, $3, 'single-parent', 'own-statement', '2026-11-20', $4)`,
    [randomUUID(), tenantId, clientId, now],
  );
  return { ids: { 'target-groups': 'single-parent' }, body: { statedOn: '2026-11-20', expiresOn: '2027-11-20' } };
};
