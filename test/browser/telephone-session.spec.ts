import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, startSite, type Site } from '../support/browser.js';

const pointerEvents = ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'click'];

/**
 * product.md B3: a telephone session is documented with at most 25 keys besides the words of the note itself. Counted are the search, every
 * shortcut, the text block, each Tab from gap to gap, the choice of the course, outcome and follow-up.
 */
describeInBrowser('a telephone session by keyboard', () => {
  let site: Site;
  let db: pg.Client;
  let person: { client: string; case_id: string; number: string };

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<typeof person>(
      `select c.id as client, k.id as case_id, k.number from clients.client c join counselling.case k on k.client_id = c.id
       where c.last_name = 'Yıldız' and c.first_name = 'Emre' and k.closed_on is null`,
    );
    person = rows[0]!;
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  it('takes at most 25 keys besides prose and no pointer', async () => {
    const page = await site.openAs('beratung', '/');
    await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
    await page.evaluate(
      `window.pointerEvents = []; for (const type of ${JSON.stringify(pointerEvents)}) addEventListener(type, (event) => event.detail > 0 && window.pointerEvents.push(type), true)`,
    );
    const keys = new Keys(page);

    await keys.press('Control+k');
    await focused(page.getByRole('combobox', { name: 'Suchbegriff oder Befehl' }));
    await keys.type('yild');
    // Somebody of nearly the same name, perhaps a duplicate, stands above.
    await page.getByRole('option').nth(1).filter({ hasText: 'Yıldız, Emre' }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.waitForURL(`**/personen/${person.client}`);
    await page.getByRole('heading', { level: 1, name: /Yıldız/ }).waitFor();

    await keys.press('n');
    await keys.press('g');
    const form = page.getByRole('form', { name: 'Gespräch' });
    const notes = form.getByLabel('Was wurde besprochen?');
    await focused(notes);
    await keys.prose('Ruft wegen des Schweißkurses an. ');
    await keys.type(';akt');
    await keys.press('Tab');
    await keys.prose('Schlosser bei der Ruhrtal Metall');
    await keys.press('Tab');
    await keys.prose('Auftrag verlangt Schweißnachweis');
    await keys.press('Tab');
    await keys.prose('Prüfung bis März');
    await keys.press('Tab');
    // The words of the title are words of the note; the sign that calls the list and the key that takes the hit are not.
    await keys.type('#');
    await keys.prose('schweiß');
    const hit = page.getByRole('listbox', { name: 'Kurse' }).getByRole('option').first();
    const title = (await hit.innerText()).split('\n')[0]!;
    await keys.press('Enter');
    await form.getByRole('list', { name: 'Besprochene Kurse' }).getByText(title).waitFor();
    expect(await notes.inputValue()).toBe(
      `Ruft wegen des Schweißkurses an. Aktueller Stand: Schlosser bei der Ruhrtal Metall. Anlass: Auftrag verlangt Schweißnachweis. Ziel: Prüfung bis März. Vereinbart: ${title}.`,
    );
    await keys.press('Alt+3');
    await focused(form.getByRole('radio', { name: /Weiterbildung empfohlen/ }));
    await keys.press('Tab');
    await focused(form.getByLabel('Wiedervorlage'));
    await keys.type('2w');
    await form.getByText(/Mo 07\.12\.2026/).waitFor();
    await keys.press('Control+Enter');
    await page.getByText(`Gespräch zu ${person.number} gespeichert, Wiedervorlage am Mo, 07.12.2026`).waitFor();
    await form.waitFor({ state: 'detached' });

    expect(keys.count).toBeLessThanOrEqual(25);
    expect(await page.evaluate('window.pointerEvents')).toEqual([]);
    // The focus is back where it was: on the person's page.
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    const { rows } = await db.query(
      `select channel, outcome, follow_up_on::text, cardinality(course_ids) as courses, started_at is not null as timed, signed_off_at is not null as signed
       from counselling.session where case_id = $1 order by created_at desc limit 1`,
      [person.case_id],
    );
    expect(rows).toEqual([
      { channel: 'phone', outcome: 'training-recommended', follow_up_on: '2026-12-07', courses: 1, timed: true, signed: true },
    ]);

    await page.goto(`${site.origin}/faelle/${person.case_id}`);
    const entry = page.getByRole('region', { name: 'Verlauf' }).getByRole('listitem').filter({ hasText: 'Ruft wegen des Schweißkurses' });
    expect(await entry.innerText()).toMatch(
      /Gespräch, Telefon[\s\S]*Weiterbildung empfohlen[\s\S]*Mo, 07\.12\.2026, Entscheidung zum Kurs/,
    );
    await entry.getByRole('link', { name: `${title} empfehlen` }).waitFor();
    await page.context().close();
  });

  it('is undone from the toast: the note is open again for correction', async () => {
    const page = await site.openAs('beratung', `/faelle/${person.case_id}`);
    await page.getByRole('heading', { level: 1, name: /Yıldız/ }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const notes = page.getByRole('form', { name: 'Gespräch' }).getByLabel('Was wurde besprochen?');
    await focused(notes);
    await page.keyboard.type('Zu früh gespeichert');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
    await page.getByText('Der Vermerk ist wieder offen.').waitFor();
    const entry = page.getByRole('region', { name: 'Verlauf' }).getByRole('listitem').filter({ hasText: 'Zu früh gespeichert' });
    await entry.getByRole('button', { name: 'Berichtigen' }).waitFor();
    await entry.getByRole('button', { name: 'Abschließen' }).click();
    await page.getByText('Vermerk abgeschlossen').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await entry.getByText('noch offen').waitFor();
    await page.context().close();
  });

  it('goes on at the cursor after the page was loaded anew', async () => {
    const page = await site.openAs('beratung', `/faelle/${person.case_id}`);
    await page.getByRole('heading', { level: 1, name: /Yıldız/ }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const form = page.getByRole('form', { name: 'Gespräch' });
    const notes = form.getByLabel('Was wurde besprochen?');
    await focused(notes);
    await page.keyboard.type('Anfang Ende');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
    // Folding the form away keeps what was written, with its cursor.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1 Entwurf offen' }).waitFor();
    await page.waitForFunction(`Object.keys(localStorage).some((key) => key.startsWith('weiterlotse.draft.'))`);
    await page.waitForTimeout(1_000);
    await page.reload();
    await page.getByRole('button', { name: '1 Entwurf offen' }).press('Enter');
    await focused(notes);
    await page.keyboard.type('Mitte ');
    expect(await notes.inputValue()).toBe('Anfang Mitte Ende');
    await page.context().close();
  });
});

/** Presses keys and counts those that are not words of the note. */
class Keys {
  count = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.count += text.length;
    await this.page.keyboard.type(text);
  }

  async prose(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

const focused = async (locator: Locator): Promise<void> => {
  await locator.waitFor();
  for (let step = 0; step < 80; step += 1) {
    if (await locator.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await locator.page().waitForTimeout(25);
  }
  throw new Error(`${String(locator)} has no focus`);
};
