import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { onlyIn, textsOn } from '../support/labels.js';
import { openedParts } from '../support/opened-parts.js';
import { Examples, portalAddresses, staffAddresses, userOf } from '../support/pages.js';

/** The other half of pages-by-day.spec.ts and opened-parts.spec.ts: dark, on a phone, in English. */
describeInBrowser('every page by night on a phone', () => {
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

  it.each([...staffAddresses, ...portalAddresses])('%s passes axe, fits, and is English for whoever wants it', async (address) => {
    const page = await site.openAs(userOf(address), await examples.fill(address));
    await byNightOnPhone(page);
    await inEnglish(page);
    expect({ lang: await langOf(page), german: await germanOn(page) }).toEqual({ lang: 'en', german: [] });
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it.each(openedParts)('%s passes axe and fits', async (_what, address, open) => {
    const page = await site.openAs(userOf(address), await examples.fill(address));
    await settled(page);
    await open(page);
    await byNightOnPhone(page);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});

const byNightOnPhone = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  expect({ night: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ night: [], sideways: 0 });
};

const langOf = (page: Page): Promise<unknown> => page.evaluate('document.documentElement.lang');

const inEnglish = async (page: Page): Promise<void> => {
  await page.evaluate(`localStorage['weiterlotse.language'] = 'en'`);
  await page.reload();
  await settled(page);
};

/** German texts of a page that is in English; it hears of the choice and asks once more for what it had fetched in German. */
const germanOn = async (page: Page): Promise<readonly string[]> => {
  const texts = async () => textsOn(await page.locator('body').innerText(), onlyIn.de);
  for (let tries = 0; tries < 20 && (await texts()).length > 0; tries += 1) await page.waitForTimeout(250);
  return texts();
};
