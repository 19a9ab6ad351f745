import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { Companies } from '@app/companies';
import { NeedLists, type Need } from '@app/counselling';
import { ApplicationLists, type Application } from '@app/funding';
import { recordNumbers } from './record-number.js';

/** What a number somebody typed belongs to, besides cases; with the name of the company. */
export type NumberedHits = {
  readonly applications: readonly (Pick<Application, 'id' | 'number' | 'state'> & { readonly companyName: string | null })[];
  readonly needs: readonly (Pick<Need, 'id' | 'number' | 'status'> & { readonly companyName: string | null })[];
};

/** Applications and needs by their number, for whoever may read them. */
@Injectable()
export class RecordsByNumber {
  constructor(
    private readonly applications: ApplicationLists,
    private readonly needs: NeedLists,
    private readonly companies: Companies,
  ) {}

  async find({ scope, permissions }: StaffActor, typed: string): Promise<NumberedHits> {
    const numbers = recordNumbers(typed);
    const [applications, needs] = await Promise.all([
      numbers.application && permissions.has('application.read') ? this.applications.byNumber(scope, numbers.application) : [],
      numbers.need && permissions.has('need.read') ? this.needs.byNumber(scope, numbers.need) : [],
    ]);
    const names = await this.companies.summaries(
      scope,
      [...applications, ...needs].flatMap(({ establishmentId }) => establishmentId ?? []),
    );
    const companyNameOf = (id: Application['establishmentId'] | null) => (id && names.get(id)?.name) ?? null;
    return {
      applications: applications.map(({ establishmentId, ...row }) => ({ ...row, companyName: companyNameOf(establishmentId) })),
      needs: needs.map(({ establishmentId, ...row }) => ({ ...row, companyName: companyNameOf(establishmentId) })),
    };
  }
}
