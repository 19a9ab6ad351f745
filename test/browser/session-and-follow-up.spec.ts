import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

const pointerEvents = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel'];
const notes = 'Möchte sich zum Schweißer weiterbilden, der Betrieb stellt zwei Tage frei.';

/** ARCHITECTURE.md, flow 1: an adviser records a session with a follow-up; the follow-up fires. All of it by keyboard. */
describeInBrowser('flow 1: from the telephone to the follow-up, by keyboard only', () => {
  let site: Site;
  let db: pg.Client;
  let person: { client: string; last_name: string; number: string; case_id: string };

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<typeof person>(
      `select c.id as client, c.last_name, min(k.number) as number, min(k.id::text) as case_id
       from clients.client c join counselling.case k on k.client_id = c.id join identity.staff_user u on u.id = k.owner_id
       where u.username = 'beratung' and k.status = 'IN_BERATUNG'
         and not exists (select from clients.client other where other.last_name = c.last_name and other.id <> c.id)
         and (select count(*) from counselling.case other where other.client_id = c.id and other.status <> 'ABGESCHLOSSEN') = 1
       group by c.id order by min(k.number) limit 1`,
    );
    person = rows[0]!;
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  it('signs in, finds the client with Strg+K, records the session with „wv 2w“ and sees it in the timeline', async () => {
    const page = await site.openAnonymous('/');
    await signInByKeyboard(page);
    await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();

    await goTo(page, person.last_name, `/personen/${person.client}`);

    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const form = page.getByRole('form', { name: 'Gespräch' });
    await form.waitFor();
    await focused(form.getByLabel('Was wurde besprochen?'));
    await page.keyboard.type(notes);
    await page.keyboard.press('Alt+3');
    await focused(form.getByRole('radio', { name: /Weiterbildung empfohlen/ }));
    expect(await form.getByRole('radio', { name: /Weiterbildung empfohlen/ }).isChecked()).toBe(true);
    await tabTo(page, form.getByLabel('Wiedervorlage'));
    await page.keyboard.type('wv 2w');
    await form.getByText(/Mo 07\.12\.2026/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Gespräch zu ${person.number} gespeichert, Wiedervorlage am Mo, 07.12.2026`).waitFor();

    await goTo(page, person.number, `/faelle/${person.case_id}`);
    const newest = page.getByRole('region', { name: 'Verlauf' }).getByRole('listitem').filter({ hasText: notes });
    await newest.waitFor();
    expect(await newest.innerText()).toMatch(/Gespräch, \S+[\s\S]*Weiterbildung empfohlen[\s\S]*von Ayşe Kaya/);
    await page
      .getByRole('region', { name: /Offene Wiedervorlagen/ })
      .getByText('Entscheidung zum Kurs erfragen')
      .waitFor();
    expect(await page.evaluate('window.pointerEvents')).toEqual([]);
    await page.context().close();
  });

  it('two weeks later the follow-up is a notification, a line in „Heute“ and a mail that names nobody', async () => {
    site.moveTo('2026-12-07T09:00:00.000Z');
    const page = await site.openAnonymous('/');
    await signInByKeyboard(page);
    const today = page.getByRole('list', { name: 'Heute' }).getByRole('listitem').filter({ hasText: person.number });
    await today.getByText('Entscheidung zum Kurs erfragen').waitFor();

    const notice = page
      .getByRole('dialog', { name: /^Benachrichtigungen/ })
      .getByRole('listitem')
      .filter({ hasText: `Fall ${person.number}` });
    const bell = page.getByRole('button', { name: /^Benachrichtigungen, \d+ ungelesen$/ });
    // The bell asks the server again each time it is opened; the worker may still be at it.
    for (let attempt = 0; attempt < 20 && !(await notice.first().isVisible()); attempt += 1) {
      if (await bell.and(page.locator('[aria-expanded=true]')).isVisible()) await page.keyboard.press('Escape');
      await tabTo(page, bell);
      await page.keyboard.press('Enter');
      await settled(page);
    }
    expect(await notice.first().innerText()).toMatch(/Wiedervorlage ist fällig/);
    await tabTo(page, notice.first().getByRole('link'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/faelle/${person.case_id}`);
    expect(await page.evaluate('window.pointerEvents')).toEqual([]);
    await page.context().close();

    const outbox = await site.openAs('beratung', '/demo/postausgang');
    const mail = outbox.getByRole('article').filter({ hasText: `Wiedervorlage fällig, Fall ${person.number}` });
    await mail.first().waitFor();
    expect(await mail.first().innerText()).not.toMatch(new RegExp(`${person.last_name}|Schweißer|Kurs`));
  });
});

const signInByKeyboard = async (page: Page): Promise<void> => {
  await page.evaluate(
    `window.pointerEvents = []; for (const type of ${JSON.stringify(pointerEvents)}) addEventListener(type, () => window.pointerEvents.push(type), true)`,
  );
  await tabTo(page, page.getByLabel('Benutzername'));
  await page.keyboard.type('beratung');
  await tabTo(page, page.getByLabel('Passwort', { exact: true }));
  await page.keyboard.type('weiterlotse');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Konto/ }).waitFor();
};

/** Strg+K, a few letters, Enter on the first hit. */
const goTo = async (page: Page, typed: string, address: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await focused(page.getByRole('combobox', { name: 'Suchbegriff oder Befehl' }));
  await page.keyboard.type(typed);
  await page.getByRole('option').first().filter({ hasText: typed }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
  await settled(page);
};

const hasFocus = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === element.ownerDocument.activeElement);

const focused = async (locator: Locator): Promise<void> => {
  for (let step = 0; step < 80; step += 1) {
    if (await hasFocus(locator)) return;
    await locator.page().waitForTimeout(25);
  }
  throw new Error(`${String(locator)} has no focus`);
};

/** Presses Tab until the focus is there; throws when a whole round does not reach it. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  await locator.waitFor();
  for (let step = 0; step < 150; step += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(locator)}`);
};
