import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';
import { openedParts } from '../support/opened-parts.js';
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

  it.each(openedParts)('%s passes axe by day', async (_what, address, open) => {
    const page = await site.openAs(userOf(address), await examples.fill(address));
    await settled(page);
    await open(page);
    await settled(page);
    expect({ day: await axe(page) }).toEqual({ day: [] });
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});
