import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { randomUUID } from 'node:crypto';
import { Clock, systemActor, type TenantId } from '@app/kernel';
import { Config } from '../config/config.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { Queues } from '../queue/queues.js';
import { plusMilliseconds } from '../time/system-clock.js';

type Letter = { id: string; to: string; subject: string; body: string; calendar: string | null; attempts: number };

const batch = 500;
const lease = 60_000;

/** Sends what Mailer has posted. A mail is sent at least once; after a crash between sending and stamping, twice. */
@Injectable()
export class PostOffice {
  private transport: Transporter | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Hands mails that are due to the queue `mail`; each is leased for a minute so that the next tick leaves it alone. */
  async dispatch(): Promise<number> {
    const now = this.clock.now();
    const ids = await this.transactions.runUnscoped(async (tx) => {
      const rows: { id: string }[] = await tx.query(`select id from platform.lease_due_mail($1, $2, ${batch})`, [
        now,
        plusMilliseconds(now, lease),
      ]);
      return rows.map(({ id }) => id);
    });
    if (ids.length > 0) await this.queues.add('mail', 'send', ids);
    return ids.length;
  }

  /** Sends these mails one by one; a server that refuses one address does not hold back the others. */
  async send(ids: readonly string[]): Promise<void> {
    for (const { id, tenantId } of await this.tenantsOf(ids)) {
      const post = async (tx: Tx): Promise<void> => {
        const letter = await this.take(tx, id);
        if (letter) await this.sendOne(tx, letter);
      };
      await (tenantId ? this.transactions.run(systemActor(tenantId, randomUUID()), post) : this.transactions.runUnscoped(post));
    }
  }

  private tenantsOf(ids: readonly string[]): Promise<{ id: string; tenantId: TenantId | null }[]> {
    return this.transactions.runUnscoped((tx) => tx.query(`select id, tenant_id as "tenantId" from platform.tenants_of_mail($1)`, [ids]));
  }

  private async take(tx: Tx, id: string): Promise<Letter | undefined> {
    const rows: Letter[] = await tx.query(
      `select id, to_address as "to", subject, body, calendar, attempts from platform.outgoing_mail
       where id = $1 and sent_at is null for update skip locked`,
      [id],
    );
    return rows[0];
  }

  private async sendOne(tx: Tx, letter: Letter): Promise<void> {
    const now = this.clock.now();
    try {
      await this.deliver(letter);
      await tx.query(`update platform.outgoing_mail set sent_at = $2, attempts = attempts + 1, last_error = null where id = $1`, [
        letter.id,
        now,
      ]);
    } catch (error) {
      const pause = Math.min(this.config.settings.RETRY_BACKOFF_MS * 2 ** letter.attempts, 3_600_000);
      await tx.query(`update platform.outgoing_mail set attempts = attempts + 1, next_attempt_at = $2, last_error = $3 where id = $1`, [
        letter.id,
        plusMilliseconds(now, pause),
        error instanceof Error ? error.message.slice(0, 500) : 'unknown',
      ]);
    }
  }

  // In the demo nothing leaves the machine: the page «Postausgang» shows the table.
  private async deliver(letter: Letter): Promise<void> {
    const { DEMO_MODE, SMTP_URL, MAIL_FROM } = this.config.settings;
    if (!SMTP_URL && DEMO_MODE) return;
    if (!SMTP_URL) throw new Error('SMTP_URL is not set');
    this.transport ??= createTransport(SMTP_URL);
    const { to, subject, body: text, calendar } = letter;
    await this.transport.sendMail({ from: MAIL_FROM, to, subject, text, ...(calendar ? { icalEvent: invitation(calendar) } : {}) });
  }
}

// The method stands in the file and in the header of its part; a calendar looks at both (RFC 6047).
const invitation = (content: string) => ({ content, method: /^METHOD:(\w+)/m.exec(content)?.[1] ?? 'PUBLISH', filename: 'termin.ics' });
