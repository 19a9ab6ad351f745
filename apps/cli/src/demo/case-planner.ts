import { addDays } from '@app/kernel';
import type { Stage } from './application-planner.js';
import type { CaseStatus, ClosingReason } from '@app/counselling';
import type { Kase } from './cases.js';
import { clientSubjects, companySubjects } from './notes.js';
import type { Client } from './people.js';
import { Random } from './random.js';
import { caseworkers, type StaffMember } from './staff.js';
import { tenantOf } from './organisation.js';
import type { Establishment } from './companies.js';

const statuses: readonly (readonly [CaseStatus, number])[] = [
  ['ANFRAGE', 1],
  ['OFFEN', 5],
  ['IN_BERATUNG', 50],
  ['RUHEND', 4],
  ['ABGESCHLOSSEN', 38],
  ['ZUR_LOESCHUNG', 2],
];

const reasons: readonly (readonly [ClosingReason, number])[] = [
  ['completed', 30],
  ['no-need', 25],
  ['job-found', 18],
  ['other-funding', 10],
  ['contact-lost', 9],
  ['moved', 4],
  ['responsibility-changed', 3],
  ['retired', 1],
];

/** Three years after its end a case is due for erasure. */
const retentionDays = 1_100;

/** Makes cases without an application: about a person, or about a company and what it needs. */
export class CasePlanner {
  private readonly random = new Random('cases');
  private readonly showcase: StaffMember;
  private showcaseLeft: number;

  constructor(
    private readonly stage: Stage,
    showcaseCases: number,
  ) {
    this.showcase = stage.staff.find(({ username }) => username === 'beratung') as StaffMember;
    this.showcaseLeft =
      showcaseCases - stage.cases.all.filter(({ owner, closedOn }) => owner === this.showcase && closedOn === null).length;
  }

  /** A case about one person; the first open ones in Bochum lie with the user `beratung`. */
  forClient(client: Client, wished?: CaseStatus): Kase {
    const status = wished ?? this.random.weighted(statuses);
    const open = status !== 'ABGESCHLOSSEN' && status !== 'ZUR_LOESCHUNG';
    const mine = open && client.tenant === this.showcase.tenant && this.showcaseLeft > 0;
    if (mine) this.showcaseLeft -= 1;
    const colleagues = caseworkers(this.stage.staff, client.tenant).filter(({ team, id }) => team === 'advice' && id !== this.showcase.id);
    const others = colleagues.length > 0 ? colleagues : caseworkers(this.stage.staff, client.tenant);
    const kase = this.add(mine ? this.showcase : this.random.pick(others), status, client, null, this.random.pick(clientSubjects));
    client.since = kase.openedOn;
    client.createdBy = kase.owner.id;
    return kase;
  }

  /** A case about a company; with its employer service, or whoever there is. */
  forCompany(establishment: Establishment, status?: CaseStatus): Kase {
    const workers = caseworkers(this.stage.staff, tenantOf(establishment.town.agentur));
    const service = workers.filter(({ team }) => team === 'employers');
    const chosen =
      status ??
      this.random.weighted([
        ['OFFEN', 6],
        ['IN_BERATUNG', 54],
        ['RUHEND', 4],
        ['ABGESCHLOSSEN', 36],
      ] as const);
    return this.add(
      this.random.pick(service.length > 0 ? service : workers),
      chosen,
      null,
      establishment,
      this.random.pick(companySubjects),
    );
  }

  add(owner: StaffMember, status: CaseStatus, client: Client | null, establishment: Establishment | null, subject: string): Kase {
    const { random } = this;
    const { calendar, cases } = this.stage;
    const old = status === 'ZUR_LOESCHUNG';
    const fresh = status === 'OFFEN' || status === 'ANFRAGE';
    const age = old
      ? retentionDays + random.int(260, 420)
      : fresh
        ? random.int(1, 12)
        : status === 'ABGESCHLOSSEN'
          ? random.int(60, 362)
          : random.int(8, 260);
    const openedOn = calendar.past(calendar.day(-age));
    const closed = old || status === 'ABGESCHLOSSEN';
    const closedOn = closed ? calendar.past(addDays(openedOn, random.int(20, old ? 200 : Math.max(25, age - 2)))) : null;
    const course = random.pick(this.stage.catalogue.courses).type.title;
    return cases.add({
      owner,
      client,
      establishment,
      subject,
      status,
      openedOn,
      closedOn,
      closingReason: closed ? random.weighted(reasons) : null,
      course,
    });
  }
}
