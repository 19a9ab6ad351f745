import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { Duplicates } from '@app/clients';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';
import { idleWorker } from '../support/worker.js';

const [light, dark] = [
  { width: 1440, height: 900, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
] as const;

/** product.md, script B2 step 1, and group 15: hint, candidates, comparison, merge and its undo, without a mouse. */
describeInBrowser('persons on record twice, by keyboard only', () => {
  let site: Site;
  let db: pg.Client;

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    // The worker of the site may have had its turn of the day before the demo data was there.
    const worker = await idleWorker(site.api.db.appUrl, site.api.clock);
    await db.query('delete from clients.duplicate_search');
    await worker.app.get(Duplicates).searchDue();
    await worker.stop();
  });
  afterAll(async () => {
    await db?.end();
    await site?.close();
  });
  afterEach(() => {
    expect(site.complaints).toEqual([]);
  });

  const tabTo = async (page: Page, target: Locator): Promise<void> => {
    await target.waitFor();
    await settled(page);
    for (let step = 0; step < 160; step += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const clean = async (page: Page): Promise<void> => {
    await settled(page);
    expect(await axe(page)).toEqual([]);
  };

  it('hints while somebody types, and takes what was typed along to the file that is there', async () => {
    const page = await site.openAs('beratung', '/personen/neu', light);
    await tabTo(page, page.getByLabel('Nachname', { exact: true }));
    await page.keyboard.type('Yildis');
    await tabTo(page, page.getByLabel('Vorname', { exact: true }));
    await page.keyboard.type('Emre');
    await tabTo(page, page.getByLabel('Telefon oder E-Mail', { exact: true }));
    await page.keyboard.type('0234 9998877');
    const hit = page.getByRole('link', { name: /^Y[ıi]ld[ıi]z, Emre$/ }).first();
    await hit.waitFor();
    expect(await page.getByText('Name klingt gleich').first().isVisible()).toBe(true);
    await clean(page);
    await press(page, hit);
    await page.getByRole('heading', { name: 'Aus Ihrer Eingabe übernehmen?' }).waitFor();
    await press(page, page.getByRole('checkbox', { name: 'Telefon: 0234 9998877' }), 'Space');
    await clean(page);
    await press(page, page.getByRole('button', { name: 'Auswahl übernehmen' }));
    await page.getByText('Angaben übernommen').waitFor();
    const { rows } = await db.query(`select phone from clients.client where first_name = 'Emre' and phone = '0234 9998877'`);
    expect(rows).toHaveLength(1);
    await page.context().close();
  });

  it.each([
    ['in light on a desk', light],
    ['in dark on a telephone', dark],
  ])('lists the candidates, compares two and asks why they are two, %s', async (_where, screen) => {
    const page = await site.openAs('beratung', '/dubletten', screen);
    const compare = page.getByRole('link', { name: /^.+ und .+ vergleichen$/ }).first();
    await compare.waitFor();
    await clean(page);
    await press(page, page.getByRole('button', { name: /sind kein Duplikat$/ }).first());
    await page.getByRole('dialog').waitFor();
    await clean(page);
    await page.keyboard.press('Escape');
    await press(page, compare);
    await page.getByRole('heading', { level: 1, name: 'Zwei Akten zusammenführen' }).waitFor();
    await clean(page);
    await page.context().close();
  });

  it('merges two with the facts chosen, opens the former one as the one that goes on, and undoes it', async () => {
    const page = await site.openAs('beratung', '/dubletten', light);
    await press(page, page.getByRole('link', { name: /^.+ und .+ vergleichen$/ }).first());
    await page.getByRole('heading', { level: 1, name: 'Zwei Akten zusammenführen' }).waitFor();
    const [survivorId, absorbedId] = new URL(page.url()).pathname.split('/').slice(-2);
    await press(page, page.getByRole('button', { name: 'Zusammenführen', exact: true }));
    await page.getByText('zwei Akten zusammengeführt').waitFor();
    await page.getByRole('heading', { name: 'Zusammengeführte Akten' }).waitFor();
    await clean(page);
    await page.context().close();

    const former = await site.openAs('beratung', `/personen/${absorbedId}`, dark);
    await former.waitForURL(`**/personen/${survivorId}`);
    await former.getByText('wird unter').waitFor();
    await press(former, former.getByRole('button', { name: /^Zusammenführung mit .+ rückgängig machen$/ }));
    await former.getByText('Es sind wieder zwei Akten').waitFor();
    await clean(former);
    const { rows } = await db.query(`select merged_into from clients.client where id = $1`, [absorbedId]);
    expect(rows).toEqual([{ merged_into: null }]);
    await former.context().close();
  });
});
