import { axe, describeInBrowser, startSite, type Site } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { startOidcServer, type OidcServer } from '../support/oidc.js';

/** Signing in with the account of the house, at a real OpenID Connect provider. */
describeInBrowser('the account of another identity provider', () => {
  let site: Site;
  let server: OidcServer;

  beforeAll(async () => {
    const port = await freePort();
    server = await startOidcServer(`http://localhost:${port}`);
    site = await startSite(undefined, server.settings, port);
    await server.nextIs({ account: 'kaya', claims: { preferred_username: 'beratung' } });
  });
  afterAll(async () => {
    await site.close();
    await server.stop();
  });
  // Going to the provider is a request to another host, and the only one.
  afterEach(() => expect(site.complaints.filter((one) => !one.startsWith(`request to ${server.issuer}`))).toEqual([]));

  it('opens the page that was wanted, and takes a session that ended again in another window while the work waits', async () => {
    const page = await site.openAnonymous('/personen/neu');
    // Each way to the provider and back is a dozen requests.
    page.context().setDefaultTimeout(30_000);
    await page.getByRole('link', { name: 'Mit dem Dienstkonto anmelden' }).click();
    await page.getByLabel('Nachname').fill('Wróblewska');
    await page.getByLabel('Vorname').fill('Agnieszka');
    await page.getByLabel('Geburtsdatum nicht bekannt').check();
    await page.getByLabel('Ungefähres Alter').selectOption('35-44');
    await page.getByLabel('Weder Telefon noch E-Mail').check();

    site.api.clock.advance(61 * 60_000);
    await page.getByRole('button', { name: 'Person anlegen' }).dispatchEvent('click');
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' });
    await dialog.waitFor();
    expect(await axe(page)).toEqual([]);
    const opened = page.context().waitForEvent('page');
    await dialog.getByRole('link', { name: 'Mit dem Dienstkonto anmelden' }).click();
    const other = await opened;
    await other.waitForURL(/personen\/neu/);
    await other.getByRole('button', { name: /^Konto/ }).waitFor();
    // What was being sent is sent again by itself.
    await page.getByRole('heading', { level: 1, name: /Wróblewska/ }).waitFor();
    await page.context().close();
  });
});
