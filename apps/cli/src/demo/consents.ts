import { consentPurposes, consentTextVersion } from '@app/clients';
import { addDays } from '@app/kernel';
import { later, type Calendar } from './calendar.js';
import type { Client } from './people.js';
import { demoId, Random } from './random.js';
import type { Row } from './write.js';

/** Consents that have ended, on purpose: six expired, six withdrawn. */
const ended = 12;

/** Rows of consents: every fourth person agreed to something; the first twelve of those no longer stand. */
export const consentRows = function* (people: readonly Client[], calendar: Calendar): Generator<Row> {
  const random = new Random('consents');
  const asked = people.filter((_, index) => index % 4 === 0);
  for (const [n, client] of asked.entries()) {
    const givenOn = later(client.since, addDays(calendar.yesterday, -random.int(30, 500)));
    const on = givenOn < calendar.yesterday ? givenOn : calendar.yesterday;
    const channel = random.weighted([
      ['written', 70],
      ['electronic', 20],
      ['oral', 10],
    ] as const);
    const withdrawn = n < ended && n % 2 === 0 ? calendar.yesterday : null;
    yield {
      id: demoId('consent', n),
      tenant_id: client.tenant.id,
      client_id: client.id,
      purpose: random.pick(consentPurposes.filter((purpose) => purpose !== 'waiver-to-company')),
      recipient_id: null,
      recipient_name: null,
      text_version: consentTextVersion,
      channel,
      given_on: on,
      valid_until: n < ended && n % 2 === 1 ? calendar.yesterday : random.chance(0.3) ? addDays(calendar.today, random.int(60, 700)) : null,
      consequence_told: true,
      document: channel === 'oral' ? 'Vermerk in der eAkte' : `eAkte, Blatt ${random.int(2, 90)}`,
      withdrawn_on: withdrawn,
      withdrawn_at: withdrawn && calendar.at(withdrawn, random.int(8 * 60, 16 * 60)),
      withdrawn_by: withdrawn && client.createdBy,
      created_at: calendar.at(on, random.int(8 * 60, 16 * 60)),
      created_by: client.createdBy,
    };
  }
};
