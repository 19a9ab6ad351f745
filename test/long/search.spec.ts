import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { axe, describeInBrowser, startSite, type Site } from '../support/browser.js';

describeInBrowser('search and commands', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const palette = async (address: string, look = {}) => {
    const page = await site.openAs('beratung', address, look);
    await page.locator('h1').waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Suchbegriff oder Befehl' });
    await field.waitFor();
    return { page, field, option: (text: string | RegExp) => page.getByRole('option').filter({ hasText: text }).first() };
  };

  it('says why somebody was found, and opens her with Enter', async () => {
    const { page, option } = await palette('/');
    await page.keyboard.type('Jildiz');
    await option('Yıldız, Emre').waitFor();
    expect(await option('Yıldız, Emre').innerText()).toContain('klingt ähnlich');
    // Nobody is called so: perhaps she is new.
    await option('Neue Person anlegen').waitFor();
    expect(await axe(page)).toEqual([]);
    await downTo(page, option('Yıldız, Emre'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/personen/*');
    await page.getByRole('heading', { level: 1, name: /Yıldız/ }).waitFor();
    await page.context().close();
  });

  it('finds an application by a number without letter and zeros', async () => {
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<{ id: string; number: string }>(
      `select a.id, a.number from funding.application a join counselling.case k on k.id = a.case_id
       join identity.staff_user u on u.username = 'beratung' and u.team_id = k.team_id order by a.number limit 1`,
    );
    await db.end();
    const { id, number } = rows[0]!;
    const { page, option } = await palette('/');
    await page.keyboard.type(number.replace(/^A-(\d{4})-0*/, '$1-'));
    await option(number).waitFor();
    await downTo(page, option(number));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/antraege/${id}`);
    await page.context().close();
  });

  it('does what the page offers by name, but for what stands in each row', async () => {
    const { page, option } = await palette('/personen');
    await page.getByRole('group', { name: 'Auf dieser Seite' }).waitFor();
    const offered = await page.getByRole('group', { name: 'Auf dieser Seite' }).getByRole('option').allInnerTexts();
    expect(new Set(offered).size).toBe(offered.length);
    const [name] = offered.filter((one) => /Person/.test(one));
    expect(name).toBeDefined();
    await page.keyboard.type(name!);
    await option(name!).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/personen/neu');
    await page.context().close();
  });
});

/** Presses the arrow until the option is the active one; throws when it is not among the first forty. */
const downTo = async (page: Page, option: Locator): Promise<void> => {
  for (let step = 0; step < 40; step += 1) {
    if ((await option.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrow does not reach ${String(option)}`);
};
