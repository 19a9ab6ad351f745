import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** Referrals of persons to providers and partners: what leaves stands in the row, and one function lets the recipient read it. */
export class NetworkReferral20261124000990 implements MigrationInterface {
  readonly name = 'NetworkReferral20261124000990';

  async up(q: QueryRunner): Promise<void> {
    await q.query(table);
    await q.query(reading);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}

const table = `
  alter table clients.consent drop constraint consent_purpose_check, add constraint consent_purpose_check
    check (purpose in ('name-to-company', 'notes-to-provider', 'support-needs-to-provider', 'contact-to-partner', 'link-company-file',
      'contact-for-invitations', 'success-story', 'waiver-to-company'));

  create schema network;
  grant usage on schema network to weiterlotse_app;

  create table network.referral (
    id uuid primary key,
    tenant_id uuid not null references identity.tenant (id) on delete restrict,
    client_id uuid not null references clients.client (id) on delete restrict,
    provider_id uuid references courses.provider (id) on delete restrict,
    partner_id uuid,
    foreign key (tenant_id, partner_id) references identity.partner_organisation (tenant_id, id) on delete restrict,
    -- As it was called when the person was referred: the Träger reads it without looking into other contexts.
    recipient_name text not null,
    purpose text not null check (purpose in ('course-place', 'learning-support', 'advice')),
    legal_basis text not null check (legal_basis in ('sgbx-69-1-1', 'sgbx-67b')),
    -- The consent it takes, asked anew at every read; null where the law allows it without.
    consent_purpose text check (consent_purpose in ('support-needs-to-provider', 'contact-to-partner')),
    fields text[] not null check (cardinality(fields) > 0),
    request text,
    until date not null,
    state text not null check (state in ('sent', 'opened', 'accepted', 'declined', 'withdrawn')),
    -- The promise of § 78(1) SGB X: which wording, by whom, when.
    notice_version text,
    committed_by uuid,
    committed_at timestamptz,
    decline_reason text check (decline_reason in ('no-place', 'not-our-field', 'not-reached', 'person-declined', 'other')),
    answered_by uuid,
    answered_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    check (num_nonnulls(provider_id, partner_id) = 1),
    check ((committed_at is null) = (notice_version is null)),
    check (answered_at is null or committed_at is not null),
    check (decline_reason is null or answered_at is not null)
  );
  create index referral_client on network.referral (tenant_id, client_id, created_at desc);
  create index referral_provider on network.referral (provider_id) where provider_id is not null;
  create index referral_partner on network.referral (partner_id) where partner_id is not null;
  create unique index referral_standing on network.referral (tenant_id, client_id, coalesce(provider_id, partner_id), purpose)
    where state in ('sent', 'opened', 'accepted');
  grant select, insert, update on network.referral to weiterlotse_app;
  ${rowSecurity('network.referral', { people: 'exists (select from clients.client c where c.id = client_id)' })}
  create policy received on network.referral for select
    using (case when provider_id = platform.provider_in_scope() then true when partner_id = platform.partner_in_scope() then true else false end);
  create policy answered on network.referral for update
    using (case when provider_id = platform.provider_in_scope() then true when partner_id = platform.partner_in_scope() then true else false end)
    with check (case when provider_id = platform.provider_in_scope() then true when partner_id = platform.partner_in_scope() then true else false end);

  -- What was sent is never changed, by neither side; the text goes at erasure, and what ended stays ended.
  create function network.referral_is_sent() returns trigger language plpgsql set search_path = pg_catalog as $f$
  begin
    if (new.tenant_id, new.client_id, new.provider_id, new.partner_id, new.recipient_name, new.purpose, new.legal_basis, new.consent_purpose,
          new.fields, new.until, new.created_by)
         is distinct from (old.tenant_id, old.client_id, old.provider_id, old.partner_id, old.recipient_name, old.purpose, old.legal_basis,
          old.consent_purpose, old.fields, old.until, old.created_by)
       or (new.request is distinct from old.request and new.request is not null) then
      raise exception 'what was sent of a referral does not change' using errcode = 'check_violation';
    end if;
    if old.state in ('declined', 'withdrawn') and new.state is distinct from old.state then
      raise exception 'a referral that ended stays ended' using errcode = 'check_violation';
    end if;
    return new;
  end $f$;
  create trigger referral_is_sent before update on network.referral for each row execute function network.referral_is_sent();
  select audit.watch('network.referral', 'client', 'client_id', restricted => '{request}');
`;

const reading = `
  -- An objection or a restriction (Art. 18, 21 DSGVO) stops what goes to others, while the file stays in sight.
  create function clients.sharing_is_stopped(of_client uuid) returns boolean
    language sql stable set search_path = pg_catalog as $f$
      select exists (select from clients.restriction r
        where r.client_id = of_client and r.scope in ('whole-file', 'sharing') and r.lifted_at is null) $f$;

  -- As before, and nothing of a person whose sharing is stopped.
    create or replace function counselling.share_values(of_case uuid, wanted text[], summary text) returns jsonb
      language sql stable set search_path = pg_catalog as $f$
        select coalesce(jsonb_object_agg(f.name, case f.name
          when 'lastName' then to_jsonb(c.last_name)
          when 'firstName' then to_jsonb(c.first_name)
          when 'birthDate' then to_jsonb(c.birth_date)
          when 'phone' then to_jsonb(c.phone)
          when 'email' then to_jsonb(c.email)
          when 'street' then to_jsonb(c.street)
          when 'plz' then to_jsonb(c.plz)
          when 'town' then to_jsonb(c.town)
          when 'employmentStatus' then to_jsonb(c.employment_status)
          when 'hasQualification' then to_jsonb(c.has_qualification)
          when 'caseNumber' then to_jsonb(k.number)
          when 'subject' then to_jsonb(k.subject)
          when 'status' then to_jsonb(k.status)
          when 'adviser' then (select to_jsonb(u.display_name) from identity.staff_user u where u.id = k.owner_id)
          when 'transferSummary' then to_jsonb(summary) end), '{}'::jsonb)
        from counselling.case k join clients.client c on c.id = k.client_id and c.tenant_id = k.tenant_id
          cross join unnest(wanted) as f(name)
        where k.id = of_case and c.protected_for is null and c.restricted_at is null
          and not clients.sharing_is_stopped(c.id) $f$;

  -- Organisations with an open account in the portal: all providers, and the partners of one Träger.
  create function network.recipients(of_tenant uuid) returns table (id uuid, kind text, name text, town text)
    language sql stable set search_path = pg_catalog as $f$
      select p.id, 'provider', p.name, p.town from courses.provider p
      where exists (select from identity.portal_user u where u.provider_id = p.id and u.active)
      union all
      select o.id, 'partner', o.name, o.town from identity.partner_organisation o
      where o.tenant_id = of_tenant and exists (select from identity.portal_user u where u.partner_id = o.id and u.active) $f$;

  create function network.standing_consent(of_tenant uuid, of_client uuid, for_purpose text, recipient uuid, on_day date) returns uuid
    language sql stable set search_path = pg_catalog as $f$
      select k.id from clients.consent k
      where k.tenant_id = of_tenant and k.client_id = of_client and k.purpose = for_purpose
        and (k.recipient_id is null or k.recipient_id = recipient)
        and k.given_on <= on_day and (k.valid_until is null or k.valid_until >= on_day)
        and (k.withdrawn_on is null or k.withdrawn_on > on_day)
      order by k.given_on desc, k.id limit 1 $f$;

  -- The values of some fields of a person and nothing else; nothing of a protected or a restricted one.
  create function network.referral_values(of_client uuid, wanted text[], request text) returns jsonb
    language sql stable set search_path = pg_catalog as $f$
      select coalesce(jsonb_object_agg(f.name, case f.name
        when 'lastName' then to_jsonb(c.last_name)
        when 'firstName' then to_jsonb(c.first_name)
        when 'phone' then to_jsonb(c.phone)
        when 'email' then to_jsonb(c.email)
        when 'request' then to_jsonb(request) end), '{}'::jsonb)
      from clients.client c cross join unnest(wanted) as f(name)
      where c.id = of_client and c.protected_for is null and c.restricted_at is null and not clients.sharing_is_stopped(c.id) $f$;

  -- Whether the organisation in scope may deal with it on that day; asked anew each time, with the consent it takes.
  create function network.referral_stands(referral uuid, on_day date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $f$
      select exists (select from network.referral r join clients.client c on c.id = r.client_id and c.tenant_id = r.tenant_id
        where r.id = referral and (r.provider_id = platform.provider_in_scope() or r.partner_id = platform.partner_in_scope())
          and r.state in ('sent', 'opened', 'accepted') and r.until >= on_day and c.protected_for is null and c.restricted_at is null
          and not clients.sharing_is_stopped(c.id)
          and (r.consent_purpose is null or network.standing_consent(r.tenant_id, r.client_id, r.consent_purpose,
            coalesce(r.provider_id, r.partner_id), on_day) is not null)) $f$;

  -- The only way out of the house: after the promise of § 78 SGB X, while the referral stands.
  create function network.referred_values(referral uuid, on_day date) returns jsonb
    language sql stable security definer set search_path = pg_catalog as $f$
      select network.referral_values(r.client_id, r.fields, r.request) from network.referral r
      where r.id = referral and r.committed_at is not null and network.referral_stands(referral, on_day) $f$;

  grant usage on schema network, clients, platform to house_keeper;
  grant select (id, tenant_id, client_id, provider_id, partner_id, consent_purpose, fields, request, until, state, committed_at)
    on network.referral to house_keeper;
  grant select (id, tenant_id, client_id, purpose, recipient_id, given_on, valid_until, withdrawn_on) on clients.consent to house_keeper;
  grant select (id, tenant_id, last_name, first_name, phone, email, protected_for, restricted_at) on clients.client to house_keeper;
  ${ownedBy('house_keeper', 'network', ['network.referral_stands(uuid, date)', 'network.referred_values(uuid, date)'])}
  grant execute on function network.referral_stands(uuid, date) to house_keeper;
`;
