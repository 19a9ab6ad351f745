import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, stale, type EstablishmentId, type PortalUserId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Reader, Transactions, type Tx } from '@app/platform';
import { SignInLinks } from '../link/sign-in-links.service.js';
import type { CompanyRole } from './role.js';

/** A portal account as advisers see it. */
export type PortalAccount = {
  readonly id: PortalUserId;
  readonly displayName: string;
  readonly email: string;
  readonly role: string;
  readonly active: boolean;
  readonly createdAt: string;
  readonly version: Version;
};

export type InvitePortalUser = { readonly displayName: string; readonly email: string; readonly role: CompanyRole };

const columns = `id, display_name as "displayName", email, role, active, created_at as "createdAt", version`;

/** Portal accounts of companies, as advisers open and close them: nobody gets in whom nobody of the house has confirmed. */
@Injectable()
export class PortalAccounts {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly links: SignInLinks,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Accounts of a company, open ones first. */
  ofCompany({ scope }: StaffActor, establishmentId: EstablishmentId): Promise<readonly PortalAccount[]> {
    return this.reader.rows<PortalAccount>(scope, {
      name: 'portal-accounts-of-company',
      text: `select ${columns} from identity.portal_user where establishment_id = $1 order by active desc, display_name, id`,
      values: [establishmentId],
    });
  }

  /**
   * Opens an account without a password and posts its first link. The same id again answers the first row. Throws Problem
   * `identity.portal-email-taken` (conflict) when somebody has the address already.
   */
  invite(actor: StaffActor, establishmentId: EstablishmentId, id: PortalUserId, input: InvitePortalUser): Promise<PortalAccount> {
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const rows: PortalAccount[] = await tx.query(
        `insert into identity.portal_user (id, establishment_id, email, display_name, role, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing returning ${columns}`,
        [id, establishmentId, input.email.toLowerCase(), input.displayName, input.role, now],
      );
      const [account] = rows;
      if (!account) return this.repeated(tx, establishmentId, id, input);
      await this.links.post(tx, { id, email: account.email, language: 'de' }, 'invitation');
      await this.journal.record(tx, actor, { name: 'identity.portal-user-invited', payload: { portalUserId: id, establishmentId } });
      return account;
    });
  }

  /**
   * Closes an account, which ends its sessions and links at once, or opens it again. Throws Problems `kernel.not-found`, `kernel.stale`.
   */
  setActive(
    actor: StaffActor,
    establishmentId: EstablishmentId,
    id: PortalUserId,
    expected: Version,
    active: boolean,
  ): Promise<PortalAccount> {
    return this.transactions.run(actor, async (tx) => {
      await this.find(tx, establishmentId, id);
      const [rows]: [PortalAccount[], number] = await tx.query(
        `update identity.portal_user set active = $4, version = version + 1, updated_at = $5
         where id = $1 and establishment_id = $2 and version = $3 returning ${columns}`,
        [id, establishmentId, expected, active, this.clock.now()],
      );
      if (!rows[0]) throw stale();
      if (!active) {
        await tx.query(`delete from identity.session where audience = 'portal' and user_id = $1`, [id]);
        await tx.query(`delete from identity.sign_in_link where user_id = $1`, [id]);
      }
      const name = active ? 'identity.portal-user-reopened' : 'identity.portal-user-closed';
      await this.journal.record(tx, actor, { name, payload: { portalUserId: id, establishmentId } });
      return rows[0];
    });
  }

  private async repeated(tx: Tx, establishmentId: EstablishmentId, id: PortalUserId, { email }: InvitePortalUser): Promise<PortalAccount> {
    const earlier = await this.find(tx, establishmentId, id).catch(() => undefined);
    if (earlier?.email === email.toLowerCase()) return earlier;
    throw new Problem('conflict', 'identity.portal-email-taken', {}, [{ pointer: '/email', code: 'taken' }]);
  }

  private async find(tx: Tx, establishmentId: EstablishmentId, id: PortalUserId): Promise<PortalAccount> {
    const rows: PortalAccount[] = await tx.query(`select ${columns} from identity.portal_user where id = $1 and establishment_id = $2`, [
      id,
      establishmentId,
    ]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }
}
