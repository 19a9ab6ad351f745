import { describeInBrowser, startSite, type Site } from '../support/browser.js';
import { expectFineByDay } from '../support/page-by-day.js';
import { Examples, portalAddresses, staffAddresses } from '../support/pages.js';

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

  it.each([...staffAddresses, ...portalAddresses])('%s passes axe by day and speaks German', (address) =>
    expectFineByDay(site, examples, address),
  );
});
