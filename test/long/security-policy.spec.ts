import type { Page } from 'playwright-core';
import { describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

const violations = (page: Page): Promise<readonly string[]> => page.evaluate('globalThis.violations') as Promise<readonly string[]>;

/** Remembers what the page's own policy refused, from the first moment on. */
const remember = `
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    globalThis.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));`;

describeInBrowser('the content security policy', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  it.each([
    [
      'beratung',
      ['/', '/faelle', '/personen', '/kurse/vergleich', '/unternehmen', '/antraege', '/bedarf', '/einstellungen', '/demo/postausgang'],
    ],
    ['leitung', ['/', '/berichte']],
    ['hr@huelsmeier.example', ['/portal/', '/portal/bedarf/neu', '/portal/antraege']],
  ])('holds back nothing that %s needs', async (username, addresses) => {
    const page = await site.openAs(username, addresses[0]!);
    await page.addInitScript({ content: remember });
    for (const address of addresses) {
      await page.goto(address);
      await settled(page);
      expect({ address, violations: await violations(page) }).toEqual({ address, violations: [] });
    }
    expect(site.complaints).toEqual([]);
  });

  it('holds nothing back that the page of the API needs, and lets it load nothing from elsewhere', async () => {
    const page = await site.openAnonymous('/api/docs');
    await page.getByText('Weiterlotse für Beratende').first().waitFor();
    expect(site.complaints).toEqual([]);
  });

  it('lets no script in that was not sent with this page, and no text become script', async () => {
    const page = await site.openAnonymous('/');
    await page.addInitScript({ content: remember });
    await page.goto('/');
    await settled(page);
    const ran = await page.evaluate(`(async () => {
      const tries = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.hacked = 1">'),
        () => { const script = document.createElement('script'); script.textContent = 'globalThis.hacked = 2'; document.body.append(script); },
        () => { const script = document.createElement('script'); script.src = '/assets/evil.js'; document.body.append(script); },
        () => { document.body.setAttribute('onclick', 'globalThis.hacked = 3'); document.body.click(); },
        () => { const base = document.createElement('base'); base.href = 'https://evil.example/'; document.head.append(base); },
      ];
      for (const attempt of tries) { try { attempt(); } catch {} }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { hacked: globalThis.hacked, base: document.baseURI };
    })()`);
    expect(ran).toEqual({ base: `${site.origin}/` });
    expect((await violations(page)).length).toBeGreaterThanOrEqual(4);
  });
});
