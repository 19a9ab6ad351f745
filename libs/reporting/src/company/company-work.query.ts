import { Injectable } from '@nestjs/common';
import type { ApplicationId, CaseId, EstablishmentId, LocalDate, NeedId, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';

/** The newest of one kind, and how many the reader reaches in all; counted up to a thousand. */
export type Counted<Row> = { readonly count: number; readonly items: readonly Row[] };

/** What a Träger works on with a Betrieb, within the reach of whoever looks. States are those of the owners. */
export type CompanyWork = {
  readonly needs: Counted<{ readonly id: NeedId; readonly number: string; readonly status: string; readonly on: LocalDate }>;
  readonly cases: Counted<{ readonly id: CaseId; readonly number: string; readonly status: string; readonly on: LocalDate }>;
  readonly applications: Counted<{
    readonly id: ApplicationId;
    readonly number: string;
    readonly state: string;
    readonly measureStart: LocalDate | null;
    /** Persons taking part whom the reader may see. */
    readonly participants: number;
  }>;
};

const shown = 10;
const counted = 1_000;

const part = (columns: string, view: string, order: string): string => `
  select coalesce(jsonb_agg(to_jsonb(p) - 'n' order by p.n) filter (where p.n <= ${shown}), '[]') as items, count(*)::int as count
  from (select row_number() over (order by ${order}) as n, ${columns} from ${view} x
        where tenant_id = $1 and establishment_id = $2 order by ${order} limit ${counted}) p`;

/** Needs, cases and applications of one Betrieb, out of the views their owners publish. */
@Injectable()
export class CompanyWorks {
  constructor(private readonly reader: Reader) {}

  /** Empty lists for a Betrieb nobody works with. */
  async of(scope: TenantScope, id: EstablishmentId): Promise<CompanyWork> {
    const [row] = await this.reader.rows<CompanyWork>(scope, {
      name: 'company-work',
      access: { of: ['company.work-read'], when: 'always' },
      text: `select to_jsonb(n) as needs, to_jsonb(c) as cases, to_jsonb(a) as applications
             from (${part(`id, number, status, (submitted_at at time zone 'Europe/Berlin')::date as "on"`, 'published.needs', 'submitted_at desc, id')}) n,
               (${part('id, number, status, opened_on as "on"', 'published.cases', 'closed_on is not null, opened_on desc, id')}) c,
               (${part(
                 `id, number, state, measure_start as "measureStart", (select count(*)::int from published.participations m
                    where m.tenant_id = $1 and m.application_id = x.id) as participants`,
                 'published.funding_applications',
                 'created_at desc, id',
               )}) a`,
      values: [scope.tenantId, id],
    });
    return row ?? { needs: nothing, cases: nothing, applications: nothing };
  }
}

const nothing = { count: 0, items: [] } as const;
