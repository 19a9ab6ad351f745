import pg from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** What happens while somebody takes part: absences by month, and a drop-out with what remains. */
describeInBrowser('a participation that runs', () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<{ id: string; username: string }>(
      `select a.id, u.username from funding.application a join counselling.case k on k.id = a.case_id
       join identity.staff_user u on u.username in ('beratung', 'betriebe') and u.team_id = k.team_id
       where a.state = 'BEWILLIGT' and (select count(*) from funding.participation p where p.application_id = a.id) = 1 order by a.number limit 1`,
    );
    await db.end();
    page = await site.openAs(rows[0]!.username, `/antraege/${rows[0]!.id}`);
    await page.getByRole('button', { name: 'Beginn bestätigen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Festhalten' }).click();
    await page.getByRole('region', { name: 'Fehlzeiten' }).waitFor();
    await settled(page);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  it('takes the absences of a month by keyboard, and marks many of them', async () => {
    const absences = page.getByRole('region', { name: 'Fehlzeiten' });
    const button = absences.getByRole('button', { name: 'Fehlzeiten für November 2026 eintragen' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Versäumte Tage').fill('4');
    await page.keyboard.press('Enter');
    await dialog.getByText('Nennen Sie mindestens einen Grund.').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'Kinderbetreuung' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Eintragen' }).click();
    await absences.getByText('viele Fehlzeiten').waitFor();
    expect(await absences.getByRole('row').nth(1).innerText()).toMatch(/November 2026.*4 Tage.*Kinderbetreuung/s);
    await settled(page);
    expect(await axe(page)).toEqual([]);
  });

  it('notes where a document stands', async () => {
    const documents = page.getByRole('table', { name: 'Unterlagen des Antrags und ihr Stand' });
    await documents.getByRole('button', { name: 'Stand ändern: Trägerbescheinigung' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Stand').selectOption({ label: 'Nicht erforderlich' });
    await dialog.getByRole('button', { name: 'Vermerken' }).click();
    await dialog.getByText('Nennen Sie den Grund.').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Warum nicht erforderlich?').fill('Liegt im Fall vor.');
    await page.getByRole('button', { name: 'Vermerken' }).click();
    await documents.getByText('Liegt im Fall vor.').waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
  });

  it('asks at a drop-out for what has to be told, and shows what was granted beside what remains', async () => {
    await page.getByRole('button', { name: 'Abbruch melden' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Festhalten' });
    await confirm.click();
    await dialog.getByText('Wählen Sie den Grund.').waitFor();
    await dialog.getByLabel('Grund des Abbruchs').selectOption({ label: 'Arbeit gefunden' });
    await dialog.getByLabel('Gemeldet von').selectOption({ label: 'Betrieb' });
    await dialog.getByLabel('Lehrgangskosten bis zum letzten Tag').fill('100');
    await dialog.getByLabel('Was ist geschehen?').fill('Hat eine andere Stelle angenommen.');
    expect(await axe(page)).toEqual([]);
    await confirm.click();
    const after = page.getByRole('region', { name: 'Nach dem Abbruch' });
    await after.getByText(/Arbeit gefunden · gemeldet von Betrieb · kein wichtiger Grund/).waitFor();
    await after.getByText(/§ 84 Abs. 2 SGB III/).waitFor();
    expect(await after.getByRole('table').first().getByRole('row').count()).toBe(3);
    await settled(page);
    expect(await axe(page)).toEqual([]);
  });
});
