import { Injectable } from '@nestjs/common';
import { Tenants } from '@app/identity';
import type { LocalDate, TenantId } from '@app/kernel';
import { unknownTenant } from '../errors.js';
import type { ShareBasis, SharePurpose } from './share.js';
import { legalBasisOf } from './sharing-law.js';

/** Which Träger there are, for the rules of sharing. */
@Injectable()
export class ShareTenants {
  constructor(private readonly tenants: Tenants) {}

  /** The law one Träger shares with another by. Throws Problem `counselling.share-unknown-tenant` for the own one and for none. */
  async legalBasis(purpose: SharePurpose, from: TenantId, to: TenantId, on: LocalDate): Promise<ShareBasis> {
    const all = await this.tenants.all();
    const [owner, other] = [from, to].map((id) => all.find((tenant) => tenant.id === id));
    if (!owner || !other || owner === other) throw unknownTenant();
    return legalBasisOf(purpose, owner.kind, other.kind, on);
  }
}
