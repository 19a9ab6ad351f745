import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '@app/kernel';
import { plusMilliseconds, Transactions, type Tx } from '@app/platform';
import type { Account } from '../session/accounts.store.js';
import { Sessions, type SignedIn } from '../session/sessions.service.js';
import { ExternalAccounts } from './external-accounts.service.js';
import { ExternalIdentitiesStore } from './external-identities.store.js';
import { provedAt, type ExternalPerson } from './external.js';
import { StaffMapping } from './staff-mapping.service.js';

/** A logout another identity provider announces, after its token has been checked. */
export type AnnouncedLogout = Pick<ExternalPerson, 'audience' | 'issuer'> & {
  readonly subject: string | null;
  readonly sid: string | null;
  readonly jti: string;
};

export type ExternalSignInRequest = {
  readonly person: ExternalPerson;
  /** For the portal: whether the account's company is the one the provider names. */
  readonly isOrganisation: (account: Account) => Promise<boolean>;
  readonly userAgent: string | undefined;
  readonly correlationId: string;
};

// Longer than any provider repeats a token; the token itself is refused after minutes.
const rememberMs = 24 * 3_600_000;

/** Signing in with an account of another identity provider. Accounts are linked, never made: somebody of the house opens them first. */
@Injectable()
export class ExternalSignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ExternalIdentitiesStore,
    private readonly sessions: Sessions,
    private readonly mapping: StaffMapping,
    private readonly clock: Clock,
    private readonly accounts: ExternalAccounts,
  ) {}

  /**
   * A session for the account linked with this person; the first time, the account the configured claim names is linked. Throws Problems
   * `identity.oidc-unknown-person` (no open account), `identity.oidc-other-organisation` and `identity.oidc-other-tenant`.
   */
  async signIn({ person, isOrganisation, userAgent, correlationId }: ExternalSignInRequest): Promise<SignedIn> {
    const account = await this.accounts.of(person);
    if (!account) throw unknownPerson();
    if (!(await isOrganisation(account))) throw new Problem('forbidden', 'identity.oidc-other-organisation');
    const begin = (tx: Tx) => this.begin(tx, person, account, userAgent);
    const { tenantId, roles, id: userId } = account;
    if (tenantId === null) return this.transactions.runUnscoped(begin);
    const actor = this.mapping.actor(tenantId, correlationId);
    return this.transactions.run(actor, async (tx) => {
      await this.mapping.follow(tx, actor, { userId, tenantId, roles }, person.claims);
      return begin(tx);
    });
  }

  /** Ends the sessions a provider has ended; answers how many. Throws Problem `identity.logout-token` when the token was used before. */
  endSessions({ jti, ...whose }: AnnouncedLogout): Promise<number> {
    return this.transactions.runUnscoped(async (tx) => {
      if (!(await this.store.useLogoutToken(tx, whose.issuer, jti, plusMilliseconds(this.clock.now(), rememberMs)))) {
        throw new Problem('invalid', 'identity.logout-token');
      }
      return this.store.endSessions(tx, whose);
    });
  }

  /** Removes attempts, logout tokens and links past their end. */
  async purge(): Promise<number> {
    await this.transactions.runUnscoped((tx) => this.store.purge(tx, this.clock.now()));
    return 0;
  }

  private async begin(tx: Tx, person: ExternalPerson, account: Account, userAgent: string | undefined): Promise<SignedIn> {
    const { audience, issuer, sid } = person;
    if (!(await this.store.link(tx, person, account.id, this.clock.now()))) throw unknownPerson();
    const methods = this.accounts.methodsOf(person);
    return this.sessions.begin(tx, {
      audience,
      userId: account.id,
      methods,
      userAgent,
      oidc: { issuer, sid, provedAt: provedAt(person.claims) },
    });
  }
}

const unknownPerson = (): Problem => new Problem('forbidden', 'identity.oidc-unknown-person');
