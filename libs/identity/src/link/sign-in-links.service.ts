import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '@app/kernel';
import { Config, Mailer, plusMilliseconds, timeInBerlin, Transactions, type Tx } from '@app/platform';
import { Accounts, type Account } from '../session/accounts.store.js';
import { Sessions, type SignedIn } from '../session/sessions.service.js';
import { linkMailDe } from './link-mail.de.js';
import { linkMailEn } from './link-mail.en.js';

const lifeMs = 15 * 60_000;

/** One-time links by mail, for everybody of the portal. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Posts a link to this address if an open account has it; after the same statements whether there is one or not: a mail that goes
   * nowhere is written and taken back.
   */
  async postIfKnown(email: string): Promise<void> {
    const account = await this.accounts.byName('portal', email);
    const known = account !== undefined && this.isOpen(account);
    await this.transactions.runUnscoped(async (tx) => {
      await tx.query('savepoint link');
      await this.post(tx, known ? account : nobody, 'signIn');
      // Either way the transaction has written something and is committed: it takes as long.
      await tx.query(known ? 'release savepoint link' : 'rollback to savepoint link');
    });
  }

  /** A new link in the caller's transaction; older ones of the account are void from then on. */
  async post(tx: Tx, account: Pick<Account, 'id' | 'email' | 'language'>, mail: 'signIn' | 'invitation'): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = plusMilliseconds(this.clock.now(), lifeMs);
    await tx.query(
      `insert into identity.sign_in_link (user_id, token_hash, expires_at)
       select id, $2, $3 from (select $1::uuid as id) a where exists (select from identity.account_by_id('portal', a.id))
       on conflict (user_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [account.id, digest(token), expiresAt],
    );
    const words = (account.language === 'en' ? linkMailEn : linkMailDe)[mail];
    // Behind #, which browsers send to nobody: no log on the way holds the token.
    const link = `${this.config.settings.PUBLIC_URL.replace(/\/$/, '')}/portal/anmelden#${token}`;
    await this.mailer.post(tx, {
      to: account.email,
      subject: words.subject,
      body: words.body(link, timeInBerlin(expiresAt)),
      tenantId: null,
    });
  }

  /**
   * A session for whoever holds the token; it works once, also when two come at the same moment. Throws Problem `identity.link-void`
   * when it was used, replaced or is older than 15 minutes.
   */
  redeem(token: string, userAgent: string | undefined): Promise<SignedIn> {
    return this.transactions.runUnscoped(async (tx) => {
      const [rows]: [{ userId: string }[], number] = await tx.query(
        `delete from identity.sign_in_link where token_hash = $1 and expires_at > $2 returning user_id as "userId"`,
        [digest(token), this.clock.now()],
      );
      const account = rows[0] && (await this.accounts.byIdIn(tx, 'portal', rows[0].userId));
      if (!account || !this.isOpen(account)) throw linkVoid();
      return this.sessions.begin(tx, { audience: 'portal', userId: account.id, methods: ['mail-link'], userAgent });
    });
  }

  private isOpen({ active, demo }: Account): boolean {
    return active && (!demo || this.config.settings.DEMO_MODE);
  }
}

const nobody = { id: '00000000-0000-4000-8000-000000000000', email: 'nobody@invalid', language: 'de' } as const;
const linkVoid = (): Problem => new Problem('unauthenticated', 'identity.link-void');
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
