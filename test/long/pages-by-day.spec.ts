import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';
import { onlyIn, textsOn } from '../support/labels.js';
import { Examples, portalAddresses, staffAddresses, userOf } from '../support/pages.js';

/** All that test/browser/accessibility.spec.ts takes a sample of. */
describeInBrowser('every page by day at a desk', () => {
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

  it.each([...staffAddresses, ...portalAddresses])('%s passes axe by day and speaks German', async (address) => {
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
