import { Injectable } from '@nestjs/common';
import type { ApplicationId, CaseId, ClientId, EstablishmentId, LocalDate, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';

/** An application as the page of its case lists it. */
export type CaseApplication = {
  readonly id: ApplicationId;
  readonly number: string;
  readonly state: string;
  readonly measureStart: LocalDate | null;
};

/** Something a reminder or notification can be about. */
export type Subject = { readonly kind: 'case' | 'need' | 'application' | 'privacy-request' | 'appointment'; readonly id: string };

/** Whom a subject concerns, and the case to open for it. */
export type Concerned = {
  readonly subjectId: string;
  readonly caseId: CaseId | null;
  readonly clientId: ClientId | null;
  readonly establishmentId: EstablishmentId | null;
};

/** How a case stands, in one line. */
export type CasePhase = {
  readonly caseId: CaseId;
  readonly number: string;
  readonly status: string;
  readonly lastContactOn: LocalDate | null;
};

/** Reads over several contexts that pages of single cases need. */
@Injectable()
export class CaseFile {
  constructor(private readonly reader: Reader) {}

  /** Applications made from a case, newest first. */
  applicationsOf(scope: TenantScope, caseId: CaseId): Promise<readonly CaseApplication[]> {
    return this.reader.rows<CaseApplication>(scope, {
      name: 'case-file.applications',
      text: `select id, number, state, measure_start as "measureStart" from published.funding_applications
             where case_id = $1 and tenant_id = $2 order by created_at desc, id limit 50`,
      values: [caseId, scope.tenantId],
    });
  }

  /** Phase and last contact of these cases; those outside the scope are missing. */
  async phases(scope: TenantScope, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CasePhase>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.reader.rows<CasePhase>(scope, {
      name: 'case-file.phases',
      text: `select id as "caseId", number, status, last_contact_on as "lastContactOn" from published.cases where tenant_id = $1 and id = any($2)`,
      values: [scope.tenantId, caseIds],
    });
    return new Map(rows.map((row) => [row.caseId, row]));
  }

  /** Whom these subjects concern; those outside the scope are missing. */
  async concerned(scope: TenantScope, subjects: readonly Subject[]): Promise<ReadonlyMap<string, Concerned>> {
    if (subjects.length === 0) return new Map();
    const idsOf = (kind: Subject['kind']) => subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    const rows = await this.reader.rows<Concerned>(scope, {
      name: 'case-file.concerned',
      text: `select id as "subjectId", id as "caseId", client_id as "clientId", establishment_id as "establishmentId"
               from published.cases where tenant_id = $1 and id = any($2)
             union all
             select id, null, null, establishment_id from published.needs where tenant_id = $1 and id = any($3)
             union all
             select a.id, a.case_id, c.client_id, a.establishment_id
               from published.funding_applications a left join published.cases c on c.id = a.case_id and c.tenant_id = $1
              where a.tenant_id = $1 and a.id = any($4)
             union all
             select id, case_id, client_id, establishment_id from published.appointments where tenant_id = $1 and id = any($5)`,
      values: [scope.tenantId, idsOf('case'), idsOf('need'), idsOf('application'), idsOf('appointment')],
    });
    return new Map(rows.map((row) => [row.subjectId, row]));
  }
}
