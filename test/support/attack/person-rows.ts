import { randomUUID } from 'node:crypto';
import type { Agent } from '../api.js';
import type { World } from '../world.js';
import type { Holding } from './rows.js';

type Subject = { readonly tenantId: string; readonly clientId: string; readonly requestId: string; readonly now: string };

/** What hangs on a person beside cases and consents, for the routes below her file, and whom her request is to be told. */
export const personRows = async (
  place: World,
  adviser: Agent,
  { tenantId, clientId, requestId, now }: Subject,
  providerId: string,
): Promise<Holding> => {
  const notice = randomUUID();
  await place.db.query(
    `insert into privacy.notice (id, tenant_id, client_id, request_id, recipient_kind, recipient_id, recipient_name, created_at)
     values ($1, $2, $3, $4, 'provider', $5, 'Bildungswerk Constantin', $6)`,
    [notice, tenantId, clientId, requestId, providerId, now],
  );
  await place.db.query(
    `insert into clients.target_group (id, tenant_id, client_id, target_group, source, stated_on, recorded_at)
     values ($1, $2, $3, 'single-parent', 'own-statement', '2026-11-20', $4)`,
    [randomUUID(), tenantId, clientId, now],
  );
  const { body: person } = await adviser.get(`/api/v1/clients/${clientId}`).expect(200);
  const iban = { value: 'DE02120300000000202051', reason: 'payment', evidence: 'document-seen', seenOn: '2026-11-20' };
  await adviser.change('put', `/api/v1/clients/${clientId}/restricted-facts/iban`, person.version, iban).expect(200);
  const drawing = { lastName: 'Haller', firstName: 'Mo', employmentStatus: 'sgb2' };
  const { body: sgb2 } = await adviser.create('/api/v1/clients', drawing).expect(201);
  const member = randomUUID();
  await place.db.query(
    `insert into clients.household_member (id, tenant_id, client_id, role, birth_year, starts_on, recorded_at)
     values ($1, $2, $3, 'child', 2019, '2026-01-01', $4)`,
    [member, tenantId, sgb2.id, now],
  );
  return {
    ids: { 'restricted-facts': 'iban', sgb2Clients: sgb2.id, members: member, notices: notice, 'target-groups': 'single-parent' },
    body: { statedOn: '2026-11-20', expiresOn: '2027-11-20', seenOn: '2026-11-20' },
  };
};
