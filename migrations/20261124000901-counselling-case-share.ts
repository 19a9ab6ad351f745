import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

const ofCase = `exists (select from counselling.case k where k.id = case_id
  and exists (select from clients.client c where c.id = k.client_id))`;

/** Cases shared between Agentur and Jobcenter: the other Träger sees the agreed fields while the share stands, through one function. */
export class CounsellingCaseShare20261124000901 implements MigrationInterface {
  readonly name = 'CounsellingCaseShare20261124000901';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table counselling.case_share (
        id uuid primary key,
        tenant_id uuid not null references identity.tenant (id) on delete restrict,
        to_tenant_id uuid not null references identity.tenant (id) on delete restrict,
        case_id uuid not null references counselling.case (id) on delete restrict,
        client_id uuid not null references clients.client (id) on delete restrict,
        same_person_id uuid not null,
        purpose text not null check (purpose in ('transfer', 'joint-counselling', 'funding-clarification')),
        legal_basis text not null check (legal_basis in ('sgbx-69-1-1', 'sgb3-9a', 'sgb2-50-1')),
        -- What was agreed when it was offered: a longer list in a later release adds nothing to it.
        fields text[] not null check (cardinality(fields) > 0),
        transfer_summary text,
        until date not null,
        state text not null check (state in ('offered', 'accepted', 'declined', 'ended')),
        offered_by uuid not null references identity.staff_user (id) on delete restrict,
        -- The row of the same person at the Träger that accepted.
        accepted_client_id uuid,
        answered_by uuid,
        answered_at timestamptz,
        ended_by_tenant_id uuid,
        ended_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        check (to_tenant_id <> tenant_id),
        check (accepted_client_id is null or answered_at is not null)
      );
      create index case_share_case on counselling.case_share (tenant_id, case_id, created_at);
      create index case_share_received on counselling.case_share (to_tenant_id, state);
      create unique index case_share_standing on counselling.case_share (tenant_id, case_id, to_tenant_id, purpose)
        where state in ('offered', 'accepted');
      grant select, insert, update on counselling.case_share to weiterlotse_app;
      ${rowSecurity('counselling.case_share', { people: ofCase })}

      -- The Träger it is offered to: an offer says who asks and what for; after accepting, whoever sees the person there.
      create policy received on counselling.case_share for select using (case when to_tenant_id = platform.tenant_in_scope()
        then case when accepted_client_id is null or platform.reaches_all() then true
          else exists (select from clients.client c where c.id = accepted_client_id) end else false end);
      create policy answered on counselling.case_share for update
        using (case when to_tenant_id = platform.tenant_in_scope() then true else false end)
        with check (case when to_tenant_id = platform.tenant_in_scope() then true else false end);

      -- What was agreed is never changed, by neither side; the summary goes at erasure.
      create function counselling.share_is_agreed() returns trigger language plpgsql set search_path = pg_catalog as $f$
      begin
        if (new.tenant_id, new.to_tenant_id, new.case_id, new.client_id, new.same_person_id, new.purpose, new.legal_basis, new.fields, new.until)
             is distinct from (old.tenant_id, old.to_tenant_id, old.case_id, old.client_id, old.same_person_id, old.purpose, old.legal_basis,
               old.fields, old.until)
           or (new.transfer_summary is distinct from old.transfer_summary and new.transfer_summary is not null) then
          raise exception 'what was agreed of a share does not change' using errcode = 'check_violation';
        end if;
        if old.state in ('declined', 'ended') and new.state is distinct from old.state then
          raise exception 'a share that ended stays ended' using errcode = 'check_violation';
        end if;
        return new;
      end $f$;
      create trigger share_is_agreed before update on counselling.case_share for each row execute function counselling.share_is_agreed();
      select audit.watch('counselling.case_share', 'client', 'client_id', restricted => '{transfer_summary}');

      -- The values of some fields of a case, and nothing else of it. For the preview under the caller's own policies; the same values
      -- reach the other Träger through shared_values. Nobody shares a protected or a restricted person.
      create function counselling.share_values(of_case uuid, wanted text[], summary text) returns jsonb
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
          where k.id = of_case and c.protected_for is null and c.restricted_at is null $f$;

      -- The only way over the border: the share decides, each time anew, and ends at once. Whoever is accepting reads while they accept.
      create function counselling.shared_values(share uuid, on_day date) returns jsonb
        language sql stable security definer set search_path = pg_catalog as $f$
          select counselling.share_values(s.case_id, s.fields, s.transfer_summary) from counselling.case_share s
          where s.id = share and s.to_tenant_id = platform.tenant_in_scope() and s.until >= on_day
            and (s.state = 'accepted' or (s.state = 'offered' and s.answered_by = platform.user_in_scope())) $f$;
      grant usage on schema counselling, clients, identity, platform to house_keeper;
      grant select (id, case_id, to_tenant_id, fields, transfer_summary, state, until, answered_by) on counselling.case_share to house_keeper;
      grant select (id, tenant_id, client_id, owner_id, number, subject, status) on counselling.case to house_keeper;
      grant select (id, tenant_id, last_name, first_name, birth_date, phone, email, street, plz, town, employment_status, has_qualification,
        protected_for, restricted_at) on clients.client to house_keeper;
      grant select (id, display_name) on identity.staff_user to house_keeper;
      ${ownedBy('house_keeper', 'counselling', ['counselling.shared_values(uuid, date)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
