import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

const pointerEvents = ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'click'];

/** product.md, script B2: somebody comes without an appointment; desk, queue, file and note by keyboard only. */
describeInBrowser('a walk-in, by keyboard only', () => {
  let site: Site;
  let db: pg.Client;
  let page: Page;
  let person: { client: string; case_id: string };

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<typeof person>(
      `select c.id as client, k.id as case_id from clients.client c join counselling.case k on k.client_id = c.id
       where c.last_name = 'Yıldız' and c.first_name = 'Emre' and k.closed_on is null`,
    );
    person = rows[0]!;
    page = await site.openAs('beratung', '/');
    await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
    await page.evaluate(
      `window.pointerEvents = []; for (const type of ${JSON.stringify(pointerEvents)}) addEventListener(type, (event) => event.detail > 0 && window.pointerEvents.push(type), true)`,
    );
  });
  afterAll(async () => {
    await db?.end();
    await site?.close();
  });
  afterEach(async () => {
    expect(site.complaints).toEqual([]);
    expect(await page.evaluate('window.pointerEvents')).toEqual([]);
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (target: Locator): Promise<void> => {
    await settled(page);
    for (let step = 0; step < 80; step += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  const focused = async (target: Locator): Promise<void> => {
    await target.waitFor();
    await expectSoon(() => target.evaluate((element) => element === element.ownerDocument.activeElement));
  };
  const begin = async (): Promise<void> => {
    await press('n', 's');
    await focused(page.getByLabel('Nachname (freiwillig)'));
  };
  const giveNumber = async (reason: string): Promise<string> => {
    await tabTo(page.getByRole('radio').first());
    await press('Space');
    while (!(await page.getByRole('radio', { name: reason }).isChecked())) await press('ArrowDown');
    await tabTo(page.getByRole('button', { name: 'Nummer geben' }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nummer vergeben' }).waitFor();
    return page.locator('main strong', { hasText: /^Nr\. \d+$/ }).innerText();
  };
  const expectSoon = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let turn = 0; turn < 100; turn += 1) {
      if (await holds()) return;
      await page.waitForTimeout(50);
    }
    throw new Error('it does not come about');
  };

  it('finds who is known already while the name is typed, and makes no second file', async () => {
    await begin();
    await page.keyboard.type('Yildiz');
    await press('Tab');
    await page.keyboard.type('Emre');
    const known = page.getByRole('button', { name: 'Das ist Yıldız, Emre', exact: true });
    await known.waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(known);
    await press('Enter');
    await page.getByText('Bekannte Person: Yıldız, Emre').waitFor();
    expect(await giveNumber('Frage zu einer Weiterbildung')).toBe('Nr. 1');
    const { rows } = await db.query('select client_id, last_name from calendar.walk_in');
    expect(rows).toEqual([{ client_id: person.client, last_name: null }]);
  });

  it('is called with g q and Enter: the file opens, and the waiting room sees a number', async () => {
    await press('g', 'q');
    await page.getByRole('heading', { level: 1, name: 'Empfang' }).waitFor();
    await focused(page.getByRole('button', { name: 'Aufrufen: Nr. 1, Yıldız, Emre' }));
    expect(await axe(page)).toEqual([]);
    await press('Enter');
    await page.waitForURL(`**/personen/${person.client}?reiter=verlauf`);
    await page.getByRole('region', { name: 'Verlauf' }).waitFor();
    await press('g', 'q');
    await page.getByText(/Aufgerufen .* von Ayşe Kaya/).waitFor();
    await tabTo(page.getByRole('link', { name: 'Anzeige für den Warteraum' }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bitte eintreten' }).waitFor();
    const display = page.locator('.wl-display');
    await display.locator('strong', { hasText: /^1$/ }).waitFor();
    expect(await display.innerText()).not.toContain('Yıldız');
    expect(await axe(page)).toEqual([]);
    await tabTo(page.getByRole('link', { name: 'Anzeige schließen' }));
    await press('Enter');
  });

  it('whose note ends with the next step', async () => {
    await page.goto(`${site.origin}/personen/${person.client}`);
    await page.evaluate('window.pointerEvents = []');
    await page.getByRole('heading', { level: 1, name: /Yıldız/ }).waitFor();
    await settled(page);
    await press('n', 'g');
    const notes = page.getByRole('form', { name: 'Gespräch' }).getByLabel('Was wurde besprochen?');
    await focused(notes);
    await page.keyboard.type('Kam ohne Termin, fragt nach dem Schweißkurs.');
    await press('Alt+3', 'Tab');
    await page.keyboard.type('1w');
    await press('Control+Enter');
    await page.getByText(/gespeichert, Wiedervorlage am Mo, 30\.11\.2026/).waitFor();
    const { rows } = await db.query(
      `select count(*)::int as n from counselling.session where case_id = $1 and notes like 'Kam ohne Termin%'`,
      [person.case_id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('who is new gets a file from what the desk asked, with the information on data protection logged', async () => {
    await begin();
    await page.keyboard.type('Przybylski');
    await press('Tab');
    await page.keyboard.type('Jolanta');
    await press('Tab');
    await page.keyboard.type('3.4.1971');
    const ticket = await giveNumber('Zum ersten Mal hier');
    await press('g', 'q');
    await focused(page.getByRole('button', { name: `Aufrufen: ${ticket}, Przybylski, Jolanta` }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Person anlegen' }).waitFor();
    expect(await page.getByLabel('Nachname').first().inputValue()).toBe('Przybylski');
    await tabTo(page.getByLabel('Telefon oder E-Mail'));
    await page.keyboard.type('0234 555123');
    await tabTo(page.getByRole('checkbox', { name: 'Datenschutzinformation gegeben' }));
    await press('Space');
    await tabTo(page.getByRole('button', { name: 'Person anlegen' }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: /Przybylski/ }).waitFor();
    await expectSoon(async () => {
      const { rows } = await db.query(
        `select w.last_name, p.way from calendar.walk_in w join clients.client c on c.id = w.client_id
         join clients.privacy_information p on p.client_id = c.id where c.last_name = 'Przybylski'`,
      );
      return rows.length === 1 && rows[0].last_name === null && rows[0].way === 'printed';
    });
  });
});
