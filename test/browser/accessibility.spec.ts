import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { projectFolder } from '../support/child-process.js';
import { onlyIn, textsOn } from '../support/labels.js';

const sourceOf = (file: string): string => readFileSync(path.join(projectFolder, 'apps/web/src', file), 'utf8');
const addressesIn = (file: string): string[] => [...sourceOf(file).matchAll(/\bpath: '([^']+)'/g)].map((match) => match[1]!);

const staffAddresses = addressesIn('staff/routes.tsx');
const portalAddresses = addressesIn('portal/routes.tsx').map((address) => `/portal${address}`);

/** Rows of the demo data that stand for `$name` in an address; a new name needs a line here. */
const examples: Readonly<Record<string, string>> = {
  $clientId: `select client_id from counselling.case where client_id is not null order by last_contact_on desc nulls last limit 1`,
  $caseId: `select k.id from counselling.case k join funding.application a on a.case_id = k.id join identity.tenant t on t.id = k.tenant_id
            where t.code = 'aa-bochum' order by k.number limit 1`,
  $companyId: `select e.id from companies.establishment e join companies.headcount h on h.establishment_id = e.id
            join identity.tenant t on t.id = h.tenant_id where t.code = 'aa-bochum' order by e.betriebsnummer limit 1`,
  $courseId: `select course_id from courses.run group by course_id order by count(*) desc, course_id limit 1`,
  $needId: `select n.id from counselling.need n join identity.office o on o.id = n.office_id join identity.tenant t on t.id = o.tenant_id
            where t.code = 'aa-bochum' and n.status = 'submitted' order by n.number limit 1`,
  $applicationId: `select a.id from funding.application a join identity.tenant t on t.id = a.tenant_id
            where t.code = 'aa-bochum' and a.state = 'BEWILLIGT' order by a.number limit 1`,
};

/** What stands behind `?` where a page is empty without it. */
const queries: Readonly<Record<string, string>> = {
  '/kurse/vergleich': `select '?runs=' || string_agg(id::text, ',') from (select id from courses.run order by starts_on desc, id limit 3) as run`,
  '/berichte/fallbestand/faelle': `select '?figure=open'`,
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

  const value = async (query: string): Promise<string> => {
    const { rows } = await db.query<Record<string, string>>(query);
    const [found] = Object.values(rows[0] ?? {});
    if (!found) throw new Error(`the demo data has nothing for: ${query}`);
    return found;
  };

  const filled = async (address: string): Promise<string> => {
    const known = address.startsWith('/portal') ? portalExamples : examples;
    let result = address;
    for (const [name] of address.matchAll(/\$\w+/g)) {
      if (!known[name]) throw new Error(`${name} of ${address} needs an example in this file`);
      result = result.replace(name, await value(known[name]));
    }
    return result + (queries[address] ? await value(queries[address]) : '');
  };

  it('every area of the navigation has a page', () => {
    const areas = [...sourceOf('staff/navigation.ts').matchAll(/\bto: '([^']+)'/g)].map((match) => match[1]!);
    expect(areas.length).toBeGreaterThan(8);
    expect(areas.filter((area) => !staffAddresses.includes(area))).toEqual([]);
  });

  it.each([...staffAddresses, ...portalAddresses])(
    '%s passes axe by day and night, fits a phone, and speaks one language at a time',
    async (address) => {
      const page = await site.openAs(userOf(address), await filled(address));
      await settled(page);
      const german = await page.locator('body').innerText();
      expect(german).not.toMatch(/Diese Seite gibt es nicht|Es wurde nichts geändert|Erneut versuchen/);
      expect({ day: await axe(page), lang: await langOf(page), english: textsOn(german, onlyIn.en) }).toEqual({
        day: [],
        lang: 'de',
        english: [],
      });

      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      expect({ night: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ night: [], sideways: 0 });

      await inEnglish(page);
      expect({ lang: await langOf(page), german: textsOn(await page.locator('body').innerText(), onlyIn.de) }).toEqual({
        lang: 'en',
        german: [],
      });
      expect(site.complaints).toEqual([]);
      await page.context().close();
    },
  );

  const opened: readonly [what: string, address: string, open: (page: Page) => Promise<unknown>][] = [
    [
      'the search with hits',
      '/',
      async (page) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill('schwei');
        await page.getByRole('option').nth(2).waitFor();
      },
    ],
    [
      'the list of shortcuts',
      '/',
      async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'the account menu',
      '/',
      async (page) => {
        await page.getByRole('button', { name: /^Konto/ }).click();
        await page.getByRole('menuitem', { name: 'Abmelden' }).waitFor();
      },
    ],
    [
      'the notifications',
      '/',
      async (page) => {
        await page.getByRole('button', { name: /^Benachrichtigungen/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'a session being written, with its errors',
      '/personen/$clientId',
      async (page) => {
        await page.keyboard.press('n');
        await page.keyboard.press('g');
        await page.getByLabel('Was wurde besprochen?').fill('Unterlagen besprochen.');
        await page.getByLabel('Wiedervorlage').fill('irgendwann');
        await page.keyboard.press('Control+Enter');
        await page.getByText('Wählen Sie das Ergebnis des Gesprächs.').waitFor();
      },
    ],
    [
      'a dialog with an error',
      '/personen/$clientId',
      async (page) => {
        await page.getByRole('button', { name: 'Fall eröffnen' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Fall eröffnen' }).click();
        await page.getByText('Sagen Sie in einem Satz, worum es geht.').waitFor();
      },
    ],
    [
      'a form with every error',
      '/personen/neu',
      async (page) => {
        await page.getByRole('button', { name: 'Person anlegen' }).click();
        await page.getByText('Tragen Sie den Nachnamen ein.').waitFor();
      },
    ],
    [
      'a calendar',
      '/personen/neu',
      async (page) => {
        await page.getByRole('button', { name: 'Kalender öffnen: Geburtsdatum' }).click();
        await page.getByRole('grid').waitFor();
      },
    ],
    [
      'a question of the portal that was not answered',
      '/portal/bedarf/neu',
      async (page) => {
        await page.getByRole('button', { name: 'Weiter' }).click();
        await page.getByText('Bitte schreiben Sie kurz, worum es geht.').first().waitFor();
      },
    ],
    ['an address that leads nowhere', '/gibt-es-nicht', (page) => page.getByText('Diese Seite gibt es nicht').first().waitFor()],
  ];

  it.each(opened)('%s passes axe by day and night and fits a phone', async (_what, address, open) => {
    const page = await site.openAs(userOf(address), await filled(address));
    await settled(page);
    await open(page);
    await settled(page);
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect({ night: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ night: [], sideways: 0 });
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
