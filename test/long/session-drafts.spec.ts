import pg from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

type Kase = { readonly id: string; readonly number: string };

/** Nothing typed about a talk is lost: not by reload, expired sign-in or a missing connection. */
describeInBrowser('sessions being written', () => {
  let site: Site;
  let db: pg.Client;
  let cases: readonly Kase[];

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<Kase>(
      `select k.id, k.number from counselling.case k join identity.staff_user u on u.id = k.owner_id
       where u.username = 'beratung' and k.status = 'IN_BERATUNG' order by k.number limit 8`,
    );
    cases = rows;
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });

  const write = async (page: Page, text: string) => {
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const form = page.getByRole('form', { name: 'Gespräch' });
    await form.getByLabel('Was wurde besprochen?').fill(text);
    return form;
  };
  const savedText = async (kase: Kase): Promise<string | undefined> => {
    const { rows } = await db.query<{ notes: string }>('select notes from counselling.session_draft where case_id = $1', [kase.id]);
    return rows[0]?.notes;
  };
  const reopen = async (page: Page, number: string) => {
    await page.getByRole('button', { name: /^\d+ Entw[uü]rfe? offen$/ }).click();
    await page.getByRole('region', { name: 'Gespräch' }).waitFor();
    const tab = page.getByRole('navigation', { name: 'Offene Entwürfe' }).getByRole('button', { name: new RegExp(number) });
    if (await tab.isVisible()) await tab.click();
    return page.getByRole('form', { name: 'Gespräch' }).filter({ visible: true });
  };
  const fold = (page: Page) => page.getByRole('region', { name: 'Gespräch' }).getByRole('button', { name: 'Zuklappen' }).first().click();

  it('says when the draft was saved, and brings it back after a reload on another page, until it is saved', async () => {
    const kase = cases[0]!;
    const page = await site.openAs('beratung', `/faelle/${kase.id}`);
    await settled(page);
    const form = await write(page, 'Möchte sich zum Schweißer weiterbilden.');
    await form.getByLabel('Wiedervorlage').fill('2w');
    await form.getByLabel('Vereinbarungen').fill('Zwei Tage frei');
    await form.getByText(/^Entwurf gespeichert \d\d:\d\d$/).waitFor();
    expect(await savedText(kase)).toBe('Möchte sich zum Schweißer weiterbilden.');
    expect({ day: await axe(page) }).toEqual({ day: [] });

    await page.goto(`${site.origin}/kurse`);
    const again = await reopen(page, kase.number);
    expect(await again.getByLabel('Was wurde besprochen?').inputValue()).toBe('Möchte sich zum Schweißer weiterbilden.');
    expect(await again.getByLabel('Wiedervorlage').inputValue()).toBe('2w');
    expect(await again.getByLabel('Vereinbarungen').inputValue()).toBe('Zwei Tage frei');
    await again.getByRole('radio', { name: /Informiert/ }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Gespräch zu ${kase.number} gespeichert, Wiedervorlage am Mo, 07.12.2026`).waitFor();
    expect(await savedText(kase)).toBeUndefined();
    await page.reload();
    await settled(page);
    expect(await page.getByRole('button', { name: /Entwurf offen/ }).count()).toBe(0);
    await page.context().close();
  });

  it('keeps the text on this device, unreadable there, while there is no connection, and sends it afterwards', async () => {
    const kase = cases[1]!;
    const page = await site.openAs('beratung', `/faelle/${kase.id}`);
    await settled(page);
    // What opens has been fetched by now.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const form = await write(page, 'Ohne Netz geschrieben.');
    await form.getByText(/^Nur auf diesem Gerät gespeichert \d\d:\d\d, wird übertragen$/).waitFor();
    const stored = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(stored).toContain('weiterlotse.draft.');
    expect(stored).not.toMatch(/Ohne Netz|F-2026/);
    expect(await savedText(kase)).toBeUndefined();
    await page.context().setOffline(false);
    await form.getByText(/^Entwurf gespeichert/).waitFor();
    expect(await savedText(kase)).toBe('Ohne Netz geschrieben.');
    await page.getByRole('button', { name: 'Verwerfen' }).click();
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Verwerfen' }).click();
    await page.context().close();
  });

  it('keeps two notes on two cases side by side, both through a reload', async () => {
    const [one, two] = [cases[2]!, cases[3]!];
    const page = await site.openAs('beratung', `/faelle/${one.id}`);
    await settled(page);
    await (await write(page, 'Erstes Gespräch')).getByText(/^Entwurf gespeichert/).waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${site.origin}/faelle/${two.id}`);
    await settled(page);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const second = page.getByRole('form', { name: 'Gespräch' }).filter({ visible: true });
    await second.getByLabel('Was wurde besprochen?').fill('Zweites Gespräch');
    await second.getByText(/^Entwurf gespeichert/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '2 Entwürfe offen' }).waitFor();
    for (const [kase, text] of [
      [one, 'Erstes Gespräch'],
      [two, 'Zweites Gespräch'],
    ] as const) {
      const form = await reopen(page, kase.number);
      expect(await form.getByLabel('Was wurde besprochen?').inputValue()).toBe(text);
      await fold(page);
    }
    await db.query('delete from counselling.session_draft');
    await page.context().close();
  });

  it('offers both copies when the server has another than this device, and keeps both', async () => {
    const kase = cases[4]!;
    const page = await site.openAs('beratung', `/faelle/${kase.id}`);
    await settled(page);
    await (await write(page, 'Hier geschrieben.')).getByText(/^Entwurf gespeichert/).waitFor();
    await db.query(`update counselling.session_draft set notes = 'Am anderen Gerät geschrieben.' where case_id = $1`, [kase.id]);
    await page.reload();
    const form = await reopen(page, kase.number);
    const choice = form.getByRole('region', { name: 'Zwei Fassungen dieses Entwurfs' });
    await choice.waitFor();
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await choice.getByRole('button', { name: 'Beide Texte behalten' }).click();
    const both = await form.getByLabel('Was wurde besprochen?').inputValue();
    expect(both).toContain('Hier geschrieben.');
    expect(both).toContain('Am anderen Gerät geschrieben.');
    await db.query('delete from counselling.session_draft');
    await page.context().close();
  });

  it('loses nothing when the sign-in expires in the middle of the note', async () => {
    const kase = cases[5]!;
    const page = await site.openAs('beratung', `/faelle/${kase.id}`);
    await settled(page);
    const form = await write(page, 'Vor dem Ende der Sitzung.');
    await form.getByText(/^Entwurf gespeichert/).waitFor();
    site.moveTo('2026-11-23T21:30:00.000Z');
    await form.getByLabel('Was wurde besprochen?').fill('Vor dem Ende der Sitzung. Und danach.');
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' });
    await dialog.waitFor();
    await dialog.getByLabel('Passwort', { exact: true }).fill('weiterlotse');
    const name = dialog.getByLabel('Benutzername');
    if (await name.isVisible()) await name.fill('beratung');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await form.getByLabel('Was wurde besprochen?').inputValue()).toBe('Vor dem Ende der Sitzung. Und danach.');
    for (let turn = 0; turn < 60 && (await savedText(kase)) !== 'Vor dem Ende der Sitzung. Und danach.'; turn += 1)
      await page.waitForTimeout(200);
    expect(await savedText(kase)).toBe('Vor dem Ende der Sitzung. Und danach.');
    await page.context().close();
  });
});
