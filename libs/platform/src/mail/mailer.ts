import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type TenantId } from '@app/kernel';
import type { Tx } from '../database/transactions.js';

/** A mail to be sent. Its text carries no personal data: a number, a place in the product, a link. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** An invitation, as iCalendar text. */
  readonly calendar?: string;
  readonly tenantId: TenantId | null;
};

/** Puts mails into the post room: a mail exists exactly if its cause was committed. The worker sends it. */
@Injectable()
export class Mailer {
  constructor(private readonly clock: Clock) {}

  async post(tx: Tx, mail: Mail): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `insert into platform.outgoing_mail (id, tenant_id, to_address, subject, body, calendar, created_at, next_attempt_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [randomUUID(), mail.tenantId, mail.to, mail.subject, mail.body, mail.calendar ?? null, now],
    );
  }
}
