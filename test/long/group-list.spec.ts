import pg from 'pg';
import type { Page } from 'playwright-core';
import { employee, xlsxOf } from '../api/funding/group-list-file.js';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';
import { pdfWith } from '../support/upload.js';

/** A Sammelantrag from the case of a company: upload, correct, agree, take over; nothing is lost on reload. */
describeInBrowser('a Sammelantrag', () => {
  let site: Site;
  let page: Page;
  let caseId: string;
  let username: string;

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<{ id: string; username: string }>(
      `select k.id, u.username from counselling.case k
         join identity.staff_user u on u.username in ('beratung', 'betriebe') and u.team_id = k.team_id
       where k.establishment_id is not null and k.status not in ('ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT', 'RUHEND')
         and exists (select from counselling.recommendation r where r.case_id = k.id) order by k.number limit 1`,
    );
    await db.end();
    ({ id: caseId, username } = rows[0]!);
    page = await site.openAs(username, `/faelle/${caseId}`);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const choose = async (file: { name: string; type: string; content: Buffer }) => {
    await page.getByLabel('Liste der Beschäftigten').setInputFiles({ name: file.name, mimeType: file.type, buffer: file.content });
    await page.getByRole('button', { name: 'Hochladen und prüfen' }).click();
  };
  const clean = async () => {
    await settled(page);
    expect(await axe(page)).toEqual([]);
  };

  it('refuses what is no list at the field, and loses nothing', async () => {
    await page.getByRole('link', { name: 'Sammelantrag' }).click();
    await page.getByRole('heading', { name: 'Sammelantrag', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Hochladen und prüfen' }).click();
    await page.getByText('Wählen Sie eine Datei aus.').waitFor();
    await choose({ name: 'liste.xlsx', type: 'application/vnd.ms-excel', content: Buffer.from('MZ program') });
    await page.getByRole('link', { name: 'Das ist keine Excel- oder CSV-Datei.' }).waitFor();
    await clean();
  });

  it('names faults by their cell and corrects them in place, by keyboard', async () => {
    const lines = Array.from({ length: 20 }, (_, n) => employee(n));
    lines[15] = employee(15, { birthDate: '31.02.1979' });
    lines[16] = employee(16, { plz: 'Bochum' });
    await choose(await xlsxOf(lines));
    const faults = page.getByRole('region', { name: 'Zeilen mit Fehlern' });
    await faults.getByText('D17: 31.02.1979 ist kein Datum').waitFor();
    await faults.getByText('E18: Bochum ist keine Postleitzahl').waitFor();
    await clean();
    await page.reload();
    await faults.getByRole('button', { name: 'Zeile 17 korrigieren' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('D17: 31.02.1979 ist kein Datum').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Geburtsdatum').fill('28.02.1979');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await faults.getByRole('button', { name: 'Zeile 18 weglassen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Weglassen' }).click();
    await faults.waitFor({ state: 'hidden' });
    await page.getByText('Listenblatt 2 · Zeile 21').waitFor();
  });

  it('chooses the course, records the Einverständnis and takes everybody over into one application', async () => {
    const group = page.getByRole('region', { name: /^CNC-Fachkraft/ });
    await group.getByRole('button', { name: 'Gruppe bearbeiten: CNC-Fachkraft' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kurs aus den Empfehlungen des Falls').selectOption({ index: 1 });
    await dialog.getByLabel('Begründung der Vergleichbarkeit').fill('Alle bedienen künftig die neue Anlage.');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sichern' }).click();
    await group.getByText('Bildungsziel: Alle bedienen künftig die neue Anlage.').waitFor();

    await group.getByRole('checkbox', { name: /^Muster-000/ }).check();
    await group.getByRole('button', { name: 'Einverständnis vermerken: CNC-Fachkraft' }).click();
    await dialog.getByLabel('Betriebsvertretung, für alle der Gruppe').check();
    await dialog.getByRole('button', { name: 'Vermerken' }).click();
    await dialog.getByText('Wählen Sie das Dokument.').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Beschäftigte: die ausgewählte Person').check();
    await dialog.getByRole('button', { name: 'Vermerken' }).click();
    await group.getByText('fehlt noch bei 18 Personen').waitFor();

    await page.getByRole('button', { name: '1 Person übernehmen' }).waitFor();
    await group.getByRole('button', { name: 'Einverständnis vermerken: CNC-Fachkraft' }).click();
    await dialog.getByRole('button', { name: 'Vermerken' }).click();
    await page.getByRole('button', { name: '19 Personen übernehmen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Übernehmen' }).dblclick();
    await page.getByText('Alle guten Zeilen sind übernommen.').waitFor();
    await clean();
    await group.getByRole('link', { name: /^A-2026-/ }).click();
    await page.getByRole('region', { name: 'Teilnehmende' }).getByText('(19)').waitFor();
    await clean();
  });

  it('records the Betriebsvertretung with its document, on a second list, on a phone and at night', async () => {
    page = await site.openAs(username, `/faelle/${caseId}`, { width: 390, height: 844, theme: 'dark' });
    await page.getByRole('button', { name: 'Dokument hinzufügen' }).click();
    const upload = page.getByRole('dialog');
    const { name, type, content } = pdfWith('Betriebsrat');
    await upload.getByLabel('Datei').setInputFiles({ name, mimeType: type, buffer: content });
    await upload.getByLabel('Was ist es?').selectOption({ label: 'Schreiben' });
    await upload.getByRole('button', { name: 'Hinzufügen' }).click();
    await upload.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Sammelantrag' }).click();
    await page.getByText('Weitere Liste hochladen').click();
    await choose(await xlsxOf([employee(101, { goal: 'Staplerschein' }), employee(102, { goal: 'Staplerschein' })]));
    const group = page.getByRole('region', { name: /^Staplerschein/ });
    await group.waitFor();
    await group.getByRole('button', { name: 'Einverständnis vermerken: Staplerschein' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Betriebsvertretung, für alle der Gruppe').check();
    await dialog.getByLabel('Dokument des Falls').selectOption({ label: 'Zeugnis.pdf' });
    await dialog.getByLabel('Wofür gilt es?').fill('Staplerschein, Lager');
    await dialog.getByRole('button', { name: 'Vermerken' }).click();
    await group.getByText(/Betriebsvertretung am 23\.11\.2026: Staplerschein, Lager/).waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    await clean();
    expect(await page.getByLabel('Liste', { exact: true }).locator('option').count()).toBe(2);
  });
});
