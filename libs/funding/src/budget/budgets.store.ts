import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stale, type ApplicationId, type BudgetId, type TenantScope, type UserId, type Version } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Parting } from '../payment/due.js';
import { partingSql } from '../payment/payments.store.js';
import type { Budget } from './budget.js';
import type { FundedBenefit } from './commitment.js';

/** Calendar years, both included. */
export type Years = { readonly from: number; readonly to: number };

type Row = Omit<FundedBenefit, keyof Parting> & { readonly parting: Parting };

const monthPlan = `(select coalesce(json_agg(json_build_object('year', y.year, 'weight', y.weight) order by y.year), '[]') from (
    select left(m->>'month', 4)::int as year, sum((m->>'cents')::bigint) as weight
    from (select distinct on (participation_id) result from funding.assessment where application_id = a.id
          order by participation_id, position desc) l,
      jsonb_array_elements(case when l.result #>> '{arbeitsentgeltzuschuss,status}' = 'computed'
        then l.result #> '{arbeitsentgeltzuschuss,value,monate}' else '[]' end) m
    group by 1) y)`;

const benefit = `select b.id, b.competent_office_id as "officeId", b.kind, b.state, b.computed_cents as "computedCents",
    b.granted_cents as "grantedCents", a.measure_start as "measureStart", a.measure_end as "measureEnd",
    exists (select from funding.bildungsgutschein v where v.application_id = a.id and v.state = 'verfallen') as lapsed,
    not exists (select from funding.participation p where p.application_id = a.id and p.state <> 'ABGERECHNET') as settled,
    ${monthPlan} as "monthPlan", ${partingSql} as parting,
    (select coalesce(json_agg(json_build_object('year', y.year, 'cents', y.cents) order by y.year), '[]') from (
      select extract(year from paid_on)::int as year, sum(amount_cents) as cents from funding.payment where benefit_id = b.id group by 1) y) as paid
  from funding.benefit b join funding.application a on a.id = b.application_id`;

// Sums of an office are of the whole Träger: figures without names, whoever asks.
const asFigures = ({ tenantId }: TenantScope): TenantScope => ({ kind: 'tenant', tenantId, reach: { kind: 'tenant' } });

/** SQL of budgets, and of what counts against them. */
@Injectable()
export class BudgetsStore {
  constructor(private readonly reader: Reader) {}

  /** The plans of these years, whole Träger. */
  plans(scope: TenantScope, { from, to }: Years): Promise<readonly Budget[]> {
    return this.reader.rows<Budget>(asFigures(scope), {
      name: 'budgets.plans',
      text: `select tenant_id as "tenantId", office_id as "officeId", year, planned_cents::float8 as "plannedCents", version
             from funding.budget where tenant_id = $1 and year between $2 and $3`,
      values: [scope.tenantId, from, to],
    });
  }

  /** Everything that is asked for, promised or paid in these years, whole Träger. */
  async benefits(scope: TenantScope, { from, to }: Years): Promise<readonly FundedBenefit[]> {
    const rows = await this.reader.rows<Row>(asFigures(scope), {
      name: 'budgets.benefits',
      text: `${benefit}
             where b.tenant_id = $1 and b.state not in ('ENTWURF', 'VORPRUEFUNG_OK')
               and (b.state <> 'ABGELEHNT' or exists (select from funding.payment where benefit_id = b.id))
               and ((a.measure_start <= $3 and a.measure_end >= $2)
                 or exists (select from funding.payment where benefit_id = b.id and paid_on between $2 and $3))`,
      values: [scope.tenantId, `${from}-01-01`, `${to}-12-31`],
    });
    return rows.map(funded);
  }

  /** The benefits of one application, as far as the caller sees it; empty where there is none. */
  async ofApplication(scope: TenantScope, id: ApplicationId): Promise<readonly FundedBenefit[]> {
    const rows = await this.reader.rows<Row>(scope, {
      name: 'budgets.application',
      access: { of: ['application.budget-read'], when: 'found' },
      text: `${benefit} where a.id = $1 and a.tenant_id = $2 order by b.kind desc`,
      values: [id, scope.tenantId],
    });
    return rows.map(funded);
  }

  /** Writes a plan; version 0 = there is none yet. Throws Problem `kernel.stale` when somebody was faster. */
  async put(tx: Tx, plan: Omit<Budget, 'version'>, expected: Version, userId: UserId, now: string): Promise<BudgetId> {
    const { tenantId, officeId, year, plannedCents } = plan;
    const rows: { id: BudgetId }[] =
      expected === 0
        ? await tx.query(
            `insert into funding.budget (id, tenant_id, office_id, year, planned_cents, created_at, created_by, updated_at)
             values ($1, $2, $3, $4, $5, $6, $7, $6) on conflict do nothing returning id`,
            [randomUUID(), tenantId, officeId, year, plannedCents, now, userId],
          )
        : updated(
            await tx.query(
              `update funding.budget set planned_cents = $4, version = version + 1, updated_at = $5
               where tenant_id = $1 and office_id = $2 and year = $3 and version = $6 returning id`,
              [tenantId, officeId, year, plannedCents, now, expected],
            ),
          );
    const [row] = rows;
    if (!row) throw stale();
    return row.id;
  }
}

const funded = ({ parting, ...row }: Row): FundedBenefit => ({ ...row, ...parting });

// TypeORM answers an update with the rows and their number.
const updated = ([rows]: [{ id: BudgetId }[], number]): { id: BudgetId }[] => rows;
