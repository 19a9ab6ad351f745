import { tenantOf } from './organisation.js';
import type { Calendar } from './calendar.js';
import { headsOf, type Establishment } from './companies.js';
import { ascii, personName, phoneNumber } from './names.js';
import { demoId, Random } from './random.js';
import { showpieces } from './showpieces.js';
import type { Amounts } from './sizes.js';
import type { Row } from './write.js';

/** Rows of groups, companies and the shared directory. */
export const directoryRows = (
  establishments: readonly Establishment[],
  calendar: Calendar,
): { groups: Row[]; companies: Row[]; establishments: Row[] } => {
  const since = calendar.at(calendar.workdayFrom(calendar.day(-410)), 10 * 60);
  const groups = new Map(establishments.flatMap(({ groupId, groupName }) => (groupId && groupName ? [[groupId, groupName] as const] : [])));
  return {
    groups: [...groups].map(([id, name]) => ({ id, name })),
    companies: establishments.map(({ companyId, name, groupId }) => ({ id: companyId, name, group_id: groupId })),
    establishments: establishments.map(({ id, companyId, betriebsnummer, name, street, plz, town, wz }) => ({
      id,
      company_id: companyId,
      betriebsnummer,
      name,
      street,
      plz,
      town: town.name,
      ags: town.ags,
      wz_code: wz,
      wz_version: 2025,
      created_at: since,
      updated_at: since,
    })),
  };
};

/** The Agenturen that know a company: its own, and those of the other members of its group. */
const knownBy = (establishment: Establishment, agenturenOfGroup: ReadonlyMap<string, ReadonlySet<'aa-bochum' | 'aa-hagen'>>) =>
  establishment.groupId === null ? [establishment.town.agentur] : [...(agenturenOfGroup.get(establishment.groupId) ?? [])].toSorted();

/** Counts of heads: one of last year for everybody, and a newer one with the same people for every third. */
export const headcountRows = (establishments: readonly Establishment[], calendar: Calendar): Row[] => {
  const random = new Random('headcounts');
  const agenturen = new Map<string, Set<'aa-bochum' | 'aa-hagen'>>();
  for (const { groupId, town } of establishments)
    if (groupId) agenturen.set(groupId, (agenturen.get(groupId) ?? new Set()).add(town.agentur));
  return establishments.flatMap((establishment) => {
    const days = [calendar.day(-420), ...(establishment.key !== null || random.chance(0.33) ? [calendar.day(-75)] : [])];
    const source = random.weighted([
      ['employer', 70],
      ['document', 20],
      ['adviser', 10],
    ] as const);
    return knownBy(establishment, agenturen).flatMap((code) =>
      days.map((asOf) => ({
        id: demoId('headcount', `${establishment.n} ${code} ${asOf === days[0] ? 'first' : 'second'}`),
        tenant_id: tenantOf(code).id,
        establishment_id: establishment.id,
        as_of: asOf,
        over_30: establishment.heads[0],
        up_to_30: establishment.heads[1],
        up_to_20: establishment.heads[2],
        up_to_10: establishment.heads[3],
        source,
        evidence: source === 'document' ? 'Lohnjournal' : null,
        created_at: calendar.at(calendar.workdayFrom(asOf), 11 * 60),
      })),
    );
  });
};

export const agreementRows = (establishments: readonly Establishment[], calendar: Calendar): Row[] =>
  establishments.flatMap(({ n, id, town, agreement }) =>
    agreement
      ? [
          {
            id: demoId('agreement', n),
            tenant_id: tenantOf(town.agentur).id,
            establishment_id: id,
            kind: agreement.kind,
            valid_from: agreement.validFrom,
            valid_to: null,
            scope: 'alle Beschäftigten des Betriebs',
            covers_training: true,
            created_at: calendar.at(calendar.workdayFrom(calendar.day(-400)), 11 * 60),
          },
        ]
      : [],
  );

export type Contact = { readonly name: string; readonly phone: string; readonly email: string };

