import pg from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

type Row = { readonly id: string; readonly username: string };

/** Money: planned by the management, watched before a decision, paid and taken back by the adviser. */
describeInBrowser('budgets and payments', () => {
  let site: Site;
  let examined: Row;
  let running: Row;

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const one = async (condition: string): Promise<Row> => {
      const { rows } = await db.query<Row>(
        `select a.id, u.username from funding.application a join counselling.case k on k.id = a.case_id
           join identity.staff_user u on u.username in ('beratung', 'betriebe') and u.team_id = k.team_id
         where ${condition} order by a.number limit 1`,
      );
      return rows[0]!;
    };
    examined = await one(
      `a.state = 'IN_PRUEFUNG' and not exists (select from funding.benefit b where b.application_id = a.id and b.computed_cents is null)`,
    );
    running = await one(`a.state = 'LAUFEND' and exists (select from funding.payment p where p.application_id = a.id)`);
    await db.end();
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const rowOf = (page: Page, office: string) => page.getByRole('row', { name: new RegExp(office) });

  it('are planned by the management, by keyboard, office by office and year by year', async () => {
    const page = await site.openAs('leitung', '/haushaltsmittel');
    await page.getByRole('table', { name: 'Haushaltsmittel 2026' }).waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
    expect(await rowOf(page, 'Geschäftsstelle Herne').innerText()).toMatch(/% gebunden/);
    await page.getByLabel('Jahr').selectOption('2027');
    await page.getByRole('table', { name: 'Haushaltsmittel 2027' }).waitFor();
    expect(await rowOf(page, 'Geschäftsstelle Herne').innerText()).toContain('kein Plan');
    await page.getByRole('button', { name: 'Planen: Geschäftsstelle Herne' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Bitte geben Sie einen Betrag an').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Geplant für das Jahr').fill('1.000,50');
    await page.keyboard.press('Enter');
    await rowOf(page, 'Geschäftsstelle Herne')
      .getByText(/1\.000,50/)
      .first()
      .waitFor();
    await settled(page);
    expect(await rowOf(page, 'Geschäftsstelle Herne').innerText()).not.toContain('kein Plan');
    expect(await axe(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'Als CSV-Datei' }).getAttribute('href')).toBe('/api/v1/budgets.csv?year=2027');
  });

  it('can be read on a phone in the dark, by an adviser who cannot plan', async () => {
    const page = await site.openAs('beratung', '/haushaltsmittel?jahr=2027', { width: 390, theme: 'dark' });
    await page.getByRole('table', { name: 'Haushaltsmittel 2027' }).waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: /^Planen/ }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('are told before a decision, with a warning that stops nobody', async () => {
    const page = await site.openAs('teamleitung', `/antraege/${examined.id}`);
    const panel = page.getByRole('region', { name: 'Haushaltsmittel' });
    await panel.getByText(/Planmittel 2027: frei .*diese Bewilligung/).waitFor();
    await panel.getByText(/Die freien Mittel reichen nicht: Es fehlen/).waitFor();
    await page.getByRole('button', { name: 'Entscheiden', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const told = dialog.getByRole('list', { name: 'Haushaltsmittel' });
    await told.getByText(/Die freien Mittel reichen nicht/).waitFor();
    for (const none of await dialog.getByRole('radio', { name: 'ablehnen' }).all()) await none.check();
    await told
      .getByText(/diese Bewilligung 0,00/)
      .first()
      .waitFor();
    expect(await told.getByText(/reichen nicht/).count()).toBe(0);
    await settled(page);
    expect(await axe(page)).toEqual([]);
  });

  it('a payment is recorded, asks for a reason beyond the grant, and is taken back as a row of its own', async () => {
    const page = await site.openAs(running.username, `/antraege/${running.id}`);
    const payments = page.getByRole('region', { name: 'Zahlungen' });
    const course = payments.getByRole('region', { name: 'Lehrgangskosten' });
    await course.getByRole('button', { name: 'Zahlung eintragen: Lehrgangskosten' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Eintragen' }).click();
    await dialog.getByText('Bitte geben Sie einen Betrag über null an.').waitFor();
    await dialog.getByLabel('Betrag').fill('999.999');
    await dialog.getByLabel('Grund, warum mehr gezahlt wird als bewilligt').waitFor();
    await dialog.getByRole('button', { name: 'Eintragen' }).click();
    await dialog.getByText('Bitte nennen Sie den Grund.').waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Betrag').fill('12,34');
    await dialog.getByLabel('Vermerk (freiwillig)').fill('Nachzahlung');
    await dialog.getByRole('button', { name: 'Eintragen' }).click();
    await course.getByRole('row', { name: /12,34.*Nachzahlung/ }).waitFor();
    await course.getByRole('button', { name: /Zahlung vom 23\.11\.2026 über 12,34.* zurücknehmen/ }).click();
    await dialog.getByRole('button', { name: 'Zurücknehmen' }).click();
    await dialog.getByText('Bitte nennen Sie den Grund.').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Grund').fill('Fehlbuchung');
    await dialog.getByRole('button', { name: 'Zurücknehmen' }).click();
    await course.getByRole('row', { name: /-12,34.*Rücknahme: Fehlbuchung/ }).waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
  });
});
