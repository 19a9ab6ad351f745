import { Injectable } from '@nestjs/common';
import { Clock, type EstablishmentId, type LocalDate, type TenantScope, type UserId } from '@app/kernel';
import { Reader } from '@app/platform';
import { CompaniesStore } from '../establishment/companies.store.js';
import { thresholdNear, weightedQuarters, type HeadcountClasses } from './headcount.js';

/** A count in the history of one Betrieb; one that was corrected says by which and why. */
export type HeadcountRow = HeadcountClasses & {
  readonly id: string;
  readonly asOf: LocalDate;
  readonly source: string;
  readonly evidence: string | null;
  readonly replacedBy: string | null;
  readonly replacedAt: string | null;
  readonly replacedReason: string | null;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
};

/** One Betrieb of the sum with its newest count; null while there is none. */
export type SumEntry = {
  readonly id: EstablishmentId;
  readonly name: string;
  readonly companyName: string;
  readonly headcount: (HeadcountClasses & { readonly asOf: LocalDate; readonly source: string; readonly evidence: string | null }) | null;
};

/** What decides on the size (§ 82(6) S. 3 Nr. 2 SGB III): the Konzern if there is one, else the Unternehmen. */
export type DecisiveHeadcount = {
  readonly level: 'company' | 'group';
  readonly entries: readonly SumEntry[];
  /** Weighted sum in quarter heads; null while a Betrieb has no count. */
  readonly weightedQuarters: number | null;
  /** The threshold the sum lies near, and whether every count of it was proven by a document. */
  readonly nearThreshold: 50 | 500 | null;
  readonly proven: boolean;
};

/** The counts of a Betrieb over time, and the sum that decides on its size, Betrieb by Betrieb. */
@Injectable()
export class HeadcountLists {
  constructor(
    private readonly reader: Reader,
    private readonly companies: CompaniesStore,
    private readonly clock: Clock,
  ) {}

  /** Throws Problem `kernel.not-found`. */
  async of(
    scope: TenantScope,
    id: EstablishmentId,
  ): Promise<{ readonly history: readonly HeadcountRow[]; readonly decisive: DecisiveHeadcount }> {
    const { group } = await this.companies.known(id);
    const [history, entries] = await Promise.all([this.history(scope, id), this.entries(scope, id)]);
    return { history, decisive: decisive(group ? 'group' : 'company', entries) };
  }

  private history(scope: TenantScope, id: EstablishmentId): Promise<HeadcountRow[]> {
    return this.reader.rows<HeadcountRow>(scope, {
      name: 'headcounts.history',
      access: { of: ['company.headcount-list'], when: 'always' },
      text: `select id, as_of as "asOf", over_30 as "over30", up_to_30 as "upTo30", up_to_20 as "upTo20", up_to_10 as "upTo10", source,
               evidence, replaced_by as "replacedBy", replaced_at as "replacedAt", replaced_reason as "replacedReason",
               created_at as "createdAt", created_by as "createdBy"
             from companies.headcount where tenant_id = $1 and establishment_id = $2
             order by as_of desc, replaced_at is not null, created_at desc limit 100`,
      values: [scope.tenantId, id],
    });
  }

  private entries(scope: TenantScope, id: EstablishmentId): Promise<SumEntry[]> {
    return this.reader.rows<SumEntry>(scope, {
      name: 'headcounts.entries',
      text: `with own as (select companies.company_of($2, $3) as id), units as (
               select own.id from own
               union
               select c.id from own, companies.group_of(own.id, $3) g, lateral (
                 select id from companies.company where group_id = g
                 union select company_id from companies.company_affiliation where group_id = g) c
               where g is not null and companies.group_of(c.id, $3) = g)
             select e.id, e.name, c.name as "companyName", h.headcount
             from units join companies.company c on c.id = units.id, lateral (
               select id from companies.establishment where company_id = c.id
               union select establishment_id from companies.establishment_affiliation where company_id = c.id) m
               join companies.establishment e on e.id = m.id
               left join lateral (
                 select jsonb_build_object('asOf', as_of, 'over30', over_30, 'upTo30', up_to_30, 'upTo20', up_to_20, 'upTo10', up_to_10,
                   'source', source, 'evidence', evidence) as headcount
                 from companies.headcount where tenant_id = $1 and establishment_id = e.id and as_of <= $3 and replaced_at is null
                 order by as_of desc limit 1) h on true
             where companies.company_of(e.id, $3) = c.id
             order by e.id <> $2, c.name, c.id, e.name, e.id`,
      values: [scope.tenantId, id, this.clock.today()],
    });
  }
}

/** The sum over these Betriebe; unknown, not smaller, while one has no count. */
export const decisive = (level: DecisiveHeadcount['level'], entries: readonly SumEntry[]): DecisiveHeadcount => {
  const counts = entries.flatMap(({ headcount }) => headcount ?? []);
  const sum = counts.length < entries.length ? null : counts.reduce((total, count) => total + weightedQuarters(count), 0);
  return {
    level,
    entries,
    weightedQuarters: sum,
    nearThreshold: sum === null ? null : thresholdNear(sum),
    proven: counts.length === entries.length && counts.every(({ source }) => source === 'document'),
  };
};
