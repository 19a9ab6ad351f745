import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, type StaffActor, type SystemActor, type UserId } from '@app/kernel';
import { Config, plusMilliseconds, Reader, Transactions, type Tx } from '@app/platform';
import type { Appointment } from '../appointment/appointment.js';
import { feedFile } from '../invitation/calendar-file.js';
import { calendarTexts, summaryOf } from '../invitation/summary.js';

type Entry = Pick<Appointment, 'kind' | 'channel' | 'startsAt' | 'endsAt' | 'sequence' | 'updatedAt'> & {
  readonly language: 'de' | 'en';
  /** Null: the feed is open and nothing is in it. */
  readonly id: string | null;
  readonly room: string | null;
};

const day = 86_400_000;
const [behind, ahead] = [30 * day, 366 * day];

/** The address under which one's own calendar reads one's appointments. Its secret is shown once and kept as a hash. */
@Injectable()
export class Feeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Since when one's address is open; null when there is none. */
  async openSince({ scope, userId }: StaffActor): Promise<string | null> {
    const [row] = await this.reader.rows<{ createdAt: string }>(scope, {
      name: 'calendar.feed',
      text: 'select created_at as "createdAt" from calendar.feed where tenant_id = $1 and user_id = $2',
      values: [scope.tenantId, userId],
    });
    return row?.createdAt ?? null;
  }

  /** A new address; an earlier one answers no more. Answers the secret of it, which nobody can look up afterwards. */
  open(actor: StaffActor): Promise<{ readonly secret: string; readonly createdAt: string }> {
    const secret = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    return this.transactions.run(actor, async (tx) => {
      await this.forget(tx, actor, actor.userId);
      await tx.query('insert into calendar.feed (tenant_id, user_id, secret_sha256, created_at) values ($1, $2, $3, $4)', [
        actor.scope.tenantId,
        actor.userId,
        hashOf(secret),
        createdAt,
      ]);
      return { secret, createdAt };
    });
  }

  /** Its address answers no more; without one nothing happens. */
  close(actor: StaffActor): Promise<void> {
    return this.transactions.run(actor, (tx) => this.forget(tx, actor, actor.userId));
  }

  /** Closes the address of one person, within the caller's transaction. */
  async forget(tx: Tx, { scope }: StaffActor | SystemActor, userId: UserId): Promise<void> {
    await tx.query('delete from calendar.feed where tenant_id = $1 and user_id = $2', [scope.tenantId, userId]);
  }

  /**
   * The iCalendar text behind a secret: kinds, rooms and times of thirty days back and a year ahead, no names. Throws Problem
   * `kernel.not-found` for a secret nobody has (any more).
   */
  async read(secret: string): Promise<string> {
    const now = this.clock.now();
    const rows = await this.reader.shared<Entry>({
      name: 'calendar.feed-of',
      text: `select language, id, kind, channel, room, starts_at as "startsAt", ends_at as "endsAt", sequence, updated_at as "updatedAt"
             from calendar.feed_of($1, $2, $3)`,
      values: [hashOf(secret), plusMilliseconds(now, -behind), plusMilliseconds(now, ahead)],
    });
    const [first] = rows;
    if (!first) throw notFound();
    const texts = calendarTexts[first.language];
    const entries = rows.flatMap((row) => (row.id === null ? [] : [this.entryOf({ ...row, id: row.id })]));
    return feedFile(texts.feed, entries);
  }

  private entryOf({ language, id, room, updatedAt, ...row }: Entry & { readonly id: string }) {
    return {
      ...row,
      id,
      stampedAt: updatedAt,
      summary: summaryOf(row, room, calendarTexts[language]),
      location: room,
      url: new URL(`/kalender/${id}`, this.config.settings.PUBLIC_URL).href,
      calledOff: false,
    };
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
