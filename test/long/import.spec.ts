import type { Page } from 'playwright-core';
import { csv, headings, person } from '../api/clients/import-scene.js';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** A table of persons from the file to taking it back, by keyboard alone but for choosing the file. */
describeInBrowser('an import of persons', () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    page = await site.openAs('teamleitung', '/personen/import');
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const press = async (role: 'button' | 'link', name: string): Promise<void> => {
    await page.getByRole(role, { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const clean = async (): Promise<void> => {
    await settled(page);
    expect(await axe(page)).toEqual([]);
  };
  const figure = (name: string) => page.locator('.wl-import-figures > div').filter({ hasText: name }).locator('dd');

  it('asks for a file, and says what is wrong with one that is no table', async () => {
    await page.getByRole('heading', { name: 'Personen importieren', level: 1 }).waitFor();
    await press('button', 'Tabelle hochladen');
    await page.getByText('Wählen Sie eine Datei aus.').waitFor();
    await page
      .getByLabel('Datei mit Personen')
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('MZ\u0000\u0003') });
    await press('button', 'Tabelle hochladen');
    await page.getByText('Bitte wählen Sie eine Excel- oder CSV-Datei.').waitFor();
    await clean();
  });

  it('shows how the table is understood, and tries it without writing anything', async () => {
    const lines = [person(1), person(2), ['', 'Fehler', 'Eva', '31.02.1979', '', '', ''], person(1)];
    const file = csv([headings, ...lines]);
    await page.getByLabel('Datei mit Personen').setInputFiles({ name: file.name, mimeType: file.type, buffer: file.content });
    await press('button', 'Tabelle hochladen');
    await page.getByText('D4: 31.02.1979 ist kein Datum.').waitFor();
    await page.getByLabel('G: Ort').focus();
    await page.getByLabel('Zuordnung merken als (freiwillig)').fill('Fachverfahren');
    await page.keyboard.press('Enter');
    await page.getByText('Zuordnung gesichert.').waitFor();
    await clean();
    await press('button', 'Probelauf starten');
    await page.getByText('Es wurde noch nichts geschrieben.').waitFor();
    expect([await figure('neu').innerText(), await figure('geparkt').innerText()]).toEqual(['2', '2']);
    await clean();
  });

  it('takes over what is clear; what is not waits to be corrected, created or dropped', async () => {
    await press('button', 'Jetzt übernehmen');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Woher stammen die Daten?').focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('Bitte nennen Sie die Herkunft.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type('Übergabeliste der Agentur Hagen');
    await page.keyboard.press('Enter');
    await page.getByText('Die Person steht weiter oben in derselben Tabelle.').waitFor();
    await clean();
    await press('button', 'Trotzdem anlegen Zeile 5');
    await page.getByLabel('Warum ist das eine andere Person?').fill('Zwillinge');
    await page.keyboard.press('Enter');
    await page.getByText('Die Person steht weiter oben in derselben Tabelle.').waitFor({ state: 'hidden' });
    await press('button', 'Berichtigen Zeile 4');
    await page.getByLabel('D: Geburtsdatum').fill('28.02.1979');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Keine Zeile wartet.').waitFor();
    expect(await figure('neu').innerText()).toBe('4');
  });

  it('is taken back as a whole, and stands so in the list', async () => {
    await press('button', 'Import zurücknehmen');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Zurücknehmen', exact: true }).focus();
    await page.keyboard.press('Enter');
    await figure('zurückgenommen').getByText('4', { exact: true }).waitFor();
    await press('link', 'Alle Importe');
    await page.getByRole('cell', { name: 'zurückgenommen', exact: true }).waitFor();
    await clean();
  });

  it('is fine on a telephone at night', async () => {
    const address = new URL(page.url()).pathname;
    const night = await site.openAs('teamleitung', address, { width: 390, height: 844, theme: 'dark' });
    await night.getByRole('cell', { name: 'zurückgenommen', exact: true }).waitFor();
    await settled(night);
    expect(await axe(night)).toEqual([]);
    await night
      .getByRole('link', { name: /\d\d\.\d\d\.\d{4}/ })
      .first()
      .click();
    await night.getByRole('heading', { name: 'Ergebnis' }).waitFor();
    await settled(night);
    expect(await axe(night)).toEqual([]);
  });
});
