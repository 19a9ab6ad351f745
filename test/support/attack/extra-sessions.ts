import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestApi } from '../api.js';
import { idOf } from '../world.js';
import type { Person } from './cast.js';

/** Sessions that may be ended: written beside those of the front door, which a thousand sign-ins would slow down. */
export class ExtraSessions {
  private db: pg.Pool | undefined;

  constructor(private readonly api: TestApi) {}

  /** The same person with a session of its own. */
  async for(person: Person): Promise<Person> {
    if (!person.cookie) return person;
    const token = randomBytes(32).toString('base64url');
    this.db ??= new pg.Pool({ connectionString: this.api.db.adminUrl, max: 2 });
    await this.db.query(
      `insert into identity.session (id, token_hash, audience, user_id, methods, browser, system, created_at, last_seen_at, authenticated_at, expires_at)
       values ($1, $2, $3, $4, '{password}', 'other', 'other', $5, $5, $5, $5::timestamptz + interval '12 hours')`,
      [
        randomUUID(),
        createHash('sha256').update(token).digest('hex'),
        person.audience,
        idOf(person.audience === 'staff' ? person.name : person.username),
        this.api.clock.now(),
      ],
    );
    return { ...person, cookie: `${person.cookie.split('=')[0]}=${token}` };
  }

  /** Before rows are put back: then nobody may be connected. */
  async close(): Promise<void> {
    const db = this.db;
    this.db = undefined;
    await db?.end();
  }
}
