import { Injectable } from '@nestjs/common';
import {
  pageOf,
  telephoneDigits,
  type ClientId,
  type Cursor,
  type LocalDate,
  type Page,
  type PageRequest,
  type TenantScope,
} from '@app/kernel';
import { Reader } from '@app/platform';
import type { ContactPreference } from '../contact-preference/contact-preference.js';
import { displayName, type EmploymentStatus } from './client.js';

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

/** Why a search found somebody: as written in the name, its number or telephone, by how the name sounds, or with a slip of the finger. */
export const hitReasons = ['name', 'number', 'phone', 'sound', 'similar'] as const;
export type ClientHit = ClientSummary & { readonly because: (typeof hitReasons)[number] };

export type ClientListItem = ClientSummary & {
  readonly employmentStatus: EmploymentStatus | null;
  readonly openCases: number;
};

/** What a person wishes of letters. */
export type LetterWishes = Pick<ContactPreference, 'largePrint' | 'plainLanguage'>;

export type Person = { readonly lastName: string; readonly firstName: string; readonly birthDate?: LocalDate | null };

type Named<T> = Omit<T, 'displayName'> & { readonly lastName: string; readonly firstName: string };

const summary = `c.id, c.number, c.last_name as "lastName", c.first_name as "firstName", c.birth_date as "birthDate", c.phone, c.town, c.ags,
  c.id in (select r.client_id from clients.restriction r where r.tenant_id = $1 and r.lifted_at is null) as restricted`;

const escaped = (value: string): string => `replace(replace(replace(platform.fold(${value}), '\\', '\\\\'), '%', '\\%'), '_', '\\_')`;

// Words in this order with anything between them. Two letters only begin a last name: the trigram index knows nothing shorter.
const containing = `case when length($2::text) < 3 then '' else '%' end || regexp_replace(${escaped('$2')}, '\\s+', '%', 'g') || '%'`;

/** Lists of clients, each one statement. */
@Injectable()
export class ClientLists {
  constructor(private readonly reader: Reader) {}

  /** Clients of the Träger by last and first name, with the number of their open cases. */
  async page(scope: TenantScope, { direction, limit, after }: PageRequest<'name'>): Promise<Page<ClientListItem>> {
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.reader.rows<Named<ClientListItem>>(scope, {
      name: `clients.page.${order}`,
      access: { of: ['client.list'], when: 'always' },
      text: `select ${summary}, c.employment_status as "employmentStatus",
               (select count(*)::int from published.cases k where k.client_id = c.id and k.tenant_id = $1 and k.closed_on is null) as "openCases"
             from clients.client c
             where c.tenant_id = $1 and ($2::text is null or (c.last_name, c.first_name, c.id) ${compare} ($2, $3, $4::uuid))
             order by c.last_name ${order}, c.first_name ${order}, c.id ${order} limit $5`,
      values: [scope.tenantId, ...positionOf(after), limit + 1],
    });
    const page = pageOf(rows, limit, ({ lastName, firstName, id }) => [[lastName, firstName].join(separator), id]);
    return { ...page, items: page.items.map(named) };
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
             from clients.found($2, ${containing}, '%' || $3::text || '%', platform.fold($2) || '%', $4) f join clients.client c on c.id = f.id
             where c.tenant_id = $1 order by f.place`,
      values: [scope.tenantId, typed.trim(), telephoneDigits(typed), limit],
    });
    return rows.map(named);
  }

  /** Clients of the same name, and of the same birth date unless one of the two is not known; at most 10. */
  async duplicates(scope: TenantScope, { lastName, firstName, birthDate = null }: Person): Promise<readonly ClientSummary[]> {
    const rows = await this.reader.rows<Named<ClientSummary>>(scope, {
      name: 'clients.duplicates',
      access: { of: ['client.duplicates'], when: 'always' },
      text: `select ${summary} from clients.client c
             where c.tenant_id = $1
               and c.id = any(array(select clients.client_ids_by_text(${escaped(`$2 || ' ' || $3 || ' ' || $2 || ' '`)} || '%', null, '', 100)))
               and platform.fold(c.last_name) = platform.fold($2) and platform.fold(c.first_name) = platform.fold($3)
               and ($4::date is null or c.birth_date is null or c.birth_date = $4)
             order by c.birth_date, c.id limit 10`,
      values: [scope.tenantId, lastName.trim(), firstName.trim(), birthDate],
    });
    return rows.map(named);
  }

  /** The client with this number, or nobody. */
  async byNumber(scope: TenantScope, number: string): Promise<readonly ClientSummary[]> {
    const rows = await this.reader.rows<Named<ClientSummary>>(scope, {
      name: 'clients.by-number',
      text: `select ${summary} from clients.client c where c.tenant_id = $1 and c.number = $2`,
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
