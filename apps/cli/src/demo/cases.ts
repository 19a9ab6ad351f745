import { addDays, daysBetween, type LocalDate } from '@app/kernel';
import { restingReasons, type CaseStatus, type ClosingReason, type FundingStage } from '@app/counselling';
import type { Calendar } from './calendar.js';
import type { Establishment } from './companies.js';
import type { Numbers } from './numbers.js';
import { officeFor, tenantOf, type Office, type Tenant } from './organisation.js';
import type { Client } from './people.js';
import { demoId, Random } from './random.js';
import type { StaffMember } from './staff.js';
import type { Row } from './write.js';

/** A case while the demo is being planned; its number and the days of its talks come last. */
export type Kase = {
  readonly n: number;
  readonly id: string;
  readonly tenant: Tenant;
  readonly owner: StaffMember;
  readonly client: Client | null;
  readonly establishment: Establishment | null;
  readonly subject: string;
  readonly status: CaseStatus;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly closingReason: ClosingReason | null;
  needId: string | null;
  /** Title of the course it is about, if one has been named. */
  course: string | null;
  sessionDays: LocalDate[];
  number: string;
};

export type NewCase = Omit<Kase, 'n' | 'id' | 'needId' | 'course' | 'sessionDays' | 'number' | 'tenant'> & {
  readonly course?: string | null;
};

/** All cases in the making. */
export class Cases {
  readonly all: Kase[] = [];

  add({ course = null, ...input }: NewCase): Kase {
    const n = this.all.length;
    const kase = { ...input, n, id: demoId('case', n), tenant: input.owner.tenant, needId: null, course, sessionDays: [], number: '' };
    this.all.push(kase);
    return kase;
  }
}

/** Somebody works on it, or it rests. */
export const isOpen = ({ status }: Pick<Kase, 'status'>): boolean => status !== 'ABGESCHLOSSEN' && status !== 'ZUR_LOESCHUNG';

/** Cases in which nobody has talked yet. */
const silent: readonly CaseStatus[] = ['ANFRAGE', 'OFFEN'];

/** Who decides about funding: the Agentur of the client's or company's place, also for clients of a Jobcenter (since 2025-01-01). */
export const fundingOffice = ({
  tenant,
  owner,
  client,
  establishment,
}: Pick<Kase, 'tenant' | 'owner' | 'client' | 'establishment'>): Office => {
  const ags = client?.address.ags ?? establishment?.town.ags;
  if (tenant.isAgentur || ags === undefined) return owner.office;
  return officeFor(tenantOf(ags.startsWith('05954') ? 'aa-hagen' : 'aa-bochum'), ags);
};

/** Spreads so many talks over the cases: one for each that has been taken up, the rest by chance, none before the case was opened. */
export const planSessions = (cases: readonly Kase[], sessions: number, calendar: Calendar): void => {
  const random = new Random('session days');
  const talking = cases.filter(({ status }) => !silent.includes(status));
  const counts = new Map(talking.map((kase) => [kase, 1]));
  for (let left = sessions - talking.length; left > 0; left -= 1) {
    const kase = random.pick(talking);
    counts.set(kase, (counts.get(kase) ?? 1) + 1);
  }
  for (const [kase, count] of counts) {
    const end = kase.closedOn ?? calendar.yesterday;
    const first = calendar.workdayUntil(addDays(kase.openedOn, random.int(0, 8)));
    const days = [first < kase.openedOn ? kase.openedOn : first > end ? end : first];
    const room = Math.max(0, daysBetween(days[0] as LocalDate, end));
    for (let n = 1; n < count; n += 1) {
      const day = calendar.workdayUntil(addDays(days[0] as LocalDate, random.int(0, room)));
      days.push(day < kase.openedOn ? kase.openedOn : day);
    }
    kase.sessionDays = days.toSorted();
  }
};

/** Numbers in the order of the days; people get theirs on the day of their first case. */
export const numberCases = (cases: readonly Kase[], numbers: Numbers): void => {
  for (const kase of cases.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : a.n - b.n)))
    kase.number = numbers.next(kase.tenant.id, 'case', kase.openedOn);
};

const stages: Partial<Record<CaseStatus, FundingStage>> = {
  FOERDERUNG_IN_VORBEREITUNG: 'preparing',
  MASSNAHME_LAEUFT: 'running',
  NACHBETREUUNG: 'ended',
};

export const caseRows = (cases: readonly Kase[], offeredTo: ReadonlyMap<string, string>, calendar: Calendar): Row[] => {
  const random = new Random('case rows');
  return cases.map((kase) => {
    const opened = calendar.at(kase.openedOn, 8 * 60 + random.int(5, 480));
    const lastContact = kase.sessionDays.at(-1) ?? null;
    const lastChange = kase.closedOn ?? lastContact;
    return {
      id: kase.id,
      tenant_id: kase.tenant.id,
      number: kase.number,
      subject: kase.subject,
      status: kase.status,
      client_id: kase.client?.id ?? null,
      establishment_id: kase.establishment?.id ?? null,
      need_id: kase.needId,
      owner_id: kase.owner.id,
      offered_to: offeredTo.get(kase.id) ?? null,
      integration_office_id: kase.owner.office.id,
      funding_office_id: fundingOffice(kase).id,
      opened_on: kase.openedOn,
      closed_on: kase.closedOn,
      closing_reason: kase.closingReason,
      last_contact_on: lastContact,
      status_since: lastChange ? calendar.at(lastChange, 17 * 60) : opened,
      enquiry: kase.status === 'ANFRAGE',
      advised: lastContact !== null,
      funding_stage: stages[kase.status] ?? 'none',
      resting_reason: kase.status === 'RUHEND' ? random.pick(restingReasons) : null,
      resting_until: kase.status === 'RUHEND' ? calendar.day(random.int(10, 120)) : null,
      version: 1 + kase.sessionDays.length,
      created_at: opened,
      created_by: kase.owner.id,
      updated_at: lastChange ? calendar.at(lastChange, 17 * 60) : opened,
    };
  });
};
