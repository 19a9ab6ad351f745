import { createHash } from 'node:crypto';
import type { Calendar } from './calendar.js';
import type { Kase } from './cases.js';
import { demoId, Random } from './random.js';
import { caseworkers, type StaffMember } from './staff.js';
import type { Row } from './write.js';

const emergencies = [
  'Kollegin erkrankt, Fristablauf heute',
  'Anruf der Klinik, Rückruf eilt',
  'Beschwerde, Auskunft noch heute zugesagt',
] as const;

// One desk, one address.
const addressHash = (id: string): string => createHash('sha256').update(`demo ${id}`).digest('hex').slice(0, 32);

/** Rows of the access log: who read which client on days there was reason to, and what was searched and refused. */
export const accessRows = function* (
  count: number,
  cases: readonly Kase[],
  staff: readonly StaffMember[],
  calendar: Calendar,
): Generator<Row> {
  const random = new Random('accesses');
  const talked = cases.filter(({ sessionDays, client }) => sessionDays.length > 0 && client !== null);
  const colleagues = new Map(cases.map(({ tenant }) => [tenant, caseworkers(staff, tenant)]));
  for (let n = 0; n < count; n += 1) {
    const kase = random.pick(talked);
    const reader = random.chance(0.85) ? kase.owner : random.pick(colleagues.get(kase.tenant) ?? [kase.owner]);
    const action = random.weighted([
      ['client.read', 78],
      ['search.run', 20],
      ['break-glass.begin', 0.01],
      ['client.severe-disability-record', 2],
    ] as const);
    const search = action === 'search.run';
    yield {
      id: demoId('access', n),
      tenant_id: kase.tenant.id,
      at: calendar.at(random.pick(kase.sessionDays), random.int(7 * 60 + 15, 16 * 60 + 45)),
      actor_kind: 'staff',
      actor_id: reader.id,
      roles: reader.roles,
      action,
      subject_kind: search ? null : 'client',
      subject_id: search ? null : (kase.client?.id ?? null),
      allowed: !random.chance(0.004),
      reason: action === 'break-glass.begin' ? random.pick(emergencies) : null,
      address_hash: addressHash(reader.id),
      details: search ? { words: random.int(1, 3), clients: random.int(0, 8) } : {},
      correlation_id: `demo-${n}`,
    };
  }
};
