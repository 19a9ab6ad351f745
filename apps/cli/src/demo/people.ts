import { sealDisability } from '@app/clients';
import { addYears, type ClientId, type LocalDate } from '@app/kernel';
import type { KeyRing } from '@app/platform';
import type { Calendar } from './calendar.js';
import { ascii, misspelled, personName, phoneNumber } from './names.js';
import type { Numbers } from './numbers.js';
import { tenantOf, type Tenant } from './organisation.js';
import { addressIn, anyTown, type Address, type Town } from './places.js';
import { demoId, Random } from './random.js';
import type { Row } from './write.js';

export type EmploymentStatus = 'employed' | 'threatened' | 'unemployed' | 'sgb2' | 'returning';

export type Client = {
  readonly n: number;
  readonly id: string;
  readonly tenant: Tenant;
  readonly firstName: string;
  readonly lastName: string;
  readonly female: boolean;
  readonly birthDate: LocalDate;
  readonly address: Address;
  readonly phone: string | null;
  readonly email: string | null;
  readonly employmentStatus: EmploymentStatus;
  /** Null = not asked. */
  readonly hasQualification: boolean | null;
  readonly qualificationOn: LocalDate | null;
  /** Null = not asked. */
  readonly severelyDisabled: boolean | null;
  /** Day of the first contact; the number follows from it. */
  since: LocalDate;
  createdBy: string | null;
  /** Joins the rows of one person at two Träger. */
  samePersonId?: string;
};

/** What a story asks of a person; the rest is chance. */
export type Wish = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly female?: boolean;
  readonly age?: number;
  readonly status?: EmploymentStatus;
  readonly hasQualification?: boolean;
  readonly severelyDisabled?: boolean;
  readonly town?: Town;
  readonly tenant?: Tenant;
  /** Everything § 82 SGB III needs has been asked. */
  readonly asked?: boolean;
};

/** The person everybody looks for first. */
export const showcasePerson = { firstName: 'Emre', lastName: 'Yıldız' } as const;

const ageLevels: readonly (readonly [readonly [number, number], number])[] = [
  [[25, 29], 14],
  [[30, 39], 30],
  [[40, 44], 14],
  [[45, 54], 25],
  [[55, 62], 17],
];

/** Makes people one after the other; each draws from the same sequence. */
export class People {
  readonly all: Client[] = [];
  private readonly random = new Random('people');

  constructor(private readonly calendar: Calendar) {}

  add(wish: Wish = {}): Client {
    const { random } = this;
    const n = this.all.length;
    const female = wish.female ?? random.chance(0.49);
    const generated = personName(random, female);
    const firstName = wish.firstName ?? generated.firstName;
    const lastName = wish.lastName ?? generated.lastName;
    const town = wish.town ?? anyTown(random);
    const status =
      wish.status ??
      random.weighted([
        ['employed', 44],
        ['threatened', 10],
        ['unemployed', 24],
        ['sgb2', 17],
        ['returning', 5],
      ] as const);
    const [from, to] = random.weighted(ageLevels);
    const age = wish.age ?? random.int(from, to);
    const birthDate = addYears(this.calendar.day(-random.int(20, 340)), -age);
    const asked = wish.asked ?? random.chance(0.92);
    const qualified = wish.hasQualification ?? random.chance(0.78);
    const qualifiedOn = `${Number(birthDate.slice(0, 4)) + random.int(19, 22)}-${random.pick(['01-31', '06-30', '07-15'])}` as LocalDate;
    const disabled = wish.severelyDisabled ?? random.chance(age >= 45 ? 0.14 : 0.03);
    const client: Client = {
      n,
      id: demoId('client', n),
      tenant: wish.tenant ?? tenantOf(status === 'sgb2' ? town.jobcenter : town.agentur),
      firstName,
      lastName,
      female,
      birthDate,
      address: addressIn(random, town),
      phone: random.chance(0.94)
        ? phoneNumber(random, random.chance(0.55) ? random.pick(['0151', '0160', '0172', '0176']) : town.areaCode)
        : null,
      email: random.chance(0.72) ? `${ascii(firstName)}.${ascii(lastName)}@example.org` : null,
      employmentStatus: status,
      hasQualification: asked ? qualified : null,
      qualificationOn: asked && qualified ? qualifiedOn : null,
      severelyDisabled: wish.asked || disabled || random.chance(0.3) ? disabled : null,
      since: this.calendar.today,
      createdBy: null,
    };
    this.all.push(client);
    return client;
  }

  /** The same person at another Träger; both rows carry one mark. */
  twin(original: Client, tenant: Tenant, since: LocalDate, createdBy: string): Client {
    const n = this.all.length;
    original.samePersonId = demoId('same person', original.id);
    const twin: Client = { ...original, n, id: demoId('client', n), tenant, since, createdBy, severelyDisabled: null };
    this.all.push(twin);
    return twin;
  }

  /** The same person once more, written down by somebody in a hurry. */
  duplicate(original: Client, since: LocalDate): void {
    const n = this.all.length;
    const name = misspelled(this.random, original);
    this.all.push({
      ...original,
      ...name,
      n,
      id: demoId('client', n),
      email: null,
      hasQualification: null,
      qualificationOn: null,
      severelyDisabled: null,
      since,
    });
  }
}

/** Rows of clients and of the restricted record beside them; numbers follow the day of the first contact. */
export const clientRows = (
  clients: readonly Client[],
  numbers: Numbers,
  calendar: Calendar,
  keyRing: KeyRing,
): { clients: Row[]; disabilities: Row[] } => {
  const random = new Random('client rows');
  const byDay = clients.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.n - b.n));
  const rows = byDay.map((client) => {
    const at = calendar.at(client.since, 8 * 60 + random.int(0, 60));
    return {
      id: client.id,
      tenant_id: client.tenant.id,
      number: numbers.next(client.tenant.id, 'client', client.since),
      last_name: client.lastName,
      first_name: client.firstName,
      birth_date: client.birthDate,
      gender: random.chance(0.005) ? 'diverse' : client.female ? 'female' : 'male',
      phone: client.phone,
      email: client.email,
      street: client.address.street,
      plz: client.address.plz,
      town: client.address.town,
      ags: client.address.ags,
      employment_status: client.employmentStatus,
      language_note: random.chance(0.06)
        ? random.pick(['Deutsch B1, Gespräch in einfacher Sprache', 'Deutsch B2', 'Deutsch A2, Sohn dolmetscht'])
        : null,
      has_qualification: client.hasQualification,
      qualification_on: client.qualificationOn,
      same_person_id: client.samePersonId ?? null,
      created_at: at,
      created_by: client.createdBy,
      updated_at: at,
    };
  });
  const disabilities = byDay.flatMap(({ id, tenant, severelyDisabled, since, createdBy }) =>
    severelyDisabled === null
      ? []
      : [
          {
            client_id: id,
            tenant_id: tenant.id,
            record_sealed: sealDisability(keyRing, id as ClientId, {
              severelyDisabled,
              reason: 'funding-calculation',
              seenOn: severelyDisabled ? since : null,
              evidence: severelyDisabled ? random.pick(['schwerbehindertenausweis', 'feststellungsbescheid']) : 'own-statement',
            }),
            recorded_at: calendar.at(since, 10 * 60),
            recorded_by: createdBy,
          },
        ],
  );
  return { clients: rows, disabilities };
};
