import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Emergency accesses are looked at where they are kept (identity.access_grant), not a second time in the log; and a log that lacks rows is not
 * purged: what is left of it stays as evidence until somebody has looked.
 */
export class AuditOneReview20261124000980 implements MigrationInterface {
  readonly name = 'AuditOneReview20261124000980';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table audit.review;

      create or replace function audit.purge_access(before timestamptz, purged_at timestamptz, rule text, most int) returns int
        language plpgsql security definer set search_path = pg_catalog as $f$
      declare
        start bigint;
        upto bigint;
        last bytea;
        purged bigint;
      begin
        perform pg_advisory_xact_lock(hashtextextended('audit.seal', 0));
        select coalesce(max(s.to_number), 0) into start from audit.seal s where s.log = 'access' and s.kind = 'purge';
        select min(a.number) - 1 into upto from audit.access a where a.number is not null and a.at >= before;
        if upto is null then select max(a.number) into upto from audit.access a; end if;
        upto := least(upto, start + most);
        if upto is null or upto <= start then return 0; end if;
        select count(*) into purged from audit.access a where a.number > start and a.number <= upto;
        if purged <> upto - start then return 0; end if;
        select a.hash into strict last from audit.access a where a.number = upto;
        delete from audit.access a where a.number <= upto;
        delete from audit.seal s where s.log = 'access' and s.kind = 'seal' and s.to_number <= upto
          and s.to_number < (select max(l.to_number) from audit.seal l where l.log = 'access' and l.kind = 'seal');
        insert into audit.seal (log, kind, from_number, to_number, count, head, at, rule)
          values ('access', 'purge', start + 1, upto, purged, last, purged_at, rule);
        insert into audit.access (id, at, actor_kind, action, allowed, reason, details, correlation_id)
          values (gen_random_uuid(), purged_at, 'system', 'audit.purge', true, rule,
            jsonb_build_object('from', start + 1, 'to', upto, 'rows', purged, 'head', encode(last, 'hex')), 'purge-' || upto);
        return purged;
      end $f$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
