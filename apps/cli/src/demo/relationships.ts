import type { Calendar } from './calendar.js';
import type { Establishment } from './companies.js';
import { tenantOf } from './organisation.js';
import { demoId, Random } from './random.js';
import type { StaffMember } from './staff.js';
import type { Row } from './write.js';

const eventTo = { approached: 'approach', 'in-consultation': 'consult', active: 'activate', resting: 'end-contact' } as const;

/** Every column a step can have: rows of one table name the same ones. */
const nothing: Row = {
  event: null,
  from_state: null,
  to_state: null,
  planned_event: null,
  planned_on: null,
  outcome: null,
  reasons: null,
  reason: null,
  owner_id: null,
  deputy_id: null,
};

/** How the Agentur of a company's place stands with it: two of three have an owner, some rest until a day that is planned. */
export const relationshipRows = (
  establishments: readonly Establishment[],
  staff: readonly StaffMember[],
  calendar: Calendar,
): { relationships: Row[]; steps: Row[] } => {
  const random = new Random('relationships');
  const relationships: Row[] = [];
  const steps: Row[] = [];
  for (const { n, id, town, key } of establishments) {
    const tenant = tenantOf(town.agentur).id;
    const owners = staff.filter((member) => member.tenant.id === tenant && member.roles.includes('employer-service'));
    const known = key !== null || random.chance(0.66);
    if (!known || owners.length === 0) continue;
    const state = random.weighted([
      ['approached', 30],
      ['in-consultation', 30],
      ['active', 25],
      ['resting', 15],
    ] as const);
    const owner = owners[n % owners.length]!;
    const deputy = owners[(n + 1) % owners.length]!;
    const at = calendar.at(calendar.workdayFrom(calendar.day(-random.int(30, 200))), 9 * 60);
    const planned = state === 'resting' ? calendar.workdayFrom(calendar.day(random.int(20, 120))) : null;
    const people = { owner_id: owner.id, deputy_id: deputy === owner ? null : deputy.id };
    relationships.push({
      id: demoId('relationship', n),
      tenant_id: tenant,
      establishment_id: id,
      state,
      state_since: at,
      resumes_to: planned && 'observed',
      planned_event: planned && 'resume',
      planned_on: planned,
      ...people,
      version: 1,
      created_at: at,
      updated_at: at,
    });
    const step = { ...nothing, tenant_id: tenant, establishment_id: id, created_at: at, created_by: owner.id };
    steps.push({
      ...step,
      id: demoId('relationship step', `${n} people`),
      kind: 'people',
      reason: 'Neuer Zuschnitt der Betriebe',
      ...people,
    });
    steps.push({
      ...step,
      id: demoId('relationship step', `${n} state`),
      kind: 'state',
      event: eventTo[state],
      from_state: state === 'active' || state === 'resting' ? 'in-consultation' : 'observed',
      to_state: state,
      planned_event: planned && 'resume',
      planned_on: planned,
      outcome: planned && 'again-later',
      reasons: planned && ['no-time'],
    });
  }
  return { relationships, steps };
};
