import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { projectFolder } from '../support/child-process.js';
import { onlyIn, textsOn } from '../support/labels.js';

const addressesIn = (file: string): string[] =>
  [...readFileSync(path.join(projectFolder, 'apps/web/src', file), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map((match) => match[1]!);

const staffAddresses = addressesIn('staff/routes.tsx');
const portalAddresses = addressesIn('portal/routes.tsx').map((address) => `/portal${address}`);

/** Rows of the demo data that stand for `$name` in an address; a new name needs a line here. */
const examples: Readonly<Record<string, string>> = {
  $clientId: `select client_id from counselling.case where client_id is not null order by last_contact_on desc nulls last limit 1`,
  $caseId: `select k.id from counselling.case k join funding.application a on a.case_id = k.id join identity.tenant t on t.id = k.tenant_id
            where t.code = 'aa-bochum' order by k.number limit 1`,
  $establishmentId: `select e.id from companies.establishment e join companies.headcount h on h.establishment_id = e.id
            join identity.tenant t on t.id = h.tenant_id where t.code = 'aa-bochum' order by e.betriebsnummer limit 1`,
  $courseId: `select course_id from courses.run group by course_id order by count(*) desc, course_id limit 1`,
  $needId: `select n.id from counselling.need n join identity.office o on o.id = n.office_id join identity.tenant t on t.id = o.tenant_id
            where t.code = 'aa-bochum' and n.status = 'submitted' order by n.number limit 1`,
  $applicationId: `select a.id from funding.application a join identity.tenant t on t.id = a.tenant_id
            where t.code = 'aa-bochum' and a.state = 'BEWILLIGT' order by a.number limit 1`,
};

const ofCompany = `establishment_id = (select establishment_id from identity.portal_user where email = 'hr@huelsmeier.example')`;
const portalExamples: Readonly<Record<string, string>> = {
  $needId: `select id from counselling.need where ${ofCompany} order by number limit 1`,
  $applicationId: `select id from funding.application where ${ofCompany} and state <> 'ENTWURF' order by number limit 1`,
};

/** Whoever works on these pages. */
const userOf = (address: string): string => {
  if (address.startsWith('/portal')) return 'hr@huelsmeier.example';
  return address.startsWith('/berichte') ? 'leitung' : 'beratung';
};

describeInBrowser('every page', () => {
  let site: Site;
  let db: pg.Client;

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.ownerUrl });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });

  const filled = async (address: string): Promise<string> => {
    const queries = address.startsWith('/portal') ? portalExamples : examples;
    let result = address;
    for (const [name] of address.matchAll(/\$\w+/g)) {
      const { rows } = await db.query<Record<string, string>>({ text: queries[name] ?? `select 'no example of ${name}'::int` });
      result = result.replace(name, Object.values(rows[0] ?? {})[0] ?? `no-row-for-${name}`);
    }
    return result;
  };

  it.each([...staffAddresses, ...portalAddresses])('%s passes axe by day and night, fits a phone, and speaks one language at a time', async (address) => {
    const page = await site.openAs(userOf(address), await filled(address));
    await settled(page);
    const german = await page.locator('body').innerText();
    expect(german).not.toMatch(/Diese Seite gibt es nicht|Es wurde nichts geändert|Erneut versuchen/);
    expect({ day: await axe(page), lang: await langOf(page), english: textsOn(german, onlyIn.en) }).toEqual({ day: [], lang: 'de', english: [] });

    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect({ night: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ night: [], sideways: 0 });

    await inEnglish(page);
    expect({ lang: await langOf(page), german: textsOn(await page.locator('body').innerText(), onlyIn.de) }).toEqual({ lang: 'en', german: [] });
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});

const langOf = (page: Page): Promise<unknown> => page.evaluate('document.documentElement.lang');

const inEnglish = async (page: Page): Promise<void> => {
  await page.evaluate(`localStorage['weiterlotse.language'] = 'en'`);
  await page.reload();
  await settled(page);
};
