import { Injectable } from '@nestjs/common';
import {
  Clock,
  pageOf,
  telephoneDigits,
  type ClientId,
  type Cursor,
  type LocalDate,
  type Page,
  type PageRequest,
  type TenantScope,
} from '@app/kernel';
import { facetConditions, facetCounts, facetTotal, facetValues, Reader, type FacetCount } from '@app/platform';
import type { ContactPreference } from '../contact-preference/contact-preference.js';
import { worthHinting, type Likeness, type TypedPerson } from '../duplicate/likeness.js';
import { displayName, type EmploymentStatus } from './client.js';
import { clientFacets, clientRows, type ClientFacet, type ClientFilter } from './client-facets.js';

/** What lists of other contexts show of a person. */
export type ClientSummary = {
  readonly id: ClientId;
  readonly number: string;
  readonly displayName: string;
  readonly birthDate: LocalDate | null;
  readonly phone: string | null;
  readonly town: string | null;
  readonly ags: string | null;
  /** Its processing is restricted (Art. 18 DSGVO, § 84 SGB X). */
  readonly restricted: boolean;
};

/** Why a search found somebody: as written in the name, its number, one a merge ended, or telephone, by how the name sounds, or with a slip of the finger. */
export const hitReasons = ['name', 'number', 'former-number', 'phone', 'sound', 'similar'] as const;
export type ClientHit = ClientSummary & { readonly because: (typeof hitReasons)[number] };

export type ClientListItem = ClientSummary & {
  readonly employmentStatus: EmploymentStatus | null;
  readonly openCases: number;
  /** The nearest follow-up and the newest contact of the open cases. */
  readonly nextDueOn: LocalDate | null;
  readonly lastContactOn: LocalDate | null;
};

/** Why a file that leaves the house does not name a person. */
export type Unnamed = 'protected' | 'restricted';

/** What a person wishes of letters. */
export type LetterWishes = Pick<ContactPreference, 'largePrint' | 'plainLanguage'>;

type NamedAndBorn = { readonly lastName: string; readonly firstName: string; readonly birthDate: LocalDate };

/** A person who resembles another. */
export type LikeClient = ClientSummary & Likeness;

type Named<T> = Omit<T, 'displayName'> & { readonly lastName: string; readonly firstName: string };

const summary = `c.id, c.number, c.last_name as "lastName", c.first_name as "firstName", c.birth_date as "birthDate", c.phone, c.town, c.ags,
  c.id in (select r.client_id from clients.restriction r where r.tenant_id = $1 and r.lifted_at is null) as restricted`;

// The parameters of `clientRows`: Träger and day.
const base = ['tenant', 'today'] as const;

const escaped = (value: string): string => `replace(replace(replace(platform.fold(${value}), '\\', '\\\\'), '%', '\\%'), '_', '\\_')`;

// Words in this order with anything between them. Two letters only begin a last name: the trigram index knows nothing shorter.
const containing = `case when length($2::text) < 3 then '' else '%' end || regexp_replace(${escaped('$2')}, '\\s+', '%', 'g') || '%'`;

/** Lists of clients, each one statement. */
@Injectable()
export class ClientLists {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Clients of the Träger by last and first name, with what their open cases come to. */
  async page(scope: TenantScope, filter: ClientFilter, { direction, limit, after }: PageRequest<'name'>): Promise<Page<ClientListItem>> {
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const chosen = facetValues(clientFacets, filter);
    const at = base.length + chosen.length;
    const rows = await this.reader.rows<Named<ClientListItem>>(scope, {
      name: `clients.page.${order}`,
      access: { of: ['client.list'], when: 'always' },
      text: `select ${summary}, c.employment_status as "employmentStatus", k.open as "openCases", k.next_due_on as "nextDueOn",
               k.last_contact_on as "lastContactOn"
             from ${clientRows} and ${facetConditions(clientFacets, base.length + 1)}
               and ($${at + 1}::text is null or (c.last_name, c.first_name, c.id) ${compare} ($${at + 1}, $${at + 2}, $${at + 3}::uuid))
             order by c.last_name ${order}, c.first_name ${order}, c.id ${order} limit $${at + 4}`,
      values: [scope.tenantId, this.clock.today(), ...chosen, ...positionOf(after), limit + 1],
    });
    const page = pageOf(rows, limit, ({ lastName, firstName, id }) => [[lastName, firstName].join(separator), id]);
    return { ...page, items: page.items.map(named) };
  }

  /** How many persons the view has in all. */
  async count(scope: TenantScope, filter: ClientFilter): Promise<number> {
    const statement = facetTotal('clients.total', clientFacets, clientRows, [scope.tenantId, this.clock.today()], filter);
    return (await this.reader.rows<{ count: number }>(scope, statement))[0]?.count ?? 0;
  }

  /** How many persons stand behind each choice, of those one may see; one statement. */
  counts(scope: TenantScope, filter: ClientFilter): Promise<readonly FacetCount<ClientFacet>[]> {
    return this.reader.rows(scope, facetCounts('clients.counts', clientFacets, clientRows, [scope.tenantId, this.clock.today()], filter));
  }

