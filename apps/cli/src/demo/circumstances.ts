import { privacyInformationVersion, recordedTargetGroups } from '@app/clients';
import type { Calendar } from './calendar.js';
import type { Client } from './people.js';
import { demoId, Random } from './random.js';
import type { Row } from './write.js';

type Circumstances = {
  readonly informations: readonly Row[];
  readonly preferences: readonly Row[];
  readonly groups: readonly Row[];
  readonly households: readonly Row[];
  readonly members: readonly Row[];
};

/**
 * Rows of how people live and wish to be spoken with: most are informed about data protection, every sixth says how to be reached, every
 * eighth belongs to a target group that was recorded, and every third who draws Grundsicherungsgeld has told of the household.
 */
export const circumstanceRows = (people: readonly Client[], calendar: Calendar): Circumstances => {
  const random = new Random('circumstances');
  const recorded = ({ since, createdBy }: Client) => ({
    recorded_at: calendar.at(since, random.int(8 * 60, 16 * 60)),
    recorded_by: createdBy,
  });
  const of = (kind: string, { id, tenant }: Client) => ({ id: demoId(kind, id), tenant_id: tenant.id, client_id: id });
  const informations = people
    .filter(() => random.chance(0.85))
    .map((client) => ({
      ...of('privacy information', client),
      way: random.pick(['printed', 'printed', 'link', 'read-out'] as const),
      given_on: client.since,
      text_version: privacyInformationVersion,
      ...recorded(client),
    }));
  const preferences = people
    .filter((_, index) => index % 6 === 0)
    .map((client) => ({
      client_id: client.id,
      tenant_id: client.tenant.id,
      channel: client.phone ? 'phone' : client.email ? 'email' : null,
      language: random.chance(0.2) ? random.pick(['tr', 'ar', 'uk', 'pl']) : null,
      interpreter: random.chance(0.08),
      large_print: random.chance(0.1),
      plain_language: random.chance(0.12),
      screen_reader: random.chance(0.02),
      ...recorded(client),
    }));
  const groups = people
    .filter((_, index) => index % 8 === 3)
    .map((client) => ({
      ...of('target group', client),
      target_group: random.pick(recordedTargetGroups),
      source: random.pick(['own-statement', 'document-seen'] as const),
      stated_on: client.since,
      expires_on: null,
      ...recorded(client),
    }));
  const families = people.filter(({ employmentStatus }) => employmentStatus === 'sgb2').filter((_, index) => index % 3 === 0);
  const households = families.map((client) => ({
    client_id: client.id,
    tenant_id: client.tenant.id,
    bg_number: `36102BG${String(1_000_000 + client.n).slice(-7)}`,
    care_need: 'childcare',
    care_purpose: 'course-times',
    ...recorded(client),
  }));
  const members = families.map((client) => ({
    ...of('household member', client),
    member_client_id: null,
    role: 'child',
    birth_year: Number(calendar.today.slice(0, 4)) - random.int(1, 12),
    starts_on: client.since,
    ends_on: null,
    ...recorded(client),
  }));
  return { informations, preferences, groups, households, members };
};
