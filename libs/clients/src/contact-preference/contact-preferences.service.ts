import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import { ClientsStore } from '../client/clients.store.js';
import { checkContactPreference, type ContactPreference } from './contact-preference.js';

/** What a person wishes, with the person's own version. */
export type ContactPreferenceOfClient = { readonly preference: ContactPreference | null; readonly version: Version };

/** How somebody wishes to be reached and spoken with. */
@Injectable()
export class ContactPreferences {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly clock: Clock,
  ) {}

  /** Null while nobody asked. Throws Problem `kernel.not-found`. */
  of(actor: StaffActor, id: ClientId): Promise<ContactPreferenceOfClient> {
    return this.transactions.run(actor, async (tx) => {
      const { version } = await this.clients.get(tx, actor.scope, id);
      return { preference: await this.find(tx, actor, id), version };
    });
  }

  /** Sets all of it; the client's version rises. Throws Problems `kernel.not-found`, `kernel.stale` and those of `checkContactPreference`. */
  record(actor: StaffActor, id: ClientId, expected: Version, preference: ContactPreference): Promise<ContactPreferenceOfClient> {
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: now });
      checkContactPreference(preference, client);
      const { channel, language, interpreter, largePrint, plainLanguage, screenReader } = preference;
      await tx.query(
        `insert into clients.contact_preference as p (client_id, tenant_id, channel, language, interpreter, large_print, plain_language,
           screen_reader, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (client_id) do update set channel = excluded.channel, language = excluded.language, interpreter = excluded.interpreter,
           large_print = excluded.large_print, plain_language = excluded.plain_language, screen_reader = excluded.screen_reader,
           recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by where p.tenant_id = $2`,
        [id, actor.scope.tenantId, channel, language, interpreter, largePrint, plainLanguage, screenReader, now, actor.userId],
      );
      return { preference, version };
    });
  }

  private async find(tx: Tx, { scope }: StaffActor, id: ClientId): Promise<ContactPreference | null> {
    const rows: ContactPreference[] = await tx.query(
      `select channel, language, interpreter, large_print as "largePrint", plain_language as "plainLanguage", screen_reader as "screenReader"
         from clients.contact_preference where client_id = $1 and tenant_id = $2`,
      [id, scope.tenantId],
    );
    return rows[0] ?? null;
  }
}
