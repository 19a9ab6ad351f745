import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';
import { onlyIn, textsOn } from '../support/labels.js';
import { Examples, sourceOf, staffAddresses, userOf } from '../support/pages.js';

// What advisers and companies live in; every page is looked at in test/long/pages-by-day.spec.ts and pages-by-night.spec.ts.
const sample = [
  '/',
  '/personen',
  '/personen/$clientId',
  '/faelle',
  '/faelle/$caseId',
  '/unternehmen/$companyId',
  '/bedarf/$needId',
  '/kurse',
  '/einstellungen',
  '/portal/',
];

describeInBrowser('pages at a desk', () => {
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

  it('every area of the navigation has a page', () => {
    const areas = [...sourceOf('staff/navigation.ts').matchAll(/\bto: '([^']+)'/g)].map((match) => match[1]!);
    expect(areas.length).toBeGreaterThan(8);
    expect(areas.filter((area) => !staffAddresses.includes(area))).toEqual([]);
  });

  it.each(sample)('%s passes axe by day and speaks German', async (address) => {
    const page = await site.openAs(userOf(address), await examples.fill(address));
    await settled(page);
    const german = await page.locator('body').innerText();
    expect(german).not.toMatch(/Diese Seite gibt es nicht|Es wurde nichts geändert|Erneut versuchen/);
    expect({ day: await axe(page), lang: await langOf(page), english: textsOn(german, onlyIn.en) }).toEqual({
      day: [],
      lang: 'de',
      english: [],
    });
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});

const langOf = (page: Page): Promise<unknown> => page.evaluate('document.documentElement.lang');
