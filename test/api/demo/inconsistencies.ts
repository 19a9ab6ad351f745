/**
 * Rules about a generated demo, each as a statement that finds the rows breaking it; `$1` is the day of the demo. An empty answer
 * means that the rule holds.
 */
export const inconsistencies: Readonly<Record<string, string>> = {
  'an appointment lies within its case, on a day on which the office is open, and is over exactly when its day has passed': `
    select a.id from calendar.appointment a join counselling.case k on k.id = a.case_id
    where a.starts_at::date < k.opened_on or a.starts_at::date > k.closed_on or extract(isodow from a.starts_at) > 5
      or exists (select from calendar.closure c where c.tenant_id = a.tenant_id and a.starts_at::date between c.starts_on and c.ends_on)
      or (a.state in ('DURCHGEFUEHRT', 'NICHT_ERSCHIENEN') and a.starts_at::date >= $1::date)
      or (a.state in ('GEPLANT', 'BESTAETIGT') and a.starts_at::date < $1::date)
      or not exists (select from calendar.appointment_person p where p.appointment_id = a.id and p.user_id = a.owner_id and p.starts_at = a.starts_at)`,
  'nobody has an appointment outside of the own working hours': `
    select a.id from calendar.appointment a join calendar.working_pattern w on w.user_id = a.owner_id
    where $1::date is not null and not exists (select from jsonb_array_elements(w.hours) h
      where (h ->> 'weekday')::int = extract(isodow from a.starts_at at time zone 'Europe/Berlin')
        and (h ->> 'from')::time <= (a.starts_at at time zone 'Europe/Berlin')::time and (h ->> 'until')::time >= (a.ends_at at time zone 'Europe/Berlin')::time)`,
  'no session lies in the future, before its case was opened or after it was closed': `
    select s.id from counselling.session s join counselling.case c on c.id = s.case_id
    where s.held_on > $1::date or s.held_on < c.opened_on or s.held_on > c.closed_on`,
  'the last contact of a case is the day of its last session': `
    select c.id from counselling.case c
    where $1::date is not null and c.last_contact_on is distinct from (select max(held_on) from counselling.session s where s.case_id = c.id)`,
  'a case nobody has talked about is new, every other one has a session': `
    select c.id, c.status from counselling.case c
    where $1::date is not null and (c.status in ('OFFEN', 'ANFRAGE')) = exists (select from counselling.session s where s.case_id = c.id)`,
  'a case is marked as offered exactly while an offer waits, and nobody who follows it is its owner': `
    select c.id from counselling.case c where $1::date is not null and c.offered_to is distinct from
      (select t.to_user_id from counselling.transfer_offer t where t.case_id = c.id and t.state = 'offered') union all
    select f.case_id from counselling.case_follower f join counselling.case c on c.id = f.case_id where f.user_id = c.owner_id`,
  'a promise is kept by the reminder of its case, and waits for whoever gave it': `
    select p.id from counselling.promise p join counselling.session s on s.id = p.session_id
    where $1::date is not null and not exists (select from reminders.reminder r where r.id = p.reminder_id and r.subject_id = s.case_id
      and r.due_on = p.due_on and coalesce(r.waiting_for, 'us') = p.promised_by)`,
  'of a group everybody who came has a session': `
    select g.id from counselling.group_session g where $1::date is not null
      and g.present <> (select count(*) from counselling.session s where s.group_session_id = g.id and s.held_on = g.held_on)`,
  'a closed case has a day and a reason, an open one has neither': `
    select id from counselling.case where $1::date is not null
      and ((status in ('ABGESCHLOSSEN', 'ZUR_LOESCHUNG')) <> (closed_on is not null) or (closed_on is null) <> (closing_reason is null) or closed_on < opened_on)`,
  'a closed case has no open reminder and no application that goes on': `
    select c.id from counselling.case c
    where $1::date is not null and c.closed_on is not null and (
      exists (select from reminders.reminder r where r.subject_id = c.id and r.state in ('OFFEN', 'RUHEND'))
      or exists (select from funding.application a where a.case_id = c.id and a.state not in ('ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN')))`,
  'a case is as far as its application': `
    select c.id, c.status, a.state from counselling.case c join funding.application a on a.case_id = c.id
    where $1::date is not null and c.status <> case
      when a.state in ('LAUFEND', 'UNTERBROCHEN') then 'MASSNAHME_LAEUFT'
      when a.state in ('BEENDET', 'ABGEBROCHEN', 'ABRECHNUNG_OFFEN', 'ABGERECHNET', 'AUFGEHOBEN') then 'NACHBETREUUNG'
      when a.state in ('ABGELEHNT', 'VERFALLEN') then 'IN_BERATUNG'
      when a.state in ('ERLEDIGT', 'ZURUECKGEZOGEN') then 'ABGESCHLOSSEN' else 'FOERDERUNG_IN_VORBEREITUNG' end`,
  'a case knows how far its applications are': `
    select c.id, c.funding_stage, m.stage from counselling.case c left join counselling.case_measure m on m.case_id = c.id
    where $1::date is not null and c.status not in ('ABGESCHLOSSEN', 'RUHEND') and c.funding_stage <> coalesce(m.stage, 'none')`,
  'every application stands at its case, with what came of it once that is closed': `
    select a.id from funding.application a left join counselling.case_measure m on m.application_id = a.id and m.case_id = a.case_id
      join counselling.case c on c.id = a.case_id
    where $1::date is not null and (m.application_id is null or (c.closed_on is not null and m.stage = 'ended' and m.participants = 1 and m.result is null))`,
  'an accepted need has a case of its company, no other need has one': `
    select n.id from counselling.need n left join counselling.case c on c.need_id = n.id
    where $1::date is not null and ((n.status = 'accepted') <> (c.id is not null) or c.establishment_id <> n.establishment_id or c.tenant_id <> n.tenant_id
      or (n.status = 'accepted') <> (n.accepted_by is not null) or n.accepted_at < n.submitted_at)`,
  'a run never begins before it is recommended': `
    select r.id from counselling.recommendation r join courses.run u on u.id = r.run_id where r.recommended_on > $1::date or u.starts_on < r.recommended_on`,
  'nobody decides what he prepared, and a decision comes after the application': `
    select b.id from funding.benefit b join funding.application a on a.id = b.application_id
    where b.decided_by = a.prepared_by or (b.decided_by is null) <> (b.decided_on is null) or b.decided_on < a.applied_on or b.decided_on > $1::date`,
  'whoever decides has the right to': `
    select b.id from funding.benefit b where $1::date is not null and b.decided_by is not null
      and not exists (select from identity.user_role r where r.user_id = b.decided_by and r.role = 'decider')`,
  'an amount is granted exactly when it is decided, and never more than computed': `
    select id, state from funding.benefit
    where $1::date is not null and ((granted_cents is null) <> (decided_on is null) or granted_cents > coalesce(computed_cents, 0))`,
  'a refused or partly granted benefit says why': `
    select id from funding.benefit where $1::date is not null and state in ('ABGELEHNT', 'TEILBEWILLIGT', 'WIDERSPRUCH', 'AUFGEHOBEN') and reason is null`,
  'the computed amounts are the sums of the newest calculations': `
    select b.id from funding.benefit b join lateral (
      select sum(case b.kind when 'lehrgangskosten' then (result->'lehrgangskosten'->'value'->>'agentur')::int else (result->'arbeitsentgeltzuschuss'->'value'->>'gesamt')::int end) as total
      from funding.assessment s where s.application_id = b.application_id) s on true
    where $1::date is not null and b.computed_cents is not null and b.computed_cents is distinct from s.total`,
  'the state of an application is the last one of its history, without gaps and not in the future': `
    select c.application_id from (
      select application_id, from_state, to_state, at, position, lag(to_state) over w as before, lag(at) over w as earlier, lead(position) over w as next
      from funding.state_change window w as (partition by application_id order by position)) c
    join funding.application a on a.id = c.application_id
    where c.from_state is distinct from c.before or c.at <= c.earlier or c.at::date > $1::date or (c.next is null and (c.to_state <> a.state or c.at <> a.state_since))`,
  'before the decision benefits and application are in the same state': `
    select a.id, a.state, b.state as benefit from funding.application a join funding.benefit b on b.application_id = a.id
    where $1::date is not null and a.state <> b.state
      and (a.applied_on is null or a.state in ('EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG', 'ABGELEHNT', 'WIDERSPRUCH', 'ZURUECKGEZOGEN', 'AUFGEHOBEN', 'ERLEDIGT', 'BEWILLIGT'))`,
  'every recorded step of a history has the day and the reason it asks for': `
    select id, event from funding.state_change where $1::date is not null and (
      (event in ('request-documents', 'refuse-for-lack-of-cooperation', 'not-started', 'interrupt', 'drop-out', 'revoke') and reason is null)
      or (event not in ('create', 'check', 'change-facts', 'submit', 'complete', 'decide', 'withdraw', 'decide-objection') and happened_on is null))`,
  'a Bildungsgutschein is issued after the decision, redeemed before the start while it is valid, and lapsed once it is over': `
    select v.id from funding.bildungsgutschein v join funding.application a on a.id = v.application_id
    where $1::date is not null and (
      v.issued_on < (select max(decided_on) from funding.benefit b where b.application_id = a.id)
      or v.redeemed_on < v.issued_on or v.redeemed_on > v.valid_until or v.redeemed_on >= a.measure_start or (v.state = 'eingeloest') <> (v.redeemed_on is not null)
      or (v.state = 'verfallen' and v.valid_until >= $1::date) or v.tenant_id <> a.tenant_id
      or v.issued_on <> (select happened_on from funding.state_change c where c.application_id = a.id and c.event = 'issue-voucher'))`,
  'a measure runs while people take part in it': `
    select a.id, a.state from funding.application a where case a.state
      when 'LAUFEND' then not (a.measure_start <= $1::date and $1::date <= a.measure_end and exists (select from funding.participation p where p.application_id = a.id and p.state = 'LAUFEND'))
      when 'BEWILLIGT' then a.measure_start < $1::date
      when 'BEENDET' then a.measure_end >= $1::date
      when 'ABGERECHNET' then a.measure_end >= $1::date or exists (select from funding.participation p where p.application_id = a.id and p.state <> 'ABGERECHNET')
      else false end`,
  'what was paid is never more than was granted, and once it is settled exactly that': `
    select b.id from funding.benefit b join funding.application a on a.id = b.application_id
      left join lateral (select sum(amount_cents) as paid from funding.payment p where p.benefit_id = b.id) s on true
    where $1::date is not null and (coalesce(s.paid, 0) > coalesce(b.granted_cents, 0)
      or (a.state in ('ABGERECHNET', 'ERLEDIGT') and coalesce(s.paid, 0) <> b.granted_cents))`,
  'a payment follows the decision and lies in the past': `
    select p.id from funding.payment p join funding.benefit b on b.id = p.benefit_id
    where p.paid_on > $1::date or (b.state <> 'AUFGEHOBEN' and p.paid_on < b.decided_on) or p.tenant_id <> b.tenant_id or p.application_id <> b.application_id`,
  'provider and measure of a granted application were approved at its start': `
    select a.id from funding.application a join courses.run r on r.id = a.run_id join courses.course c on c.id = r.course_id join courses.provider p on p.id = c.provider_id
    where $1::date is not null and exists (select from funding.benefit b where b.application_id = a.id and b.granted_cents > 0)
      and not (a.measure_start between c.measure_valid_from and c.measure_valid_to and a.measure_start between p.azav_valid_from and p.azav_valid_to)`,
  'numbers go on where the number ranges stand': `
    select k.kind from (
      select 'case' as kind, tenant_id, number from counselling.case union all select 'need', tenant_id, number from counselling.need
      union all select 'application', tenant_id, number from funding.application union all select 'client', tenant_id, number from clients.client) k
    full join platform.number_range r on r.tenant_id = k.tenant_id and r.kind = k.kind and r.year = split_part(k.number, '-', 2)::int
    where $1::date is not null group by k.kind, k.tenant_id, r.tenant_id, r.kind, r.year
    having max(split_part(k.number, '-', 3)::int) is distinct from max(r.last) or count(distinct k.number) <> max(r.last)`,
  'an open reminder of a past day has fired, one of today or later has not': `
    select id from reminders.reminder where state = 'OFFEN' and (fired_at is not null) <> (due_on < $1::date)`,
  'a finished reminder tells when and by whom': `
    select id from reminders.reminder where $1::date is not null and (state = 'ERLEDIGT') <> (completed_at is not null and completed_by is not null)`,
  'nothing was made in the future': `
    select id from counselling.case where created_at::date > $1::date or updated_at::date > $1::date union all
    select id from counselling.session where created_at::date > $1::date union all
    select id from clients.client where created_at::date > $1::date union all
    select id from reminders.reminder where created_at::date > $1::date or completed_at::date > $1::date union all
    select id from reminders.notification where created_at::date > $1::date union all
    select id from audit.access where at::date > $1::date`,
  'postcode, town and municipality of every address belong together': `
    select a.plz, a.town, a.ags from (
      select plz, town, ags from companies.establishment union all select plz, town, ags from clients.client union all select plz, town, ags from identity.office) a
    where $1::date is not null and not exists (select from reference.postcode p where p.plz = a.plz and p.place = a.town and p.ags = a.ags)`,
  'every industry exists in WZ 2025': `
    select name, wz_code from companies.establishment where $1::date is not null
      and not exists (select from reference.wz w where w.version = 2025 and w.code = wz_code) or wz_version <> 2025`,
  'everybody has the status of the history, and the Berufsabschluss that is recorded': `
    select c.id from clients.client c where c.employment_status is distinct from (select p.status from clients.status_period p
      where p.client_id = c.id and p.valid_from <= $1::date order by p.valid_from desc limit 1) union all
    select q.client_id from clients.qualification q join clients.client c on c.id = q.client_id
    where (q.level = 'apprenticeship' and (c.has_qualification, c.qualification_on) is distinct from (true, q.awarded_on))
      or (q.level = 'semi-skilled' and c.has_qualification) or q.awarded_on <= c.birth_date union all
    select w.client_id from clients.work_period w join clients.client c on c.id = w.client_id where w.started_on <= c.birth_date`,
  'every occupation exists in KldB 2010': `
    select title, kldb_code from courses.course where $1::date is not null and kldb_code is not null and not exists (select from reference.kldb k where k.code = kldb_code) union all
    select client_id::text, kldb from clients.qualification where kldb is not null and not exists (select from reference.kldb k where k.code = kldb)`,
  'every municipality of an Agentur or Jobcenter has exactly one office of its Träger': `
    select j.ags from reference.jurisdiction j cross join lateral (values (j.agentur), (j.jobcenter)) t(code)
    where $1::date is not null and 1 <> (select count(*) from identity.office_place p join identity.office o on o.id = p.office_id
      join identity.tenant n on n.id = o.tenant_id where p.ags = j.ags and n.code = t.code)`,
  'telephone numbers and addresses are invented ones': `
    select id from clients.client where $1::date is not null and (phone not like '% 555%' or email not like '%@example.org') union all
    select id from companies.contact where phone not like '% 555%' or email not like '%.example'`,
};
