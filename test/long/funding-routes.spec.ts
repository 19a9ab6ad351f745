import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';

/** An adviser looks for the way of funding, by keyboard. */
describeInBrowser('finding the way of funding', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const choose = async (page: Page, answer: string): Promise<void> => {
    await page.getByRole('radio', { name: answer, exact: true }).focus();
    await page.keyboard.press('Space');
  };
  const way = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name) });

  it('recommends § 82, says why the others do not fit, and names the Agentur of residence', async () => {
    const page = await site.openAs('beratung', '/foerderwege');
    await page.getByText('Für eine Empfehlung fehlen noch').waitFor();
    await choose(page, 'beschäftigt');
    await choose(page, 'einen verwertbaren');
    await choose(page, 'Weiterbildung im Beruf');
    await page.getByText('Zuerst prüfen: Förderung Beschäftigter (§ 82)').waitFor();
    await page.getByLabel('Postleitzahl des Wohnorts').fill('44787');
    await page.getByText(/Weiterbildungskosten: Agentur für Arbeit Bochum/).waitFor();
    expect(await axe(page)).toEqual([]);

    await way(page, 'Weiterbildung Arbeitsloser').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Arbeitslos oder von Arbeitslosigkeit bedroht').waitFor();

    await choose(page, 'Aufstieg (Meister, Fachwirt, Techniker …)');
    await page.getByText('Zuerst prüfen: Aufstiegs-BAföG (AFBG)').waitFor();
    await way(page, 'Förderung Beschäftigter').focus();
    await page.keyboard.press('Enter');
    const reasons = page.getByRole('listitem').filter({ hasText: 'Kein Fortbildungsziel nach § 2 AFBG' });
    await reasons.getByText(/Was würde es ändern: ein Antrag auf Aufstiegs-BAföG/).waitFor();
    await reasons.getByRole('button', { name: /§ 22 Abs. 1a SGB III/ }).press('Enter');
    await page
      .getByRole('dialog')
      .getByText(/förderfähiges Fortbildungsziel/)
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Alles leeren' }).press('Enter');
    await page.getByText('Für eine Empfehlung fehlen noch').waitFor();
    await page.context().close();
  });

  it('stacks on a phone by night without scrolling sideways', async () => {
    const page = await site.openAs('beratung', '/foerderwege', { width: 390, height: 844, theme: 'dark' });
    await settled(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
