import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { Examples, userOf } from '../support/pages.js';

describeInBrowser('what opens on a page', () => {
  let site: Site;
  let examples: Examples;

  beforeAll(async () => {
    site = await startSite();
    examples = await Examples.of(site);
  });
  afterAll(async () => {
    await examples.close();
    await site.close();
  });

  const opened: readonly [what: string, address: string, open: (page: Page) => Promise<unknown>][] = [
    [
      'the search with hits',
      '/',
      async (page) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill('schwei');
        await page.getByRole('option').nth(2).waitFor();
      },
    ],
    [
      'the list of shortcuts',
      '/',
      async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'the account menu',
      '/',
      async (page) => {
        await page.getByRole('button', { name: /^Konto/ }).click();
        await page.getByRole('menuitem', { name: 'Abmelden' }).waitFor();
      },
    ],
    [
      'the notifications',
      '/',
      async (page) => {
        await page.getByRole('button', { name: /^Benachrichtigungen/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'a session being written, with its errors',
      '/personen/$clientId',
      async (page) => {
        await page.keyboard.press('n');
        await page.keyboard.press('g');
        await page.getByLabel('Was wurde besprochen?').fill('Unterlagen besprochen.');
        await page.getByLabel('Wiedervorlage').fill('irgendwann');
        await page.keyboard.press('Control+Enter');
        await page.getByText('Wählen Sie das Ergebnis des Gesprächs.').waitFor();
      },
    ],
    [
      'a dialog with an error',
      '/personen/$clientId',
      async (page) => {
        await page.getByRole('button', { name: 'Fall eröffnen' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Fall eröffnen' }).click();
        await page.getByText('Sagen Sie in einem Satz, worum es geht.').waitFor();
      },
    ],
    [
      'a form with every error',
      '/personen/neu',
      async (page) => {
        await page.getByRole('button', { name: 'Person anlegen' }).click();
        await page.getByText('Tragen Sie den Nachnamen ein.').waitFor();
      },
    ],
    [
      'a calendar',
      '/personen/neu',
      async (page) => {
        await page.getByRole('button', { name: 'Kalender öffnen: Geburtsdatum' }).click();
        await page.getByRole('grid').waitFor();
      },
    ],
    [
      'a question of the portal that was not answered',
      '/portal/bedarf/neu',
      async (page) => {
        await page.getByRole('button', { name: 'Weiter' }).click();
        await page.getByText('Bitte schreiben Sie kurz, worum es geht.').first().waitFor();
      },
    ],
    ['an address that leads nowhere', '/gibt-es-nicht', (page) => page.getByText('Diese Seite gibt es nicht').first().waitFor()],
  ];

  it.each(opened)('%s passes axe by day and night and fits a phone', async (_what, address, open) => {
    const page = await site.openAs(userOf(address), await examples.fill(address));
    await settled(page);
    await open(page);
    await settled(page);
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect({ night: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ night: [], sideways: 0 });
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});
