import { Injectable } from '@nestjs/common';
import { Clock, type OfficeId, type PortalActor, type TenantId } from '@app/kernel';
import { Companies } from '@app/companies';
import { Offices } from '@app/identity';
import { NumberRanges, type Tx } from '@app/platform';
import { ReferenceData } from '@app/reference';
import { noResponsibleOffice } from '../errors.js';

/** Where a new need lies: the Träger, its office, and the number there. */
export type NeedPlace = { readonly tenantId: TenantId; readonly officeId: OfficeId; readonly number: string };

/** Finds out whose a new need is. */
@Injectable()
export class NeedCompetence {
  constructor(
    private readonly companies: Companies,
    private readonly reference: ReferenceData,
    private readonly offices: Offices,
    private readonly numbers: NumberRanges,
    private readonly clock: Clock,
  ) {}

  /** The competent office, and the next number there. Throws Problem `counselling.no-responsible-office` (rule). */
  async place(tx: Tx, actor: PortalActor): Promise<NeedPlace> {
    const { office, ags } = await this.lookUp(tx, actor);
    if (!office) throw noResponsibleOffice(ags);
    return { ...office, number: await this.numbers.next(tx, office.tenantId, 'need') };
  }

  /** The office of the Agentur competent for the company's municipality (domain.md 4.2); undefined when none is known here. */
  async office(tx: Tx, actor: PortalActor): Promise<OfficeId | undefined> {
    return (await this.lookUp(tx, actor)).office?.officeId;
  }

  private async lookUp(tx: Tx, { scope }: PortalActor) {
    const { ags } = (await this.companies.entry(tx, scope.establishmentId)).establishment;
    const jurisdiction = await this.reference.jurisdictionOf(ags, this.clock.today());
    return { ags, office: jurisdiction ? await this.offices.forPlace(tx, jurisdiction.agentur, ags) : undefined };
  }
}
