import { Injectable } from '@nestjs/common';
import type { TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Found } from '../registry/registry.js';
import type { Consultation } from './pack-document.js';

/** Who looked at the person's data, as office and role: the names of employees stay out (decisions.md 5). */
@Injectable()
export class Consultations {
  async of(tx: Tx, scope: TenantScope, found: readonly Found[]): Promise<readonly Consultation[]> {
    const looks = found.find(({ table }) => table.table === 'audit.access')?.rows ?? [];
    const places = await this.places(
      tx,
      scope,
      [...new Set(looks.map((row) => String(row['actor_id'])))].filter((id) => id !== 'null'),
    );
    return looks.map((row) => {
      const place = places.get(String(row['actor_id']));
      const roles = Array.isArray(row['roles']) ? row['roles'].map(String) : [];
      return {
        at: String(row['at']),
        office: place?.office ?? '–',
        role: roles.length > 0 ? roles.join(', ') : (place?.role ?? String(row['actor_kind'])),
        purpose: String(row['purpose'] ?? row['action']),
      };
    });
  }

  private async places(
    tx: Tx,
    { tenantId }: TenantScope,
    userIds: readonly string[],
  ): Promise<ReadonlyMap<string, { office: string; role: string }>> {
    const rows: { id: string; office: string; role: string }[] = await tx.query(
      `select a.id, o.name as office, a.team_name as role from published.advisers a join published.offices o on o.id = a.office_id
       where a.tenant_id = $1 and a.id = any($2)`,
      [tenantId, userIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
