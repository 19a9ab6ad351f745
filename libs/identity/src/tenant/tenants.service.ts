import { Injectable } from '@nestjs/common';
import type { TenantId } from '@app/kernel';
import { Reader } from '@app/platform';
import type { TenantKind } from './tenant.js';

export type TenantSummary = { readonly id: TenantId; readonly name: string; readonly kind: TenantKind };

/** The Träger of this installation by name; which there are is no secret of any of them. */
@Injectable()
export class Tenants {
  constructor(private readonly reader: Reader) {}

  all(): Promise<readonly TenantSummary[]> {
    return this.reader.shared<TenantSummary>({
      name: 'tenants.all',
      text: `select id, name, kind from identity.tenant order by name, id`,
      values: [],
    });
  }
}
