import { Injectable } from '@nestjs/common';
import { Clock, type EstablishmentId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions } from '@app/platform';
import { idTaken } from '../errors.js';
import { CompaniesStore } from '../establishment/companies.store.js';
import { checkContact, type Contact, type ContactFields } from './contact.js';
import { ContactsStore } from './contacts.store.js';

/** Whom a Träger talks to at a Betrieb. */
@Injectable()
export class Contacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: ContactsStore,
    private readonly companies: CompaniesStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * A contact under the caller's id; the same id again by the same person answers the first row. Throws Problems `kernel.not-found`,
   * `kernel.id-taken` and those of `checkContact`.
   */
  record(actor: StaffActor, establishmentId: EstablishmentId, id: string, input: ContactFields): Promise<Contact> {
    checkContact(input, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      await this.companies.get(tx, establishmentId);
      const known = await this.contacts.find(tx, actor.scope, id);
      if (known) return own(actor, establishmentId, known);
      if (input.main) await this.contacts.lockMain(tx, actor.scope, establishmentId);
      const now = this.clock.now();
      const stamp = { id, tenantId: actor.scope.tenantId, establishmentId, createdAt: now, createdBy: actor.userId };
      const contact: Contact = { ...stamp, ...input, version: 1, updatedAt: null, updatedBy: null };
      if (contact.main) await this.contacts.noMainBesides(tx, actor, establishmentId, id, now);
      if (!(await this.contacts.insert(tx, contact))) throw idTaken();
      await this.journal.record(tx, actor, { name: 'companies.contact-recorded', payload: { establishmentId } });
      return contact;
    });
  }

  /** Changes a contact, or ends it. Throws Problems `kernel.not-found`, `kernel.stale` and those of `checkContact`. */
  change(actor: StaffActor, establishmentId: EstablishmentId, id: string, expected: Version, input: ContactFields): Promise<Contact> {
    return this.transactions.run(actor, async (tx) => {
      if (input.main) await this.contacts.lockMain(tx, actor.scope, establishmentId);
      const contact = await this.contacts.getUnchanged(tx, actor.scope, establishmentId, id, expected);
      checkContact(input, this.clock.today());
      const now = this.clock.now();
      if (input.main) await this.contacts.noMainBesides(tx, actor, establishmentId, id, now);
      const saved = await this.contacts.save(tx, contact, { ...input, updatedAt: now, updatedBy: actor.userId });
      await this.journal.record(tx, actor, { name: 'companies.contact-changed', payload: { establishmentId } });
      return saved;
    });
  }
}

const own = (actor: StaffActor, establishmentId: EstablishmentId, known: Contact): Contact => {
  if (known.createdBy !== actor.userId || known.establishmentId !== establishmentId) throw idTaken();
  return known;
};
