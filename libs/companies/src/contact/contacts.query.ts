import { Injectable } from '@nestjs/common';
import type { EstablishmentId, LocalDate, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';

/** Somebody a need or a letter names, as the company wrote it. */
export type NamedContact = {
  readonly id: string;
  readonly establishmentId: EstablishmentId;
  readonly contactName: string;
  readonly contactEmail: string | null;
};

/** Read-only questions about whom a Träger talks to. */
@Injectable()
export class ContactLists {
  constructor(private readonly reader: Reader) {}

  /**
   * The last day of those named here who are at the Betrieb no more on `today`, by the id they were asked with; found by mail address or
   * name, whatever capitals. Nobody who is still there under that name, and nobody unknown, is in it. One statement for any number.
   */
  async left(scope: TenantScope, named: readonly NamedContact[], today: LocalDate): Promise<ReadonlyMap<string, LocalDate>> {
    if (named.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: string; leftOn: LocalDate }>(scope, {
      name: 'contacts.left',
      text: `select n.id, max(c.valid_to)::text as "leftOn"
             from unnest($2::text[], $3::uuid[], $4::text[], $5::text[]) n (id, establishment_id, name, email)
               join companies.contact c on c.tenant_id = $1 and c.establishment_id = n.establishment_id
                 and (lower(c.email) = lower(n.email) or platform.fold(c.display_name) = platform.fold(n.name))
             group by n.id having bool_and(c.valid_to < $6::date)`,
      values: [
        scope.tenantId,
        named.map(({ id }) => id),
        named.map(({ establishmentId }) => establishmentId),
        named.map(({ contactName }) => contactName),
        named.map(({ contactEmail }) => contactEmail),
        today,
      ],
    });
    return new Map(rows.map(({ id, leftOn }) => [id, leftOn]));
  }
}
