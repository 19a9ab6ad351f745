import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** The address under which a colleague's calendar reads her appointments, without names. Only the hash of its secret is kept. */
export class CalendarFeed20261130000854 implements MigrationInterface {
  readonly name = 'CalendarFeed20261130000854';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table calendar.feed (
        tenant_id uuid not null,
        user_id uuid not null references identity.staff_user (id) on delete restrict,
        secret_sha256 text not null unique check (secret_sha256 ~ '^[0-9a-f]{64}$'),
        created_at timestamptz not null,
        primary key (tenant_id, user_id)
      );
      grant select, insert, delete on calendar.feed to weiterlotse_app;
      ${rowSecurity('calendar.feed', { people: 'user_id = platform.user_in_scope()' })}
      select audit.watch('calendar.feed', 'user', 'user_id', ignored => '{secret_sha256}', whole => true);

      -- Whoever knows the secret reads times, kinds and rooms of one person, as long as she works here. No name, no topic, no place.
      create function calendar.feed_of(hash text, since timestamptz, before timestamptz)
        returns table (language text, id uuid, kind text, channel text, room text, starts_at timestamptz, ends_at timestamptz, sequence int,
          confirmed boolean, updated_at timestamptz)
        language sql stable security definer set search_path = pg_catalog as $f$
          select u.language, a.id, a.kind, a.channel, r.name, a.starts_at, a.ends_at, a.sequence, a.state <> 'GEPLANT', a.updated_at
          from calendar.feed f join identity.staff_user u on u.id = f.user_id and u.active
            left join (calendar.appointment_person p join calendar.appointment a on a.id = p.appointment_id
                left join calendar.room r on r.id = a.room_id)
              on p.user_id = f.user_id and p.tenant_id = f.tenant_id and p.holds and p.starts_at < before and p.ends_at > since
          where f.secret_sha256 = hash order by a.starts_at, a.id limit 2000 $f$;
      grant select on calendar.feed to house_keeper;
      grant select (id, active, language) on identity.staff_user to house_keeper;
      grant select (id, name) on calendar.room to house_keeper;
      grant select (kind, channel, sequence, updated_at) on calendar.appointment to house_keeper;
      ${ownedBy('house_keeper', 'calendar', ['calendar.feed_of(text, timestamptz, timestamptz)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
