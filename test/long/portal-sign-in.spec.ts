import pg from 'pg';
import { axe, describeInBrowser, giveAuthenticator, settled, startSite, type Site } from '../support/browser.js';

/** How somebody of a provider gets in: invited by the administration, first by the link in the mail, then by a passkey. */
describeInBrowser('the way into the portal', () => {
  let site: Site;
  let db: pg.Client;

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  const email = 'neu@bildungstraeger.example';
  /** The address in the newest mail to this person. */
  const link = async (to = email) => {
    const { rows } = await db.query<{ body: string }>(
      `select body from platform.outgoing_mail where to_address = $1 and body like '%/portal/anmelden#%' order by created_at desc limit 1`,
      [to],
    );
    return /^(http\S+#[\w-]{43})$/m.exec(rows[0]?.body ?? '')![1]!;
  };

  it('is opened by the administration, who sees at once what is missing and who was invited', async () => {
    const page = await site.openAs('verwaltung', '/portalzugaenge');
    await page.getByRole('rowheader', { name: /Renate Overbeck/ }).waitFor();
    await page.getByRole('button', { name: 'Person einladen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Person einladen' });
    await dialog.getByRole('button', { name: 'Person einladen' }).click();
    await dialog.getByText('Bitte diese Angabe ergänzen.').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Welche Organisation?').selectOption({ index: 1 });
    await dialog.getByLabel('Vor- und Nachname').fill('Grete Winkelmann');
    await dialog.getByLabel('E-Mail-Adresse der Person').fill(email);
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: /Grete Winkelmann/ }).waitFor();
    await page.context().close();
  });

  it('leads through the link of the mail once, and by passkey from then on', async () => {
    const address = await link();
    const page = await site.openAnonymous(address, { width: 390, height: 844 });
    await page.getByRole('heading', { name: 'Anmelden mit dem Link' }).waitFor();
    expect(page.url()).not.toContain('#');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Jetzt anmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Guten Tag, Grete Winkelmann' }).waitFor();

    await page.goto('/portal/anmeldung');
    await settled(page);
    await giveAuthenticator(page);
    await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Mein Telefon');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }).click();
    await page.getByRole('button', { name: /^Konto/ }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Guten Tag, Grete Winkelmann' }).waitFor();
    await page.context().close();

    const again = await site.openAnonymous(address);
    await again.getByRole('button', { name: 'Jetzt anmelden' }).click();
    await again.getByRole('link', { name: 'Zur Anmeldeseite' }).waitFor();
    await again.context().close();
  });

  it('is taken again by a link in another window when the session ends, and what was being done goes on', async () => {
    const page = await site.openAs('hr@huelsmeier.example', '/portal/anmeldung');
    await settled(page);
    await giveAuthenticator(page);
    await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Rechner im Büro');
    site.api.clock.advance(61 * 60_000);
    // Any request may bring the dialog over the page first, so the button is pressed, not hit.
    await page.getByRole('button', { name: 'Passkey anlegen' }).dispatchEvent('click');
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' });
    await dialog.getByLabel('E-Mail-Adresse für den Link').fill('hr@huelsmeier.example');
    await dialog.getByRole('button', { name: 'Link zusenden' }).click();
    await dialog.getByRole('heading', { name: 'Bitte schauen Sie in Ihr Postfach' }).waitFor();
    expect(await axe(page)).toEqual([]);

    const other = await page.context().newPage();
    await other.goto(await link('hr@huelsmeier.example'));
    await other.getByRole('button', { name: 'Jetzt anmelden' }).click();
    await page.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }).click();
    await page.getByText('Rechner im Büro', { exact: true }).waitFor();
    await page.context().close();
  });
});
