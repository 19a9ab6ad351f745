import pg from 'pg';
import type { Page } from 'playwright-core';
import { withCheckDigit } from '@app/companies';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';

const betriebsnummer = withCheckDigit('3330001');

/** An establishment from its entry in the directory to the end of the contact, as somebody of the employer service works with it. */
describeInBrowser('the page of a company', () => {
  let site: Site;
  let address: string;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
  });
  beforeEach(async () => {
    if (address) page = await site.openAs('betriebe', address);
  });
  afterEach(async () => {
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });
  afterAll(() => site.close());

  const tab = (name: string) => page.getByRole('tab', { name }).click();
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const save = (name = 'Speichern') => dialog().getByRole('button', { name, exact: true }).click();
  const checked = async () => ({ axe: await axe(page), sideways: await sidewaysScroll(page) });
  const fine = { axe: [], sideways: 0 };

  it('begins with an entry: wrong fields are named, the postcode proposes the municipality, WZ is searched', async () => {
    page = await site.openAs('betriebe', '/unternehmen');
    await page.getByRole('link', { name: 'Betrieb anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Betrieb anlegen' }).waitFor();
    await page.getByRole('button', { name: 'Betrieb anlegen' }).click();
    await page.getByRole('link', { name: 'Bitte diese Angabe ergänzen.' }).first().waitFor();
    expect(await checked()).toEqual(fine);
    await text('Betriebsnummer').fill('33300019');
    await text('Name des Betriebs').fill('Emscherblick Metallbau GmbH');
    await text('Straße und Hausnummer').fill('Werkstraße 5');
    await text('Postleitzahl').fill('44623');
    await page.getByLabel('Gemeinde').selectOption('05916000');
    expect(await text('Ort').inputValue()).toBe('Herne');
    await page.getByRole('combobox', { name: 'Wirtschaftszweig' }).fill('metallkonstruktion');
    await page.getByRole('listbox', { name: 'Wirtschaftszweig' }).getByRole('option').first().click();
    await text('Gehört dazu seit').fill('1.1.2020');
    await page.getByRole('button', { name: 'Betrieb anlegen' }).click();
    await page.getByText('Die Prüfziffer passt nicht.').first().waitFor();
    await text('Betriebsnummer').fill(betriebsnummer);
    await page.getByRole('button', { name: 'Betrieb anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Emscherblick Metallbau GmbH' }).waitFor();
    address = new URL(page.url()).pathname;
    await page.getByText('Beobachtet').first().waitFor();
  });

  it('whose number is there already leads to its entry, and what was typed stays', async () => {
    await page.goto('/unternehmen/neu');
    const fields = {
      Betriebsnummer: betriebsnummer,
      'Name des Betriebs': 'Doppelt GmbH',
      'Straße und Hausnummer': 'Weg 1',
      Postleitzahl: '44623',
    };
    for (const [label, value] of Object.entries(fields)) await text(label).fill(value);
    await page.getByLabel('Gemeinde').selectOption('05916000');
    await text('Gehört dazu seit').fill('1.1.2020');
    await page.getByRole('button', { name: 'Betrieb anlegen' }).click();
    await page.getByRole('link', { name: 'Vorhandenen Eintrag öffnen: Emscherblick Metallbau GmbH' }).waitFor();
    expect(await text('Name des Betriebs').inputValue()).toBe('Doppelt GmbH');
    await page.getByRole('link', { name: /^Vorhandenen Eintrag/ }).click();
    await page.waitForURL(`**${address}`);
  });

  it('offers the steps its state allows, names what a step needs, and keeps the history', async () => {
    await page.getByRole('button', { name: 'Ansprechen' }).click();
    await save('Ansprechen');
    await page.getByText('Stand ist jetzt: Angesprochen.').waitFor();
    await page.getByRole('button', { name: 'Kontakt beenden' }).click();
    await save('Kontakt beenden');
    await dialog().getByRole('link', { name: 'Bitte diese Angabe ergänzen.' }).first().waitFor();
    expect(await checked()).toEqual(fine);
    expect(await dialog().getByRole('textbox', { name: 'Wieder ansprechen am', exact: true }).inputValue()).toBe('21.02.2027');
    await dialog().getByRole('radio', { name: 'Später wieder' }).check();
    await dialog().getByRole('checkbox', { name: 'keine Zeit' }).check();
    await save('Kontakt beenden');
    await page.getByText('Ruht bis 21.02.2027').first().waitFor();
    await page.getByRole('button', { name: 'Termin verschieben' }).click();
    await dialog().getByRole('textbox', { name: 'Am', exact: true }).fill('1.3.2027');
    await save();
    await page.getByText('Ruht bis 01.03.2027').first().waitFor();
    await tab('Verlauf');
    await page.getByText('Kontakt beenden: Ruht bis So, 21.02.2027').waitFor();
    await page.getByText('Später wieder · keine Zeit').waitFor();
  });

  it('has an owner and a deputy, who change by an act of its own', async () => {
    await page.getByRole('button', { name: 'Zuständigkeit ändern' }).click();
    await dialog().getByRole('combobox', { name: 'Zuständige Person' }).fill('a');
    await dialog().getByRole('option').first().click();
    await save();
    await dialog().getByRole('link', { name: 'Bitte diese Angabe ergänzen.' }).waitFor();
    await dialog().getByRole('textbox', { name: 'Grund', exact: true }).fill('Neuer Zuschnitt');
    await save();
    await page.getByText('Zuständigkeit gespeichert.').waitFor();
  });

  it('shows that somebody was faster, and keeps what was typed', async () => {
    await page.getByRole('button', { name: 'Zuständigkeit ändern' }).click();
    await dialog().getByRole('textbox', { name: 'Grund', exact: true }).fill('Vertretung geregelt');
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    await db.query(`update companies.relationship set version = version + 1 where establishment_id = $1`, [address.split('/').at(-1)]);
    await db.end();
    await save();
    await dialog().getByText('Inzwischen hat jemand anderes diese Angaben geändert.', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: 'Neuen Stand übernehmen und weiter' }).click();
    expect(await dialog().getByRole('textbox', { name: 'Grund', exact: true }).inputValue()).toBe('Vertretung geregelt');
  });

  it('counts its staff, flags what is near a threshold, and corrects without overwriting', async () => {
    await tab('Größe und Vereinbarungen');
    await page.getByText('Noch keine Beschäftigtenzahl – jetzt erfassen').first().waitFor();
    await page.getByRole('button', { name: 'Beschäftigte erfassen' }).click();
    await dialog().getByRole('textbox', { name: 'mehr als 30 Stunden', exact: true }).fill('48');
    await save();
    await page.getByText('Nahe der Schwelle von 50 – Nachweis nötig').waitFor();
    await page.getByRole('button', { name: /^Berichtigen/ }).click();
    await dialog().getByRole('textbox', { name: 'mehr als 30 Stunden', exact: true }).fill('84');
    await dialog().getByRole('textbox', { name: 'Was war falsch?', exact: true }).fill('Zahlendreher');
    await save();
    await page.getByText('berichtigt: Zahlendreher').waitFor();
    expect(await page.getByText('Nahe der Schwelle', { exact: false }).count()).toBe(0);
    await page.getByRole('button', { name: 'Vereinbarung erfassen' }).click();
    await save();
    await dialog().getByRole('link', { name: 'Bitte angeben, ob sie die Weiterbildung regelt.' }).waitFor();
    expect(await checked()).toEqual(fine);
    await dialog().getByRole('radio', { name: 'Nein' }).check();
    await dialog().getByRole('textbox', { name: 'Gilt ab', exact: true }).fill('1.1.2026');
    await save();
    await page.getByText('ohne Weiterbildung').waitFor();
  });

  it('says who is not at the company any more instead of forgetting them', async () => {
    await page.getByRole('button', { name: 'Ansprechperson erfassen' }).click();
    await dialog().getByRole('textbox', { name: 'Name', exact: true }).fill('Dana Albrecht');
    await dialog().getByRole('textbox', { name: 'Aufgabe im Betrieb', exact: true }).fill('Personalleitung');
    await dialog().getByRole('checkbox', { name: 'Hauptansprechperson' }).check();
    await save();
    await page.getByText('Dana Albrecht', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Ändern\s*: Dana Albrecht$/ }).click();
    await dialog().getByRole('textbox', { name: 'Letzter Tag im Betrieb (leer: noch da)', exact: true }).fill('31.10.2026');
    await save();
    await page.getByRole('button', { name: '1 ehemalige Ansprechperson' }).click();
    await page.getByText('war im Betrieb bis Sa, 31.10.2026').waitFor();
    await page.getByRole('button', { name: /^Ändern\s*: Dana Albrecht$/ }).click();
    await dialog().getByRole('textbox', { name: 'Telefon', exact: true }).fill('02323 555010');
    await save();
    await page.getByRole('button', { name: /^Kontaktdaten löschen/ }).click();
    await save('Kontaktdaten löschen');
    await page.getByText('Kontaktdaten gelöscht.').waitFor();
    expect(await page.getByRole('button', { name: /^Kontaktdaten löschen/ }).count()).toBe(0);
  });

  it('belongs to a Konzern since a day, and shows corrections with their office', async () => {
    await tab('Verzeichnis');
    await page.getByRole('button', { name: 'Zugehörigkeit ändern' }).click();
    await dialog().getByRole('combobox', { name: 'Konzern' }).fill('Ruhrblick Holding AG');
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: 'Gehört dazu seit', exact: true }).fill('1.7.2026');
    await save();
    await page.getByText('seit 01.07.2026').waitFor();
    await page.getByRole('button', { name: 'Eintrag berichtigen' }).click();
    await dialog().getByRole('textbox', { name: 'Straße und Hausnummer', exact: true }).fill('Werkstraße 7');
    await dialog().getByRole('textbox', { name: 'Woher wissen Sie das?', exact: true }).fill('Schreiben vom 20.11.2026');
    await save();
    await page.getByText('Werkstraße 5 → Werkstraße 7').waitFor();
  });

  it('takes the town along with a new postcode, and never undoes what a colleague corrected meanwhile', async () => {
    await tab('Verzeichnis');
    await page.getByRole('button', { name: 'Eintrag berichtigen' }).click();
    await dialog().getByRole('textbox', { name: 'Postleitzahl', exact: true }).fill('44789');
    await dialog().getByRole('option', { name: 'Bochum (05911000)' }).waitFor({ state: 'attached' });
    expect(await dialog().getByRole('textbox', { name: 'Ort', exact: true }).inputValue()).toBe('Bochum');
    await dialog().getByRole('textbox', { name: 'Woher wissen Sie das?', exact: true }).fill('Umzug');
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    await db.query(`update companies.establishment set street = 'Ringweg 1', version = version + 1 where id = $1`, [
      address.split('/').at(-1),
    ]);
    await db.end();
    await save();
    await dialog().getByRole('button', { name: 'Neuen Stand übernehmen und weiter' }).click();
    await dialog().getByText('Straße: Ringweg 1', { exact: false }).waitFor();
    expect(await dialog().getByRole('textbox', { name: 'Straße und Hausnummer', exact: true }).inputValue()).toBe('Ringweg 1');
    await save();
    await page.getByText('44623 → 44789').waitFor();
    expect(await page.getByText('Ringweg 1 →', { exact: false }).count()).toBe(0);
  });

  it.each([
    [1440, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)('can be read %i pixels wide in the %s theme, tab by tab from the address', async (width, theme) => {
    for (const part of ['', '?reiter=groesse', '?reiter=verzeichnis', '?reiter=verlauf']) {
      await page.context().close();
      page = await site.openAs('betriebe', `${address}${part}`, { width, theme });
      await settled(page);
      expect({ part, ...(await checked()) }).toEqual({ part, ...fine });
    }
  });
});
