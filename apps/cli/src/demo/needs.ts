import { addDays, type LocalDate } from '@app/kernel';
import type { CasePlanner } from './case-planner.js';
import type { Calendar } from './calendar.js';
import type { Kase } from './cases.js';
import { headsOf, type Establishment } from './companies.js';
import type { Contact, PortalUser } from './company-rows.js';
import { needRemarks, needTopics } from './notes.js';
import type { Numbers } from './numbers.js';
import { officeFor, tenantOf, type Office, type Tenant } from './organisation.js';
import { demoId, Random } from './random.js';
import type { Row } from './write.js';

export type Need = {
  readonly n: number;
  readonly id: string;
  readonly tenant: Tenant;
  readonly office: Office;
  readonly establishment: Establishment;
  readonly status: 'submitted' | 'accepted' | 'closed';
  readonly submittedOn: LocalDate;
  readonly kase: Kase | null;
  readonly topic: string;
  readonly headcount: number;
  number: string;
};

type Parties = {
  readonly establishments: readonly Establishment[];
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly portalUsers: readonly PortalUser[];
  readonly calendar: Calendar;
};

const storyTopic = 'Schweißen mit Prüfung';
const storyHeads = 6;

/** Needs in the inbox, needs that became a case (half of them of those there are), and needs that came to nothing. */
export const planNeeds = (
  count: number,
  cases: readonly Kase[],
  planner: CasePlanner,
  { establishments, calendar }: Parties,
): readonly Need[] => {
  const random = new Random('needs');
  const needs: Need[] = [];
  const add = (establishment: Establishment, status: Need['status'], submittedOn: LocalDate, kase: Kase | null, topic?: string): void => {
    const tenant = tenantOf(establishment.town.agentur);
    needs.push({
      n: needs.length,
      id: demoId('need', needs.length),
      tenant,
      office: officeFor(tenant, establishment.town.ags),
      establishment,
      status,
      submittedOn,
      kase,
      topic: topic ?? random.pick(needTopics),
      headcount: topic
        ? storyHeads
        : Math.max(
            1,
            Math.min(
              headsOf(establishment),
              random.weighted([
                [1, 30],
                [random.int(2, 6), 50],
                [random.int(7, 25), 20],
              ] as const),
            ),
          ),
      number: '',
    });
  };
  add(establishments.find(({ key }) => key === 'huelsmeier') as Establishment, 'submitted', calendar.yesterday, null, storyTopic);
  const waiting = Math.max(2, Math.round(count * 0.03));
  for (let n = 1; n < waiting; n += 1) add(random.pick(establishments), 'submitted', calendar.past(calendar.day(-random.int(1, 4))), null);
  for (let n = 0; n < count * 0.12; n += 1)
    add(random.pick(establishments), 'closed', calendar.past(calendar.day(-random.int(20, 350))), null);
  const started = random.shuffled(
    cases.filter(({ establishment, tenant }) => establishment !== null && tenant === tenantOf(establishment.town.agentur)),
  );
  while (needs.length < count) {
    const kase = (random.chance(0.35) ? started.pop() : undefined) ?? planner.forCompany(random.pick(establishments));
    add(kase.establishment as Establishment, 'accepted', calendar.workdayUntil(addDays(kase.openedOn, -random.int(0, 1))), kase);
    kase.needId = (needs.at(-1) as Need).id;
  }
  return needs;
};

export const numberNeeds = (needs: readonly Need[], numbers: Numbers): void => {
  for (const need of needs.toSorted((a, b) => (a.submittedOn < b.submittedOn ? -1 : a.submittedOn > b.submittedOn ? 1 : a.n - b.n)))
    need.number = numbers.next(need.tenant.id, 'need', need.submittedOn);
};

/** Those of companies with a portal user came through the portal. */
export const needRows = (needs: readonly Need[], { contacts, portalUsers, calendar }: Parties): Row[] => {
  const random = new Random('need rows');
  const users = new Map(portalUsers.map((user) => [user.establishmentId, user]));
  return needs.map((need) => {
    const user = users.get(need.establishment.id);
    const contact = contacts.get(need.establishment.id);
    const submitted = calendar.at(need.submittedOn, need.n === 0 ? 14 * 60 + 20 : random.int(7 * 60 + 20, 11 * 60));
    const accepted = need.kase && calendar.at(need.kase.openedOn, random.int(11 * 60 + 5, 16 * 60));
    return {
      id: need.id,
      tenant_id: need.tenant.id,
      number: need.number,
      establishment_id: need.establishment.id,
      portal_user_id: user?.id ?? null,
      channel: user
        ? 'portal'
        : random.weighted([
            ['phone', 50],
            ['visit', 20],
            ['email', 22],
            ['partner', 8],
          ] as const),
      status: need.status,
      topic: need.topic,
      headcount: need.headcount,
      starts_from: random.chance(0.7) ? addDays(need.submittedOn, random.int(30, 150)) : null,
      part_time: random.chance(0.25),
      remarks: random.chance(0.5) ? random.pick(needRemarks) : null,
      contact_name: user?.name ?? contact?.name ?? need.establishment.name,
      contact_phone: contact?.phone ?? null,
      contact_email: user?.email ?? contact?.email ?? null,
      office_id: need.office.id,
      accepted_by: need.kase?.owner.id ?? null,
      accepted_at: accepted,
      submitted_at: submitted,
      version: need.kase ? 2 : 1,
      created_at: submitted,
      created_by: user?.id ?? need.kase?.owner.id ?? null,
      updated_at: accepted ?? submitted,
    };
  });
};
