import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in through other identity providers and by one-time link: attempts, linked persons, logout tokens, links. */
export class OutsideSignIn20261124000155 implements MigrationInterface {
  readonly name = 'OutsideSignIn20261124000155';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- One way to another identity provider and back, for five minutes; the browser's cookie holds the key, its SHA-256 lies here.
      create table identity.sign_in_attempt (
        key_hash text primary key,
        audience text not null check (audience in ('staff', 'portal')),
        state text not null,
        nonce text not null,
        code_verifier text not null,
        return_to text not null,
        expires_at timestamptz not null
      );
      create index sign_in_attempt_expiry on identity.sign_in_attempt (expires_at);

      -- Who another identity provider calls what; one person there is one account here, and the other way round.
      create table identity.external_identity (
        audience text not null check (audience in ('staff', 'portal')),
        issuer text not null,
        subject text not null,
        user_id uuid not null,
        created_at timestamptz not null,
        primary key (audience, issuer, subject),
        unique (audience, issuer, user_id)
      );

      -- Logout tokens that were obeyed; each works once.
      create table identity.logout_token (
        issuer text not null,
        jti text not null,
        expires_at timestamptz not null,
        primary key (issuer, jti)
      );
      create index logout_token_expiry on identity.logout_token (expires_at);

      -- One-time links by mail; the mail holds the token, its SHA-256 lies here. A new one takes the place of an older one.
      create table identity.sign_in_link (
        user_id uuid primary key references identity.portal_user (id) on delete cascade,
        token_hash text not null unique,
        expires_at timestamptz not null
      );

      grant select, insert, delete on identity.sign_in_attempt, identity.logout_token to weiterlotse_app;
      grant select, insert on identity.external_identity to weiterlotse_app;
      grant select, insert, update, delete on identity.sign_in_link to weiterlotse_app;

      -- What another provider says of its own second factor and of the trust level stands with the methods.
      alter table identity.session drop constraint session_methods_check,
        add constraint session_methods_check check (methods <@ array['password', 'totp', 'recovery-code', 'passkey', 'oidc', 'mail-link',
          'oidc-second-factor', 'trust-low', 'trust-substantial', 'trust-high']);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
