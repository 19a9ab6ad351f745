import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, stale, type PortalUserId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Reader, Transactions, type Tx } from '@app/platform';
import { SignInLinks } from '../link/sign-in-links.service.js';

/** Organisations whose accounts the administration keeps; those of companies belong to the advisers who know the people. */
export const organisationKinds = ['provider', 'partner'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A portal account of a provider or a partner. */
export type OrganisationAccount = {
  readonly id: PortalUserId;
  readonly displayName: string;
  readonly email: string;
  readonly kind: OrganisationKind;
  readonly organisationId: string;
  readonly active: boolean;
  readonly createdAt: string;
  readonly version: Version;
};

export type InviteOrganisationUser = Pick<OrganisationAccount, 'displayName' | 'email' | 'kind' | 'organisationId'>;

const columns = `u.id, u.display_name as "displayName", u.email, u.role as kind, coalesce(u.provider_id, u.partner_id) as "organisationId", u.active,
  u.created_at as "createdAt", u.version`;

/** Portal accounts of providers, which all Träger share, and of the own Träger's partners: nobody gets in whom nobody of the house has invited. */
@Injectable()
export class OrganisationAccounts {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly links: SignInLinks,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** All of them, open ones first. */
  list({ scope }: StaffActor): Promise<readonly OrganisationAccount[]> {
    return this.reader.rows<OrganisationAccount>(scope, {
      name: 'organisation-accounts',
      text: `select ${columns} from identity.portal_user u where ${kept('$1')} order by u.active desc, u.display_name, u.id`,
      values: [scope.tenantId],
    });
  }

  /**
   * Opens an account without a password and posts its first link. The same id again answers the first row. The caller knows that the provider
   * exists. Throws Problems `identity.portal-email-taken` (conflict) and `kernel.not-found` for a partner of nobody or of another Träger.
   */
  invite(actor: StaffActor, id: PortalUserId, input: InviteOrganisationUser): Promise<OrganisationAccount> {
    return this.transactions.run(actor, async (tx) => {
      const { tenantId } = actor.scope;
      const partner = input.kind === 'partner';
      if (partner) await this.checkPartner(tx, tenantId, input.organisationId);
      const [inserted]: { id: string }[] = await tx.query(
        `insert into identity.portal_user (id, provider_id, partner_id, partner_tenant_id, email, display_name, role, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict do nothing returning id`,
        [
          id,
          partner ? null : input.organisationId,
          partner ? input.organisationId : null,
          partner ? tenantId : null,
          input.email.toLowerCase(),
          input.displayName,
          input.kind,
          this.clock.now(),
        ],
      );
      const account = await this.find(tx, tenantId, id).catch(() => undefined);
      if (account?.email !== input.email.toLowerCase()) {
        throw new Problem('conflict', 'identity.portal-email-taken', {}, [{ pointer: '/email', code: 'taken' }]);
      }
      if (inserted) {
        await this.links.post(tx, { id, email: account.email, language: 'de' }, 'invitation');
        await this.record(tx, actor, 'identity.organisation-user-invited', account);
      }
      return account;
    });
  }

  /** Posts a new link to an open account; the one before is void then. Throws Problem `kernel.not-found`. */
  inviteAgain(actor: StaffActor, id: PortalUserId): Promise<OrganisationAccount> {
    return this.transactions.run(actor, async (tx) => {
      const account = await this.find(tx, actor.scope.tenantId, id);
      if (!account.active) throw notFound();
      await this.links.post(tx, { id, email: account.email, language: 'de' }, 'invitation');
      await this.record(tx, actor, 'identity.organisation-user-invited', account);
      return account;
    });
  }

  /** Closes an account, which ends its sessions and links at once, or opens it again. Throws Problems `kernel.not-found`, `kernel.stale`. */
  setActive(actor: StaffActor, id: PortalUserId, expected: Version, active: boolean): Promise<OrganisationAccount> {
    return this.transactions.run(actor, async (tx) => {
      const { version } = await this.find(tx, actor.scope.tenantId, id);
      if (version !== expected) throw stale();
      await tx.query(`update identity.portal_user set active = $2, version = version + 1, updated_at = $3 where id = $1`, [
        id,
        active,
        this.clock.now(),
      ]);
      if (!active) {
        await tx.query(`delete from identity.session where audience = 'portal' and user_id = $1`, [id]);
        await tx.query(`delete from identity.sign_in_link where user_id = $1`, [id]);
      }
      const account = await this.find(tx, actor.scope.tenantId, id);
      await this.record(tx, actor, active ? 'identity.organisation-user-reopened' : 'identity.organisation-user-closed', account);
      return account;
    });
  }

  private record(
    tx: Tx,
    actor: StaffActor,
    name: `identity.organisation-user-${'invited' | 'closed' | 'reopened'}`,
    { id, organisationId }: OrganisationAccount,
  ): Promise<void> {
    return this.journal.record(tx, actor, { name, payload: { portalUserId: id, organisationId } });
  }

  private async checkPartner(tx: Tx, tenantId: string, partnerId: string): Promise<void> {
    const rows: unknown[] = await tx.query(`select from identity.partner_organisation where id = $1 and tenant_id = $2`, [
      partnerId,
      tenantId,
    ]);
    if (rows.length === 0) throw notFound();
  }

  // The row is locked: nobody changes it between the look and the change.
  private async find(tx: Tx, tenantId: string, id: PortalUserId): Promise<OrganisationAccount> {
    const rows: OrganisationAccount[] = await tx.query(
      `select ${columns} from identity.portal_user u where u.id = $2 and ${kept('$1')} for update`,
      [tenantId, id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }
}

// Accounts the administration of a Träger keeps.
const kept = (tenantId: string): string => `(u.provider_id is not null or u.partner_tenant_id = ${tenantId}::uuid)`;
