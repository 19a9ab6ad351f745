import { Injectable } from '@nestjs/common';
import type { TenantId } from '@app/kernel';
import { Reader } from '@app/platform';
import type { TenantKind } from './tenant.js';

export type TenantSummary = { readonly id: TenantId; readonly name: string; readonly kind: TenantKind };

/** A Träger with its Dienststellen by name, as it presents itself to everybody. */
export type TenantWithOffices = Omit<TenantSummary, 'id'> & {
  readonly offices: readonly { readonly name: string; readonly address: string }[];
};

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

  /** Name and addresses of a Träger; undefined where there is none of that id. */
  async withOffices(id: TenantId): Promise<TenantWithOffices | undefined> {
    const [tenant] = await this.reader.shared<TenantWithOffices>({
      name: 'tenant-with-offices',
      text: `select t.name, t.kind, coalesce((select json_agg(json_build_object('name', o.name, 'address', concat(o.street, ', ', o.plz, ' ', o.town))
                 order by o.name) from identity.office o where o.tenant_id = t.id), '[]') as offices
             from identity.tenant t where t.id = $1`,
      values: [id],
    });
    return tenant;
  }
}
