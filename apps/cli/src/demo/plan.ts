import { addDays } from '@app/kernel';
import { ApplicationPlanner } from './application-planner.js';
import { orders, type Application } from './applications.js';
import type { Calendar } from './calendar.js';
import { CasePlanner } from './case-planner.js';
import { Cases, numberCases, planSessions, type Kase } from './cases.js';
import type { Catalogue } from './catalogue.js';
import { makeEstablishments, type Establishment } from './companies.js';
import { makeContacts, makePortalUsers, type PortalUser } from './company-rows.js';
import { makeCatalogue } from './courses.js';
import { numberApplications } from './application-rows.js';
import { numberNeeds, planNeeds, type Need } from './needs.js';
import { Numbers } from './numbers.js';
import { People, showcasePerson } from './people.js';
import { towns } from './places.js';
import { makeProviders, type Provider } from './providers.js';
import { Random } from './random.js';
import { ReminderPlanner, type Reminder } from './reminders.js';
import { planGroup, type Group } from './session-extras.js';
import { planShares, twins, type Share } from './shares.js';
import { planTransfers, type Transfer } from './transfers.js';
import type { Amounts } from './sizes.js';
import { makeStaff, type StaffMember } from './staff.js';
import type { Row } from './write.js';

/** Everything the demo consists of, before it becomes rows. */
export type DemoPlan = {
  readonly staff: readonly StaffMember[];
  readonly establishments: readonly Establishment[];
  readonly contacts: readonly Row[];
  readonly portalUsers: readonly PortalUser[];
  readonly providers: readonly Provider[];
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly cases: readonly Kase[];
  readonly needs: readonly Need[];
  readonly needParties: Parameters<typeof planNeeds>[3];
  readonly applications: readonly Application[];
  readonly reminders: readonly Reminder[];
  readonly shares: readonly Share[];
  readonly group: Group | null;
  readonly transfers: readonly Transfer[];
  readonly numbers: Numbers;
};

/** Plans a whole demo for one day; the same day and size give the same plan. */
export const planDemo = (amounts: Amounts, calendar: Calendar): DemoPlan => {
  const staff = makeStaff(amounts);
  const establishments = makeEstablishments(amounts, calendar);
  const { rows: contacts, first } = makeContacts(establishments, amounts, calendar);
  const portalUsers = makePortalUsers(establishments, amounts);
  const providers = makeProviders(amounts, calendar);
  const catalogue = makeCatalogue(providers, amounts, calendar);
  const people = new People(calendar);
  const cases = new Cases();
  const stage = { calendar, staff, establishments, catalogue, people, cases };

  const funding = new ApplicationPlanner(stage);
  for (const order of orders(new Random('orders'), amounts)) funding.add(order);
  const planner = new CasePlanner(stage, amounts.showcaseCases);
  tellShowcase(stage, planner);
  while (people.all.length < amounts.clients - amounts.duplicates - twins) planner.forClient(people.add());
  const needParties = { establishments, contacts: first, portalUsers, calendar };
  const needs = planNeeds(amounts.needs, cases.all, planner, needParties);
  addDuplicates(people, amounts.duplicates, calendar);
  const shares = planShares(people, cases.all, staff, calendar);
  planSessions(cases.all, amounts.sessions, calendar);
  const group = planGroup(cases.all, staff, calendar);
  const transfers = planTransfers(cases.all, staff);

  const numbers = new Numbers();
  numberCases(cases.all, numbers);
  numberNeeds(needs, numbers);
  numberApplications(funding.all, numbers);
  const showcaseOwner = (staff[0] as StaffMember).id;
  const reminders = new ReminderPlanner({ applications: funding.all, cases: cases.all, needs, calendar }, showcaseOwner).plan(amounts);
  return {
    staff,
    establishments,
    contacts,
    portalUsers,
    providers,
    catalogue,
    people,
    cases: cases.all,
    needs,
    needParties,
    applications: funding.all,
    reminders,
    shares,
    group,
    transfers,
    numbers,
  };
};

/** The story of one person: employed at Hülsmeier, in counselling with the user `beratung`. */
const tellShowcase = (stage: ConstructorParameters<typeof CasePlanner>[0], planner: CasePlanner): void => {
  const owner = stage.staff[0] as StaffMember;
  const company = stage.establishments[0] as Establishment;
  const client = stage.people.add({
    ...showcasePerson,
    female: false,
    age: 34,
    status: 'employed',
    hasQualification: true,
    severelyDisabled: false,
    town: towns.herne,
    tenant: owner.tenant,
    asked: true,
  });
  const kase = planner.add(owner, 'IN_BERATUNG', client, company, 'Vom Helfer zum Schweißer mit Prüfung');
  client.since = kase.openedOn;
  client.createdBy = owner.id;
  kase.course = 'MAG-Schweißen';
};

// The second entry of the same person was made some days after the first.
const addDuplicates = (people: People, count: number, calendar: Calendar): void => {
  const random = new Random('duplicates');
  const originals = [...people.all];
  for (let n = 0; n < count; n += 1) {
    const original = n === 0 ? originals.find(({ lastName }) => lastName === showcasePerson.lastName) : undefined;
    const chosen = original ?? random.pick(originals);
    people.duplicate(chosen, calendar.past(addDays(chosen.since, random.int(3, 40))));
  }
};
