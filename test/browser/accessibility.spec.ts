import { describeInBrowser, startSite, type Site } from '../support/browser.js';
import { expectFineByDay } from '../support/page-by-day.js';
import { Examples, sourceOf, staffAddresses } from '../support/pages.js';

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

  it.each(sample)('%s passes axe by day and speaks German', (address) => expectFineByDay(site, examples, address));
});
