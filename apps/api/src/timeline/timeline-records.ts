import { Injectable } from '@nestjs/common';
import { notFound, type CaseId, type ClientId, type EstablishmentId, type TenantScope } from '@app/kernel';
import { ClientLists } from '@app/clients';
import { Companies } from '@app/companies';
import { CaseLists } from '@app/counselling';
import { Reader } from '@app/platform';

/** A record with a timeline. */
export type TimelineOf =
  | { readonly kind: 'case'; readonly id: CaseId }
  | { readonly kind: 'client'; readonly id: ClientId }
  | { readonly kind: 'company'; readonly id: EstablishmentId };

/** Whether the caller may look at a record at all. */
@Injectable()
export class TimelineRecords {
  constructor(
    private readonly cases: CaseLists,
    private readonly clients: ClientLists,
    private readonly companies: Companies,
    private readonly reader: Reader,
  ) {}

  /** Throws Problem `kernel.not-found` for a record outside the scope. */
  async check(scope: TenantScope, record: TimelineOf): Promise<void> {
    if (record.kind === 'case') await this.cases.get(scope, record.id);
    else if (record.kind === 'company') await this.companies.entry(this.reader, record.id);
    else if (!(await this.clients.summaries(scope, [record.id])).has(record.id)) throw notFound();
  }
}