  /**
   * Up to `limit` clients whose name (either order), number or telephone contains what was typed; umlauts and accents do not matter. Where
   * there are not enough of them, those whose name sounds alike (Kölner Phonetik), then those one slip away.
   */
  async search(scope: TenantScope, typed: string, limit: number): Promise<readonly ClientHit[]> {
    const rows = await this.reader.rows<Named<ClientHit>>(scope, {
      name: 'clients.search',
      text: `select ${summary}, case when f.because <> 'written' then f.because
               when platform.fold(c.last_name || ' ' || c.first_name || ' ' || c.last_name) like ${containing} then 'name'
               when $3::text is not null and regexp_replace(c.phone, '[^0-9]', '', 'g') like '%' || $3 || '%' then 'phone' else 'number' end as because
             from (select * from clients.found($2, ${containing}, '%' || $3::text || '%', platform.fold($2) || '%', $4)
                   union all select former, 'former-number', 0 from clients.under_former_number(upper($2)) former) f join clients.client c on c.id = f.id
             where c.tenant_id = $1 order by f.place limit $4`,
      values: [scope.tenantId, typed.trim(), telephoneDigits(typed), limit],
    });
    return rows.map(named);
  }

  /** Clients who resemble the person typed, with how much and why, the likeliest first; at most 10, and only those the reader sees. */
  async duplicates(scope: TenantScope, typed: TypedPerson): Promise<readonly LikeClient[]> {
    const rows = await this.reader.rows<Named<LikeClient>>(scope, {
      name: 'clients.duplicates',
      access: { of: ['client.duplicates'], when: 'always' },
      text: `select ${summary}, f.score, f.reasons
             from clients.alike(row($2, $3, $4::date, $5, $6, $7, $8)::clients.identity, $9, 10) f join clients.client c on c.id = f.id
             where c.tenant_id = $1 order by f.score desc, c.last_name, c.first_name, c.id`,
      values: [
        scope.tenantId,
        typed.lastName.trim(),
        typed.firstName.trim(),
        typed.birthDate,
        typed.phone,
        typed.email,
        typed.street,
        typed.plz,
        worthHinting,
      ],
    });
    return rows.map(named);
  }

  /** Clients of exactly this name, umlauts aside, and this birth date; at most 10. */
  async byNameAndBirth(scope: TenantScope, { lastName, firstName, birthDate }: NamedAndBorn): Promise<readonly ClientSummary[]> {
    const rows = await this.reader.rows<Named<ClientSummary>>(scope, {
      name: 'clients.by-name-and-birth',
      text: `select ${summary} from clients.client c
             where c.tenant_id = $1 and c.birth_date = $4 and c.merged_into is null
               and platform.fold(c.last_name) = platform.fold($2) and platform.fold(c.first_name) = platform.fold($3)
             order by c.id limit 10`,
      values: [scope.tenantId, lastName.trim(), firstName.trim(), birthDate],
    });
    return rows.map(named);
  }

  /** The client with this number, or who goes on under one that a merge ended, or nobody. */
  async byNumber(scope: TenantScope, number: string): Promise<readonly ClientSummary[]> {
    const rows = await this.reader.rows<Named<ClientSummary>>(scope, {
      name: 'clients.by-number',
      text: `select ${summary} from clients.client c
             where c.tenant_id = $1 and (c.number = $2 and c.merged_into is null or c.id in (select clients.under_former_number($2)))`,
      values: [scope.tenantId, number.trim()],
    });
    return rows.map(named);
  }

  /** What letters to a person obey; nothing where nobody asked. */
  async letterWishes(scope: TenantScope, id: ClientId): Promise<LetterWishes> {
    const [row] = await this.reader.rows<LetterWishes>(scope, {
      name: 'clients.letter-wishes',
      text: `select large_print as "largePrint", plain_language as "plainLanguage"
             from clients.contact_preference where client_id = $1 and tenant_id = $2`,
      values: [id, scope.tenantId],
    });
    return row ?? { largePrint: false, plainLanguage: false };
  }

  /** Clients by id; ids outside the scope are missing. */
  async summaries(scope: TenantScope, ids: readonly ClientId[]): Promise<ReadonlyMap<ClientId, ClientSummary>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<Named<ClientSummary>>(scope, {
      name: 'clients.summaries',
      text: `select ${summary} from clients.client c where c.tenant_id = $1 and c.id = any($2)`,
      values: [scope.tenantId, [...new Set(ids)]],
    });
    return new Map(rows.map((row) => [row.id, named(row)]));
  }

  /** Which of these persons no file that leaves the house names, and why: they are protected, or their whole file is restricted (Art. 18 DSGVO). */
  async unnamed(scope: TenantScope, ids: readonly ClientId[]): Promise<ReadonlyMap<ClientId, Unnamed>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: ClientId; why: Unnamed }>(scope, {
      name: 'clients.unnamed',
      text: `select c.id, case when c.protected_for is not null then 'protected' else 'restricted' end as why from clients.client c
             where c.tenant_id = $1 and c.id = any($2) and (c.protected_for is not null or c.id in (
               select r.client_id from clients.restriction r where r.tenant_id = $1 and r.lifted_at is null and r.scope = 'whole-file'))`,
      values: [scope.tenantId, [...new Set(ids)]],
    });
    return new Map(rows.map(({ id, why }) => [id, why]));
  }
}

const named = <T extends { readonly lastName: string; readonly firstName: string }>({ lastName, firstName, ...row }: T) => ({
  ...row,
  displayName: displayName({ lastName, firstName }),
});

// The sort value of a page's cursor holds both names, with a character between them that no keyboard has.
const separator = '\u001f';
const positionOf = (after: Cursor | null): readonly [string | null, string | null, string | null] => {
  if (!after) return [null, null, null];
  const [lastName = '', firstName = ''] = String(after[0]).split(separator);
  return [lastName, firstName, after[1]];
};
