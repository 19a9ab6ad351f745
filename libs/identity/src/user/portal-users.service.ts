import { Injectable } from '@nestjs/common';
import { notFound, type EstablishmentId, type PortalActor, type PortalScope, type PortalUserId } from '@app/kernel';
import { Reader, Transactions, type Tx } from '@app/platform';
import type { MailAddress } from './users.service.js';

export type PortalProfile = {
  readonly id: PortalUserId;
  readonly displayName: string;
  readonly email: string;
  readonly language: 'de' | 'en';
  readonly role: string;
};

/** People of companies, providers and partners who use the portal. */
@Injectable()
export class PortalUsers {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
  ) {}

  /** The signed-in person. Throws Problem `kernel.not-found` when the account is gone. */
  async profile(actor: PortalActor<PortalScope>): Promise<PortalProfile> {
    const rows = await this.reader.rows<PortalProfile>(actor.scope, {
      name: 'portal-profile',
      text: `select id, display_name as "displayName", email, language, role from identity.portal_user u where id = $1 and ${ofOrganisation}`,
      values: [actor.userId, ...organisationIds(actor.scope)],
    });
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  /** Changes the language the person reads. */
  setLanguage(actor: PortalActor<PortalScope>, language: 'de' | 'en', now: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await tx.query(
        `update identity.portal_user u set language = $5, version = version + 1, updated_at = $6 where id = $1 and ${ofOrganisation}`,
        [actor.userId, ...organisationIds(actor.scope), language, now],
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

// One of the three is given, the others are null and fit nothing.
const ofOrganisation = `(u.establishment_id = $2::uuid or u.provider_id = $3::uuid or u.partner_id = $4::uuid)`;

const organisationIds = (scope: PortalScope): readonly (string | null)[] => [
  scope.kind === 'company' ? scope.establishmentId : null,
  scope.kind === 'provider' ? scope.providerId : null,
  scope.kind === 'partner' ? scope.partnerId : null,
];
