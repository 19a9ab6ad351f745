import { addDays, weekday, type LocalDate } from '@app/kernel';
import { participationOf, type Application, type Order } from './applications.js';
import { plans, type Plan } from './application-plans.js';
import type { Calendar } from './calendar.js';
import { approvedOn, type Catalogue, type Run } from './catalogue.js';
import type { Cases } from './cases.js';
import { headsOf, type Establishment } from './companies.js';
import { companySubjects, clientSubjects } from './notes.js';
import { tenantOf } from './organisation.js';
import type { Client, People } from './people.js';
import { demoId, Random } from './random.js';
import { caseworkers, decidersOf, type StaffMember } from './staff.js';
import { dayOf, happenings } from './timeline.js';

export type Stage = {
  readonly calendar: Calendar;
  readonly staff: readonly StaffMember[];
  readonly establishments: readonly Establishment[];
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly cases: Cases;
};

const collectiveFrom = 60;

/** Turns orders into applications with their people, measure, history and case. */
export class ApplicationPlanner {
  readonly all: Application[] = [];
  private readonly random = new Random('applications');
  private readonly large: readonly Establishment[];
  private readonly several: readonly Establishment[];
  private participants = 0;

  constructor(private readonly stage: Stage) {
    this.large = stage.establishments.filter((establishment) => headsOf(establishment) >= collectiveFrom);
    this.several = stage.establishments.filter((establishment) => headsOf(establishment) >= 3 && establishment.key === null);
  }

  add(order: Order): Application {
    const { calendar, cases, staff } = this.stage;
    const plan: Plan = { ...plans[order.state], ...(order.starts && { starts: order.starts }) };
    const establishment = this.establishmentFor(order);
    const run = this.runFor(order, plan, establishment);
    const history = happenings(this.random, order.state, plan, run, calendar);
    const createdOn = dayOf(history, 'create') as LocalDate;
    const owner = this.ownerFor(order, establishment);
    const clients = this.peopleFor(order, establishment, createdOn, owner);
    const lastDay = (history.at(-1) as { day: LocalDate }).day;
    const closed = plan.kase === 'ABGESCHLOSSEN';
    const openedOn = calendar.workdayUntil(addDays(createdOn, -this.random.int(4, 45)));
    const client = order.participants === 1 ? (clients[0] as Client) : null;
    if (client) client.since = openedOn;
    const kase = cases.add({
      owner,
      client,
      establishment,
      subject: this.random.pick(client ? clientSubjects : companySubjects),
      status: plan.kase,
      openedOn,
      closedOn: closed ? calendar.past(addDays(lastDay, this.random.int(1, 6))) : null,
      closingReason: closed ? (order.state === 'ERLEDIGT' ? 'completed' : 'no-need') : null,
      course: run.course.type.title,
    });
    const n = this.all.length;
    const stoppedOn = dayOf(history, 'drop-out');
    const framework = { plan, state: order.state, run, establishment, stoppedOn, mayDropOut: order.participants > 5 };
    const application: Application = {
      n,
      id: demoId('application', n),
      state: order.state,
      plan,
      kase,
      establishment,
      run,
      history,
      createdOn,
      appliedOn: dayOf(history, 'submit'),
      decidedOn: dayOf(history, 'decide'),
      decider: this.random.pick(decidersOf(staff, kase.tenant)),
      participations: clients.map((each) => participationOf(this.random, (this.participants += 1), each, framework, calendar)),
      number: '',
    };
    this.all.push(application);
    return application;
  }

  private establishmentFor({ company, participants }: Order): Establishment {
    if (company) return this.stage.establishments.find(({ key }) => key === company) as Establishment;
    return this.random.pick(participants > 1 ? this.large.filter((each) => headsOf(each) > participants) : this.several);
  }

  private ownerFor({ owner }: Order, { town }: Establishment): StaffMember {
    if (owner) return this.stage.staff.find(({ username }) => username === owner) as StaffMember;
    return this.random.pick(caseworkers(this.stage.staff, tenantOf(town.agentur)));
  }

  private peopleFor(
    { participants, person, state }: Order,
    establishment: Establishment,
    since: LocalDate,
    owner: StaffMember,
  ): readonly Client[] {
    return Array.from({ length: participants }, () => {
      const client = this.stage.people.add({
        status: 'employed',
        asked: true,
        tenant: owner.tenant,
        // Without a usable qualification § 81(2) SGB III would fund what § 82 does not.
        ...(plans[state].unfit && { hasQualification: true }),
        ...(this.random.chance(0.6) && { town: establishment.town }),
        ...(person && { ...person, hasQualification: true, town: establishment.town }),
      });
      client.since = since;
      client.createdBy = owner.id;
      return client;
    });
  }

  // A run of the right course at the right time; where the catalogue has none, its provider offers one more.
  private runFor({ course }: Order, plan: Plan, { trade }: Establishment): Run {
    const { calendar, catalogue } = this.stage;
    const span = [calendar.day(plan.starts[0]), calendar.day(plan.starts[1])] as const;
    const ends = plan.ends && ([calendar.day(plan.ends[0]), calendar.day(plan.ends[1])] as const);
    const suits = ({ course: { type }, startsOn, endsOn, course: offered }: Run): boolean =>
      (course ? type.key === course : plan.unfit ? !type.fits && type.price > 0 : type.fits) &&
      (!ends || (ends[0] <= endsOn && endsOn <= ends[1])) &&
      (plan.unfit || approvedOn(offered, startsOn));
    const found =
      catalogue.find(this.random, span, (run) => suits(run) && run.course.type.trades.includes(trade)) ??
      catalogue.find(this.random, span, suits);
    if (found) return found;
    for (const offered of this.random.shuffled(catalogue.courses)) {
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const day = calendar.day(this.random.int(plan.starts[0], plan.starts[1]));
        const startsOn = addDays(day, (8 - weekday(day)) % 7);
        if (startsOn <= span[1] && suits(catalogue.preview(offered, startsOn))) return catalogue.add(offered, startsOn);
      }
    }
    throw new Error(`Kein Kurs für ${course ?? 'einen Antrag'} zwischen ${span[0]} und ${span[1]}`);
  }
}
