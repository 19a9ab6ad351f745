import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

type Own = { id: string; number: string; owner: string; tenant: string; company: string | null };

/** product.md, script B1: the list of the morning worked off without a mouse. */
describeInBrowser('the morning list, by keyboard only', () => {
  let site: Site;
  let db: pg.Client;
  let page: Page;
  let cases: readonly Own[];

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<Own>(
      `select k.id, k.number, k.owner_id as owner, k.tenant_id as tenant, k.establishment_id as company
       from counselling.case k join identity.staff_user u on u.id = k.owner_id
       where u.username = 'beratung' and k.status = 'IN_BERATUNG' and k.client_id is not null order by k.number limit 4`,
    );
    cases = rows;
    await remind(cases[0]!, 'Ergebnis der Maßnahme erfragen', '2026-11-20');
    await db.query(
      `insert into counselling.case_measure (application_id, tenant_id, case_id, number, stage, settled, participants, starts_on, ends_on,
         created_at, updated_at) values ($1, $2, $3, 'A-2026-09999', 'ended', false, 1, '2026-09-01', '2026-11-19', $4, $4)`,
      [randomUUID(), cases[0]!.tenant, cases[0]!.id, site.api.clock.now()],
    );
    await remind(cases[1]!, 'Rückmeldung erbitten', '2026-11-23');
    await remind(cases[2]!, 'Unterlagen nachfragen', '2026-11-23');
    await remind(cases[2]!, 'Kursbeginn besprechen', '2026-11-23');
    page = await site.openAs('beratung', '/');
    await settled(page);
  });
  afterAll(async () => {
    await db?.end();
    await site?.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  const remind = ({ id, number, owner, tenant }: Own, text: string, dueOn: string) =>
    db.query(
      `insert into reminders.reminder (id, tenant_id, kind, state, subject_kind, subject_id, subject_number, owner_id, text, due_on, due_at,
         priority, shifts, version, created_at, updated_at)
       values ($1, $2, 'wiedervorlage', 'OFFEN', 'case', $3, $4, $5, $6, $7, $8, 2, 0, 1, $8, $8)`,
      [randomUUID(), tenant, id, number, owner, text, dueOn, site.api.clock.now()],
    );
  const row = (text: string): Locator => page.getByRole('listitem').filter({ hasText: text });
  /** Presses Tab until the focus is there. */
  const tabTo = async (target: Locator): Promise<void> => {
    await settled(page);
    for (let step = 0; step < 60; step += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  /** Goes down the list with j until the focus is in the row. */
  const goTo = async (text: string): Promise<void> => {
    await settled(page);
    for (let back = 0; back < 60; back += 1) await page.keyboard.press('k');
    for (let step = 0; step < 60; step += 1) {
      if (
        await row(text)
          .first()
          .evaluate((element) => element.contains(element.ownerDocument.activeElement))
      )
        return;
      await page.keyboard.press('j');
    }
    throw new Error(`j does not reach ${text}`);
  };

  it('counts in three groups, in their order, what stands in them', async () => {
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    const groups = headings.filter((text) => /^(Überfällig|Heute|Wartet auf andere) \(/.test(text));
    expect(groups.map((text) => text.replace(/ \(.*/, ''))).toEqual(['Überfällig', 'Heute', 'Wartet auf andere']);
    for (const text of groups) {
      const [, name, count] = /^(.*) \((\d+)\)$/.exec(text)!;
      expect([name, await page.getByRole('list', { name: name!, exact: true }).locator('> li').count()]).toEqual([name, Number(count)]);
    }
    expect(await axe(page)).toEqual([]);
  });

  it('refuses to tick off the question for an outcome, and takes the answer instead', async () => {
    await goTo('Ergebnis der Maßnahme erfragen');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: /Ergebnis der Maßnahme A-2026-09999/ });
    await dialog.getByLabel('Ergebnis', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(dialog.getByLabel('Ergebnis', { exact: true }));
    await page.keyboard.type('Best');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ja');
    await tabTo(dialog.getByRole('button', { name: 'Festhalten' }));
    await page.keyboard.press('Enter');
    await page.getByText('Ergebnis festgehalten').first().waitFor();
    await row('Ergebnis der Maßnahme erfragen').waitFor({ state: 'detached' });
  });

  it('shows beside the list whom an entry is about', async () => {
    await goTo('Rückmeldung erbitten');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByText('Letzte Kontakte').waitFor();
    expect(await panel.getByText('Stand des Falls').isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('keeps a call nobody answered, and moves the entry to tomorrow', async () => {
    await goTo('Rückmeldung erbitten');
    await page.keyboard.press('a');
    const notReached = page.getByRole('button', { name: 'Nicht erreicht' });
    await notReached.waitFor();
    await settled(page);
    await page.keyboard.press('Enter');
    const shift = page.getByRole('dialog', { name: 'Verschieben' });
    await shift.getByRole('button', { name: /Morgen/ }).waitFor();
    await settled(page);
    await page.keyboard.press('Enter');
    await page.getByText('Verschoben auf Di, 24.11.2026').waitFor();
    const { rows } = await db.query(
      `select channel, outcome from counselling.session where case_id = $1 order by created_at desc limit 1`,
      [cases[1]!.id],
    );
    expect(rows).toEqual([{ channel: 'phone', outcome: 'not-reached' }]);
  });

  it('bundles entries of one person into one call by the command menu, each case with its own note', async () => {
    await goTo('Unterlagen nachfragen');
    await page.keyboard.press('x');
    await goTo('Kursbeginn besprechen');
    await page.keyboard.press('x');
    await page.getByText('2 Einträge ausgewählt').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Suchbegriff oder Befehl' }).waitFor();
    await page.keyboard.type('bündeln');
    await page.getByRole('option', { name: /In einen Anruf bündeln/ }).waitFor();
    await page.keyboard.press('Enter');
    const note = page.getByLabel(new RegExp(`Vermerk zu ${cases[2]!.number}`));
    await note.waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(note);
    await page.keyboard.type('Unterlagen kommen am Freitag, Kursbeginn passt.');
    await tabTo(page.getByRole('button', { name: 'Vermerke speichern und erledigen' }));
    await page.keyboard.press('Enter');
    await page.getByText('1 Vermerk gespeichert').waitFor();
    await row('Unterlagen nachfragen').waitFor({ state: 'detached' });
    await row('Kursbeginn besprechen').waitFor({ state: 'detached' });
  });

  it('selects a range with Shift, ticks it off in one step and takes that back with Strg+Z', async () => {
    const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from reminders.reminder where state = 'ERLEDIGT'`);
    const list = page.getByRole('list', { name: 'Heute', exact: true }).locator('> li');
    await list.nth(2).waitFor();
    const texts = (await list.allInnerTexts()).slice(0, 3);
    await page.evaluate(`document.querySelector('ul[aria-label="Heute"] .wl-today__who').focus()`);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByText('3 Einträge ausgewählt').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Suchbegriff oder Befehl' }).waitFor();
    await page.keyboard.type('3 erledigen');
    await page.getByRole('option', { name: /3 erledigen/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('3 Einträge erledigt').waitFor();
    const done = async () =>
      (await db.query<{ n: number }>(`select count(*)::int as n from reminders.reminder where state = 'ERLEDIGT'`)).rows[0]!.n;
    expect(await done()).toBe(rows[0]!.n + 3);
    await page.keyboard.press('Control+z');
    await list
      .filter({ hasText: texts[0]!.split('\n')[2]! })
      .first()
      .waitFor();
    await settled(page);
    expect((await list.allInnerTexts()).slice(0, 3)).toEqual(texts);
    expect(await done()).toBe(rows[0]!.n);
  });

  it('rests its letters once single keys are off, and is reached by Strg+K all the same', async () => {
    await page.evaluate(`localStorage.setItem('weiterlotse.single-keys', 'off')`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
    await settled(page);
    await page.evaluate(`document.querySelector('ul[aria-label="Heute"] .wl-today__who').focus()`);
    for (const key of ['x', 'a', 'p', 'g', 'q', '?']) await page.keyboard.press(key);
    await settled(page);
    expect(await page.getByText('ausgewählt').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('.wl-day-sheet').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Suchbegriff oder Befehl' }).waitFor();
    await page.keyboard.type('Empfang');
    await page
      .getByRole('option', { name: /Empfang/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(`localStorage.setItem('weiterlotse.single-keys', 'on')`);
    await page.reload();
    await settled(page);
  });

  it('prints the day with five facts about each', async () => {
    await page.evaluate('window.print = () => {}');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('p');
    const sheet = page.locator('.wl-day-sheet');
    await sheet.waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.getByRole('columnheader').allInnerTexts()).toEqual([
      'Wer',
      'Telefon',
      'Fall und Stand',
      'Was ist fällig',
      'Letzter Kontakt',
    ]);
    expect(await page.getByRole('button', { name: 'Tagesliste drucken' }).isVisible()).toBe(false);
  });
});
