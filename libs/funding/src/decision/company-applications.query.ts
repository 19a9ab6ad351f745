import { Injectable } from '@nestjs/common';
import { notFound, type ApplicationId, type CompanyScope } from '@app/kernel';
import type { Assessment } from '@app/funding-rules';
import { Reader } from '@app/platform';
import { nextStepForCompany } from '../application/actions.js';
import { checklistOf, missingOfCompany, type DocumentItemKind } from '../checklist/checklist.js';
import { checklistSql, type ReadChecklist } from '../checklist/checklists.store.js';
import type { Application } from '../application/application.js';
import type { ApplicationState } from '../application/application-states.js';
import type { Benefit } from '../benefit/benefit.js';
import { companyAmounts, type CompanyAmounts } from './company-view.js';

/** An application as the company may see it: no note, no reason, no rule, no name. */
export type CompanyApplication = Pick<
  Application,
  'id' | 'number' | 'state' | 'stateSince' | 'appliedOn' | 'measureStart' | 'measureEnd' | 'runId' | 'courseCostCents'
> &
  CompanyAmounts & {
    readonly participants: number;
    /** What the company has to supply itself and was asked for; empty while nothing is. */
    readonly missingDocuments: readonly DocumentItemKind[];
    readonly nextStep: ReturnType<typeof nextStepForCompany>;
    readonly history: readonly { readonly state: ApplicationState; readonly since: string }[];
  };

type Row = Omit<CompanyApplication, 'benefits' | 'employerShareCents' | 'nextStep' | 'missingDocuments'> & {
  readonly benefits: readonly Pick<Benefit, 'kind' | 'state' | 'grantedCents'>[];
  readonly results: readonly Assessment[];
  readonly checklist: ReadChecklist;
};

// What has not been handed in is the house's own work; a person may have asked about it without her employer.
const statement = `select a.id, a.number, a.state, a.state_since as "stateSince", a.applied_on as "appliedOn",
    a.measure_start as "measureStart", a.measure_end as "measureEnd", a.run_id as "runId", a.course_cost_cents as "courseCostCents",
    (select count(*)::int from funding.participation p where p.application_id = a.id) as participants,
    (select json_agg(json_build_object('kind', kind, 'state', state, 'grantedCents', granted_cents) order by kind desc)
     from funding.benefit where application_id = a.id) as benefits,
    (select coalesce(json_agg(l.result), '[]') from (select distinct on (participation_id) result from funding.assessment
     where application_id = a.id and occasion = 'application' order by participation_id, position desc) l) as results, ${checklistSql},
    (select coalesce(json_agg(json_build_object('state', to_state, 'since', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       order by position), '[]') from funding.state_change
     where application_id = a.id and to_state <> from_state and to_state not in ('ENTWURF', 'VORPRUEFUNG_OK')) as history
  from funding.application a where a.establishment_id = $1 and a.applied_on is not null`;

/** Applications of one company that were handed in, for the portal. */
@Injectable()
export class CompanyApplications {
  constructor(private readonly reader: Reader) {}

  /** The newest hundred. */
  async list(scope: CompanyScope): Promise<readonly CompanyApplication[]> {
    const rows = await this.reader.rows<Row>(scope, {
      name: 'applications.of-company',
      access: { of: ['portal.application-list'], when: 'always' },
      text: `${statement} order by a.created_at desc, a.id limit 100`,
      values: [scope.establishmentId],
    });
    return rows.map(forPortal);
  }

  /** Throws Problem `kernel.not-found` for another company's or one not handed in. */
  async get(scope: CompanyScope, id: ApplicationId): Promise<CompanyApplication> {
    const [row] = await this.reader.rows<Row>(scope, {
      name: 'applications.one-of-company',
      access: { of: ['portal.application-read'], when: 'found' },
      text: `${statement} and a.id = $2`,
      values: [scope.establishmentId, id],
    });
    if (!row) throw notFound();
    return forPortal(row);
  }
}

const forPortal = ({ benefits, results, checklist, ...row }: Row): CompanyApplication => ({
  ...row,
  ...companyAmounts(benefits, results),
  missingDocuments: row.state === 'UNTERLAGEN_FEHLEN' ? missingOfCompany(checklistOf(checklist.facts, checklist.items)) : [],
  nextStep: nextStepForCompany(row),
});
