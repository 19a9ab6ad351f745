import pg from 'pg';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from './browser.js';
import { projectFolder } from './child-process.js';

/** A source file of the web. */
export const sourceOf = (file: string): string => readFileSync(path.join(projectFolder, 'apps/web/src', file), 'utf8');

const addressesIn = (file: string): string[] => [...sourceOf(file).matchAll(/\bpath: '([^']+)'/g)].map((match) => match[1]!);

export const staffAddresses = addressesIn('staff/routes.tsx');
export const portalAddresses = addressesIn('portal/routes.tsx').map((address) => `/portal${address}`);

// What the adviser who looks at the pages can see.
const ofTeam = `team_id = (select team_id from identity.staff_user where username = 'beratung')`;

/** Rows of the demo data that stand for `$name` in an address; a new name needs a line here. */
const examples: Readonly<Record<string, string>> = {
  $clientId: `select client_id from counselling.case where client_id is not null and ${ofTeam} order by last_contact_on desc nulls last limit 1`,
  $otherId: `select id from clients.client where home_team_id = (select team_id from identity.staff_user where username = 'beratung')
    and protected_for is null and restricted_at is null order by number desc limit 1`,
  $caseId: `select k.id from counselling.case k join funding.application a on a.case_id = k.id where k.${ofTeam} order by k.number limit 1`,
  $userId: `select id from identity.staff_user where username = 'beratung'`,
  $appointmentId: `select id from calendar.appointment where owner_id = (select id from identity.staff_user where username = 'beratung')
            and state in ('GEPLANT') order by starts_at, id limit 1`,
  $companyId: `select e.id from companies.establishment e join companies.headcount h on h.establishment_id = e.id
            join identity.tenant t on t.id = h.tenant_id where t.code = 'aa-bochum' order by e.betriebsnummer limit 1`,
  // Nobody has imported anything in the demo data: a table that has just arrived.
  $importId: `insert into clients.import (id, tenant_id, team_ids, headings, columns, row_count, state, created_at, created_by, updated_at)
            select gen_random_uuid(), tenant_id, array[team_id], '{Nachname,Vorname}', '{lastName,firstName}', 0, 'uploaded', now(), id, now()
            from identity.staff_user where username = 'teamleitung' returning id`,
  $courseId: `select course_id from courses.run group by course_id order by count(*) desc, course_id limit 1`,
  $shareId: `select s.id from counselling.case_share s join identity.tenant t on t.id = s.to_tenant_id
            where t.code = 'aa-bochum' and s.state = 'accepted' order by s.id limit 1`,
  $requestId: `select id from privacy.request where kind = 'access' order by id limit 1`,
  $needId: `select n.id from counselling.need n join identity.office o on o.id = n.office_id join identity.tenant t on t.id = o.tenant_id
            where t.code = 'aa-bochum' and n.status = 'submitted' order by n.number limit 1`,
  $applicationId: `select a.id from funding.application a join counselling.case k on k.id = a.case_id
            join identity.staff_user u on u.username = 'betriebe' and u.team_id = k.team_id where a.state = 'BEWILLIGT' order by a.number limit 1`,
};

/** What stands behind `?` where a page is empty without it. */
const queries: Readonly<Record<string, string>> = {
  '/kurse/vergleich': `select '?runs=' || string_agg(id::text, ',') from (select id from courses.run order by starts_on desc, id limit 3) as run`,
  '/berichte/fallbestand/faelle': `select '?figure=open'`,
};

const ofCompany = `establishment_id = (select establishment_id from identity.portal_user where email = 'hr@huelsmeier.example')`;
const portalExamples: Readonly<Record<string, string>> = {
  $referralId: `select r.id from network.referral r join identity.portal_user u on u.provider_id = r.provider_id
            where u.email = 'kurse@bildungstraeger.example' and r.state = 'opened' order by r.id limit 1`,
  $needId: `select id from counselling.need where ${ofCompany} order by number limit 1`,
  $applicationId: `select id from funding.application where ${ofCompany} and state <> 'ENTWURF' order by number limit 1`,
};

/** Whoever works on these pages. */
export const userOf = (address: string): string => {
  if (address.startsWith('/portal/verweise')) return 'kurse@bildungstraeger.example';
  if (address.startsWith('/portal/')) return 'hr@huelsmeier.example';
  if (['/schalter', '/portalzugaenge', '/benutzer'].includes(address)) return 'verwaltung';
  if (address === '/antraege/$applicationId') return 'betriebe';
  if (address.startsWith('/personen/import')) return 'teamleitung';
  if (['/notfallzugriffe', '/schutz', '/vertretung/weggang/$userId'].includes(address)) return 'teamleitung';
  if (address.startsWith('/datenschutz')) return 'datenschutz';
  return address.startsWith('/berichte') || address === '/haushaltsmittel' ? 'leitung' : 'beratung';
};

/** Fills the `$names` of addresses with rows of the demo data. */
export class Examples {
  private constructor(private readonly db: pg.Client) {}

  static async of(site: Site): Promise<Examples> {
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    return new Examples(db);
  }

  close(): Promise<void> {
    return this.db.end();
  }

  /** Throws an Error when an address has a name this file knows no example for. */
  async fill(address: string): Promise<string> {
    const known = address.startsWith('/portal/') ? portalExamples : examples;
    let result = address;
    for (const [name] of address.matchAll(/\$\w+/g)) {
      if (!known[name]) throw new Error(`${name} of ${address} needs an example in this file`);
      result = result.replace(name, await this.value(known[name]));
    }
    return result + (queries[address] ? await this.value(queries[address]) : '');
  }

  private async value(query: string): Promise<string> {
    const { rows } = await this.db.query<Record<string, string>>(query);
    const [found] = Object.values(rows[0] ?? {});
    if (!found) throw new Error(`the demo data has nothing for: ${query}`);
    return found;
  }
}