const roles = [
  'Geschäftsführung',
  'Personalleitung',
  'Ausbildungsleitung',
  'Betriebsrat',
  'Produktionsleitung',
  'Lohnbüro',
  'Schichtleitung',
];

/** Domain of a company's invented addresses; .example is reserved for such. */
export const domainOf = ({ name, n, key }: Establishment): string => {
  const mail = showpieces.find((piece) => piece.key === key)?.portal?.[0];
  return mail
    ? mail.slice(mail.indexOf('@') + 1)
    : `${ascii(name.replace(/ (GmbH|KG|AG|gGmbH|e\. K\.|OHG|UG|SE|eG).*$/, ''))}-${n}.example`;
};

/** People to talk to, at least one for each company and the rest in turn; the first one of each company is kept for needs. */
export const makeContacts = (
  establishments: readonly Establishment[],
  { contacts }: Amounts,
  calendar: Calendar,
): { rows: Row[]; first: ReadonlyMap<string, Contact> } => {
  const random = new Random('contacts');
  const since = calendar.at(calendar.workdayFrom(calendar.day(-300)), 13 * 60);
  const first = new Map<string, Contact>();
  const rows: Row[] = [];
  for (let n = 0; n < Math.max(contacts, establishments.length); n += 1) {
    const establishment = establishments[n % establishments.length] as Establishment;
    const round = Math.floor(n / establishments.length);
    const { firstName, lastName } = personName(random, random.chance(0.5));
    const contact = {
      name: `${firstName} ${lastName}`,
      phone: phoneNumber(random, establishment.town.areaCode),
      email: `${ascii(lastName)}@${domainOf(establishment)}`,
    };
    if (round === 0) first.set(establishment.id, contact);
    rows.push({
      id: demoId('contact', n),
      tenant_id: tenantOf(establishment.town.agentur).id,
      establishment_id: establishment.id,
      display_name: contact.name,
      role: round === 0 && headsOf(establishment) < 40 ? roles[0] : roles[(round + establishment.n) % roles.length],
      phone: contact.phone,
      email: random.chance(0.85) ? contact.email : null,
      main: round === 0,
      created_at: since,
    });
  }
  return { rows, first };
};

export type PortalUser = {
  readonly id: string;
  readonly establishmentId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
};

/** The sign-ins of the showpieces, then one portal user each for other companies. */
export const makePortalUsers = (establishments: readonly Establishment[], { portalUsers }: Amounts): readonly PortalUser[] => {
  const random = new Random('portal users');
  const ofShowpieces = establishments.flatMap(({ id, key }) => {
    const portal = showpieces.find((piece) => piece.key === key)?.portal;
    return portal
      ? [{ id: demoId('portal user', portal[0]), establishmentId: id, email: portal[0], name: portal[1], role: portal[2] }]
      : [];
  });
  const others = establishments.filter(({ key }) => key === null).slice(0, Math.max(0, portalUsers - ofShowpieces.length));
  return [
    ...ofShowpieces,
    ...others.map((establishment) => {
      const { firstName, lastName } = personName(random, random.chance(0.55));
      const email = `personal@${domainOf(establishment)}`;
      const role = random.weighted([
        ['company-hr', 60],
        ['company-admin', 30],
        ['company-payroll', 10],
      ] as const);
      return { id: demoId('portal user', email), establishmentId: establishment.id, email, name: `${firstName} ${lastName}`, role };
    }),
  ];
};

export const portalUserRows = (users: readonly PortalUser[], passwordHash: string, calendar: Calendar): Row[] => {
  const since = calendar.at(calendar.workdayFrom(calendar.day(-390)), 12 * 60);
  return users.map(({ id, establishmentId, email, name, role }) => ({
    id,
    establishment_id: establishmentId,
    email,
    display_name: name,
    password_hash: passwordHash,
    role,
    demo: true,
    created_at: since,
    updated_at: since,
  }));
};
