import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions that know how somebody signed in, second factors, and the few look-ups that happen before anybody is known as functions of the
 * owner, so that row policies can be switched on without changing code.
 */
export class IdentitySignIn20261124000100 implements MigrationInterface {
  readonly name = 'IdentitySignIn20261124000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(accounts);
    await q.query(sessions);
    await q.query(factors);
    await q.query(lookUps);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

const accounts = `
  alter table identity.staff_user add column password_change_due boolean not null default false, add column password_changed_at timestamptz;
  alter table identity.portal_user add column password_change_due boolean not null default false, add column password_changed_at timestamptz;
`;

const sessions = `
  -- Whoever is signed in during the update signs in again: nobody knows by which method they came.
  delete from identity.session;
  alter table identity.session
    -- What a list of one's own sessions may show; the token and its hash stay secret.
    add column id uuid not null unique,
    add column methods text[] not null
      check (methods <@ array['password', 'totp', 'recovery-code', 'passkey', 'oidc', 'mail-link']) check (cardinality(methods) > 0),
    add column pending_factor text check (pending_factor in ('prove', 'enrol')),
    add column authenticated_at timestamptz not null,
    add column browser text not null check (browser in ('chromium', 'edge', 'firefox', 'safari', 'other')),
    add column system text not null check (system in ('android', 'ios', 'linux', 'macos', 'windows', 'other')),
    add column oidc_issuer text,
    add column oidc_sid text;
  create index session_of_provider on identity.session (oidc_issuer, oidc_sid) where oidc_sid is not null;
  drop index identity.session_of_user;
  create index session_of_user on identity.session (audience, user_id);
`;

const factors = `
  create table identity.passkey (
    -- The credential's own id (base64url), made by the authenticator.
    id text primary key,
    audience text not null check (audience in ('staff', 'portal')),
    user_id uuid not null,
    name text not null,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null,
    created_at timestamptz not null,
    last_used_at timestamptz
  );
  create index passkey_of_user on identity.passkey (audience, user_id);

  create table identity.totp (
    user_id uuid primary key,
    audience text not null check (audience in ('staff', 'portal')),
    -- Encrypted by the application.
    secret_sealed text not null check (secret_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]+$'),
    -- Empty as long as nobody has typed a code: the secret is shown, but not asked for.
    confirmed_at timestamptz,
    -- The last 30-second step whose code was taken; it and earlier ones are refused.
    last_step bigint not null default 0,
    created_at timestamptz not null
  );

  create table identity.recovery_code (
    audience text not null check (audience in ('staff', 'portal')),
    user_id uuid not null,
    code_hash text not null,
    used_at timestamptz,
    primary key (audience, user_id, code_hash)
  );

  create table identity.passkey_challenge (
    challenge_hash text primary key,
    purpose text not null check (purpose in ('register', 'sign-in', 'prove')),
    audience text not null check (audience in ('staff', 'portal')),
    -- Empty for a sign-in: nobody is known yet.
    session_id uuid references identity.session (id) on delete cascade,
    expires_at timestamptz not null
  );
  create index passkey_challenge_session on identity.passkey_challenge (session_id);
  create index passkey_challenge_expiry on identity.passkey_challenge (expires_at);

  grant select, insert, update, delete on identity.passkey, identity.totp, identity.recovery_code to weiterlotse_app;
  grant select, insert, delete on identity.passkey_challenge to weiterlotse_app;
`;

const factorColumns = (audience: 'staff' | 'portal') => `
  exists (select from identity.totp t where t.audience = '${audience}' and t.user_id = u.id and t.confirmed_at is not null) as has_totp,
  exists (select from identity.passkey p where p.audience = '${audience}' and p.user_id = u.id) as has_passkey`;

const rolesOfStaff = `
  array(select r.role from identity.user_role r where r.user_id = u.id) as roles,
  array(select r."right" from identity.user_right r where r.user_id = u.id) as rights`;

const lookUps = `
  create function identity.account_by_id(of_audience text, account_id uuid)
    returns table (id uuid, tenant_id uuid, establishment_id uuid, username text, display_name text, email text, language text,
      password_hash text, password_change_due boolean, active boolean, demo boolean, roles text[], rights text[],
      has_totp boolean, has_passkey boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select u.id, u.tenant_id, null::uuid as establishment_id, u.username, u.display_name, u.email, u.language, u.password_hash,
      u.password_change_due, u.active, u.demo, ${rolesOfStaff}, ${factorColumns('staff')}
    from identity.staff_user u where of_audience = 'staff' and u.id = account_id
    union all
    select u.id, null::uuid as tenant_id, u.establishment_id, u.email as username, u.display_name, u.email, u.language, u.password_hash,
      u.password_change_due, u.active, u.demo, array[u.role] as roles, array[]::text[] as rights, ${factorColumns('portal')}
    from identity.portal_user u where of_audience = 'portal' and u.id = account_id;
  end;

  -- The user name of staff, the mail address of portal users, both in small letters.
  create function identity.account_by_name(of_audience text, given_name text)
    returns table (id uuid, tenant_id uuid, establishment_id uuid, username text, display_name text, email text, language text,
      password_hash text, password_change_due boolean, active boolean, demo boolean, roles text[], rights text[],
      has_totp boolean, has_passkey boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select a.* from (
      select u.id from identity.staff_user u where of_audience = 'staff' and u.username = given_name
      union all
      select u.id from identity.portal_user u where of_audience = 'portal' and u.email = given_name
    ) as found, identity.account_by_id(of_audience, found.id) a;
  end;

  -- Who holds a token, with today's roles; nothing when the session has ended or the account was closed.
  create function identity.session_holder(of_audience text, given_hash text, at_instant timestamptz, idle_since timestamptz)
    returns table (session_id uuid, user_id uuid, tenant_id uuid, establishment_id uuid, language text, demo boolean,
      roles text[], rights text[], methods text[], pending_factor text, password_change_due boolean,
      authenticated_at timestamptz, last_seen_at timestamptz, expires_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select s.id as session_id, u.id as user_id, u.tenant_id, null::uuid as establishment_id, u.language, u.demo, ${rolesOfStaff},
      s.methods, s.pending_factor, u.password_change_due, s.authenticated_at, s.last_seen_at, s.expires_at
    from identity.session s join identity.staff_user u on u.id = s.user_id
    where of_audience = 'staff' and s.audience = 'staff' and s.token_hash = given_hash
      and s.expires_at > at_instant and s.last_seen_at > idle_since and u.active
    union all
    select s.id as session_id, u.id as user_id, null::uuid as tenant_id, u.establishment_id, u.language, u.demo,
      array[u.role] as roles, array[]::text[] as rights,
      s.methods, s.pending_factor, u.password_change_due, s.authenticated_at, s.last_seen_at, s.expires_at
    from identity.session s join identity.portal_user u on u.id = s.user_id
    where of_audience = 'portal' and s.audience = 'portal' and s.token_hash = given_hash
      and s.expires_at > at_instant and s.last_seen_at > idle_since and u.active;
  end;

  revoke all on function identity.account_by_id, identity.account_by_name, identity.session_holder from public;
  grant execute on function identity.account_by_id, identity.account_by_name, identity.session_holder to weiterlotse_app;
`;
