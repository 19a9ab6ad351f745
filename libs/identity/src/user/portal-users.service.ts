import { Injectable } from '@nestjs/common';
import { notFound, type EstablishmentId, type PortalActor, type PortalUserId } from '@app/kernel';
import { Reader, Transactions, type Tx } from '@app/platform';
import type { MailAddress } from './users.service.js';

export type PortalProfile = {
  readonly id: PortalUserId;
  readonly displayName: string;
  readonly email: string;
  readonly language: 'de' | 'en';
  readonly role: string;
  readonly establishmentId: EstablishmentId;
};

/** People of companies who use the portal. */
@Injectable()
export class PortalUsers {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
  ) {}

  /** The signed-in person. Throws Problem `kernel.not-found` when the account is gone. */
  async profile(actor: PortalActor): Promise<PortalProfile> {
    const rows = await this.reader.rows<PortalProfile>(actor.scope, {
      name: 'portal-profile',
      text: `select id, display_name as "displayName", email, language, role, establishment_id as "establishmentId"
             from identity.portal_user where id = $1 and establishment_id = $2`,
      values: [actor.userId, actor.scope.establishmentId],
    });
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  /** Changes the language the person reads. */
  setLanguage(actor: PortalActor, language: 'de' | 'en', now: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await tx.query(
        `update identity.portal_user set language = $2, version = version + 1, updated_at = $3 where id = $1 and establishment_id = $4`,
        [actor.userId, language, now, actor.scope.establishmentId],
      );
    });
  }

  /** Addresses of a company's active users. */
  mailAddressesOf(tx: Tx, establishmentId: EstablishmentId): Promise<readonly MailAddress[]> {
    return tx.query(
      `select email, display_name as "displayName", language from identity.portal_user where establishment_id = $1 and active order by email`,
      [establishmentId],
    );
  }
}
