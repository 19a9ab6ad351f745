import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor } from '@app/kernel';
import { Clients } from '@app/clients';
import { Companies } from '@app/companies';
import { Offices, Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { ReferenceData } from '@app/reference';
import type { Case } from './case.js';

type Subject = Pick<Case, 'clientId' | 'establishmentId'>;

/** Which offices are responsible for a case. */
@Injectable()
export class CaseOffices {
  constructor(
    private readonly clients: Clients,
    private readonly companies: Companies,
    private readonly users: Users,
    private readonly offices: Offices,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /**
   * The opener's office for both; for a Jobcenter the Agentur of the client's place, else the company's, decides the funding since
   * 2025-01-01 (§ 16(1) SGB II). Throws Problem `kernel.not-found` when client or company is not there for this Träger.
   */
  async responsible(tx: Tx, actor: StaffActor, subject: Subject): Promise<Pick<Case, 'integrationOfficeId' | 'fundingOfficeId'>> {
    const ags = await this.placeOf(tx, actor, subject);
    const { tenant, office } = await this.users.profile(actor);
    if (tenant.kind === 'agentur' || ags === null) return { integrationOfficeId: office.id, fundingOfficeId: office.id };
    const jurisdiction = await this.reference.jurisdictionOf(ags, this.clock.today());
    const agentur = jurisdiction && (await this.offices.forPlace(tx, jurisdiction.agentur, ags));
    return { integrationOfficeId: office.id, fundingOfficeId: agentur ? agentur.officeId : office.id };
  }

  // Looking both up also refuses what is not there, or not for this Träger.
  private async placeOf(tx: Tx, { scope }: StaffActor, { clientId, establishmentId }: Subject): Promise<string | null> {
    const client = clientId && (await this.clients.get(tx, scope, clientId));
    const entry = establishmentId && (await this.companies.entry(tx, establishmentId));
    return (client ? client.ags : null) ?? (entry ? entry.establishment.ags : null);
  }
}
