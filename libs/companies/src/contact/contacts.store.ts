import { Injectable } from '@nestjs/common';
import {
  notFound,
  stale,
  type EstablishmentId,
  type LocalDate,
  type StaffActor,
  type TenantId,
  type TenantScope,
  type Version,
} from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import { ContactEntity } from './contact.entity.js';
import type { Contact } from './contact.js';

/** SQL of contacts. */
@Injectable()
export class ContactsStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, contact: Contact): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(ContactEntity).values(contact).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  find(tx: Tx, scope: TenantScope, id: string): Promise<Contact | null> {
    return tx.findOneBy(ContactEntity, { id, tenantId: scope.tenantId });
  }

  /** The contact of that Betrieb as the caller saw it. Throws Problems `kernel.not-found`, `kernel.stale`. */
  async getUnchanged(tx: Tx, scope: TenantScope, establishmentId: EstablishmentId, id: string, expected: Version): Promise<Contact> {
    const found = await tx.findOneBy(ContactEntity, { id, establishmentId, tenantId: scope.tenantId });
    if (!found) throw notFound();
    if (found.version !== expected) throw stale();
    return found;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, contact: Contact, changes: Partial<Contact>): Promise<Contact> {
    const version = await guardedUpdate(tx, ContactEntity, contact.id, contact.version, changes);
    return { ...contact, ...changes, version };
  }

  /** Whoever else names a main contact of this Betrieb waits until the transaction is over. */
  async lockMain(tx: Tx, { tenantId }: TenantScope, establishmentId: EstablishmentId): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`main contact ${tenantId} ${establishmentId}`]);
  }

  /** Nobody but `id` is the main contact of the Betrieb from now on. */
  async noMainBesides(tx: Tx, { scope, userId }: StaffActor, establishmentId: EstablishmentId, id: string, now: string): Promise<void> {
    await tx.query(
      `update companies.contact set main = false, version = version + 1, updated_at = $4, updated_by = $5
       where tenant_id = $1 and establishment_id = $2 and main and id <> $3`,
      [scope.tenantId, establishmentId, id, now, userId],
    );
  }

  /** Träger that still name somebody whose last day lies before `before`. */
  async tenantsWithLeft(tx: Tx, before: LocalDate): Promise<readonly TenantId[]> {
    const rows: { tenantId: TenantId }[] = await tx.query('select t as "tenantId" from companies.tenants_with_left_contacts($1) t', [
      before,
    ]);
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Takes name and ways of contact of up to `limit` who left before `before` away; answers how many. */
  async forget(tx: Tx, { tenantId }: TenantScope, before: LocalDate, limit: number, now: string): Promise<number> {
    const [, changed]: [unknown, number] = await tx.query(
      `update companies.contact set display_name = '–', phone = null, email = null, forgotten_at = $4, version = version + 1, updated_at = $4,
         updated_by = null
       where id in (select id from companies.contact where tenant_id = $1 and valid_to < $2 and forgotten_at is null limit $3 for update skip locked)`,
      [tenantId, before, limit, now],
    );
    return changed;
  }
}
