import { addDays, addMonths } from '@app/kernel';
import type { Calendar } from './calendar.js';
import type { Client } from './people.js';
import { demoId } from './random.js';
import type { Row } from './write.js';

const asked = [
  {
    kind: 'access',
    days: 6,
    channel: 'post',
    identity_check: 'known-in-person',
    state: 'in-progress',
    details: 'Alle Gespräche seit dem Frühjahr.',
  },
  {
    kind: 'rectification',
    days: 12,
    channel: 'phone',
    identity_check: 'pending',
    state: 'received',
    details: 'Die Anschrift stimmt nicht mehr.',
  },
  { kind: 'erasure', days: 33, channel: 'email', identity_check: 'documents', state: 'in-progress', details: null },
] as const;

/** Three requests of persons of the first Träger; the oldest is late. */
export const dataRequestRows = function* (people: readonly Client[], calendar: Calendar): Generator<Row> {
  const own = people.filter(({ tenant }) => tenant.code === 'aa-bochum').slice(1, 1 + asked.length);
  for (const [n, client] of own.entries()) {
    const { days, ...request } = asked[n]!;
    const receivedOn = calendar.workdayUntil(addDays(calendar.today, -days));
    const at = calendar.at(receivedOn, 9 * 60 + n);
    yield {
      id: demoId('data-request', n),
      tenant_id: client.tenant.id,
      client_id: client.id,
      ...request,
      received_on: receivedOn,
      by_representative: false,
      due_on: addMonths(receivedOn, 1),
      created_at: at,
      created_by: client.createdBy,
      updated_at: at,
    };
  }
};

/** The dry run of the erasure that the third of them asked for: it waits for a second pair of eyes. */
export const erasureRows = function* (people: readonly Client[], calendar: Calendar): Generator<Row> {
  const client = people.filter(({ tenant }) => tenant.code === 'aa-bochum')[asked.length];
  if (!client) return;
  const [held, until] = ['restrict', addMonths(calendar.today, 19)];
  const gone = (kind: string) => ({ kind, fate: 'erase', until: null, reasons: [] });
  const at = calendar.at(calendar.yesterday, 10 * 60);
  yield {
    id: demoId('erasure', 0),
    tenant_id: client.tenant.id,
    client_id: client.id,
    request_id: demoId('data-request', asked.length - 1),
    cause: 'request',
    state: 'proposed',
    plan: {
      kinds: [
        { kind: 'client-record', fate: held, until, reasons: ['other-file'] },
        { kind: 'counselling-file', fate: held, until, reasons: ['retention'] },
        ...['funding-file', 'consents', 'unsubmitted', 'messages'].map(gone),
        { kind: 'access-log', fate: 'keep', until: null, reasons: ['log-of-its-own'] },
        { kind: 'change-log', fate: held, until, reasons: ['other-file'] },
        { kind: 'rights', fate: held, until, reasons: ['other-file'] },
      ],
      places: [
        { table: 'clients.client', rows: 1, fate: held },
        { table: 'privacy.request', rows: 1, fate: held },
      ],
    },
    executable_from: calendar.today,
    created_at: at,
    updated_at: at,
  };
};
