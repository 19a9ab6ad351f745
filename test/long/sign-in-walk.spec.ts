import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { startOidcServer, type OidcServer } from '../support/oidc.js';

describeInBrowser('signing in without a password, in a browser', () => {
  let site: Site;
  let server: OidcServer;

  beforeAll(async () => {
    const port = await freePort();
    server = await startOidcServer(`http://localhost:${port}`);
    site = await startSite(new Date().toISOString(), { ...server.settings, SIGN_IN_CONTACT: 'die IT-Stelle, Telefon 1234' }, port);
  }, 120_000);
  afterAll(async () => {
    await site.close();
    await server.stop();
  });

  it('the button leads to the provider and back to the page that was wanted', async () => {
    await server.nextIs({ account: 'kaya', claims: { preferred_username: 'beratung' } });
    const page = await site.openAnonymous('/hilfe');
    await page.getByRole('link', { name: 'Mit dem Dienstkonto anmelden' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Konto/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/hilfe');
    await page.getByRole('button', { name: /^Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.waitForURL(`${server.issuer}/**`);
  });

  it('somebody without an account reads whom to ask', async () => {
    await server.nextIs({ account: 'fremd', claims: { preferred_username: 'fremd' } });
    const page = await site.openAnonymous('/');
    await page.getByRole('link', { name: 'Mit dem Dienstkonto anmelden' }).click();
    await page.getByRole('heading', { name: 'Ihr Konto ist noch nicht freigeschaltet' }).waitFor();
    await page.getByText('die IT-Stelle, Telefon 1234').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('a mail link asks for a click, works once and fits a phone', async () => {
    const page = await site.openAnonymous('/portal/', { width: 390, height: 844 });
    await page.getByLabel('E-Mail-Adresse für den Link').fill('hr@huelsmeier.example');
    await page.getByRole('button', { name: 'Link zusenden' }).click();
    await page.getByRole('heading', { name: 'Bitte schauen Sie in Ihr Postfach' }).waitFor();
    expect([await axe(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    const mails = await site.api.anonymous.get('/demo/outbox');
    const token = /anmelden#([\w-]{43})/.exec(mails.text)?.[1];
    // By way of another page: with the same path a new # alone would not load the page anew.
    await page.goto('about:blank');
    await page.goto(`${site.origin}/portal/anmelden#${token}`);
    await page.getByRole('button', { name: 'Jetzt anmelden' }).waitFor();
    expect(page.url()).toBe(`${site.origin}/portal/anmelden`);
    expect([await axe(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
    await page.getByRole('heading', { name: /^Guten Tag/ }).waitFor();
    await page.goto(`${site.origin}/portal/anmelden#${token}`);
    await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
    await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
  }, 60_000);

  it('an adviser invites somebody on the page of the company', async () => {
    const page = await site.openAs('beratung', '/unternehmen');
    await page.locator('main tbody a[href^="/unternehmen/"]').first().click();
    await page.getByRole('button', { name: 'Person einladen' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Dana Albrecht');
    await page.getByLabel('E-Mail-Adresse').fill('dana.albrecht@example.org');
    await page.getByRole('dialog').getByRole('button', { name: 'Person einladen' }).click();
    await page.getByText('dana.albrecht@example.org', { exact: false }).first().waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
  }, 60_000);
});
