import pg from 'pg';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, fillSignIn, giveAuthenticator, settled, startSite, type Site } from '../support/browser.js';

describeInBrowser('sign-in, second factor and sessions in the browser', () => {
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

  const isIn = (page: Page) => page.getByRole('button', { name: /^Konto/ }).waitFor();
  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: /^Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.getByLabel('Benutzername').waitFor();
  };

  it('sets a passkey up, shows the recovery codes once, and signs in with it alone and after the password', async () => {
    const page = await site.openAs('teamleitung', '/anmeldung');
    await giveAuthenticator(page);
    await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Dienst-Notebook');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.getByRole('dialog', { name: 'Ihre Notfall-Codes' }).waitFor();
    expect(await page.locator('.wl-recovery__codes li').count()).toBe(10);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }).click();
    await page.getByText('Dienst-Notebook', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);

    await signOut(page);
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await isIn(page);

    await signOut(page);
    await fillSignIn(page, 'teamleitung');
    await page.getByRole('heading', { level: 1, name: 'Zweiter Faktor' }).waitFor();
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
    await isIn(page);
  });

  it('sets an app up by typing its key, and asks for its code after the password', async () => {
    const page = await site.openAs('betriebe', '/anmeldung');
    await page.getByRole('button', { name: 'App einrichten' }).click();
    await page.getByText('Keine Kamera? Schlüssel abtippen').click();
    const secret = (await page.locator('.wl-secret code').textContent())!.replaceAll(' ', '');
    const code = () => new TOTP({ secret }).generate({ timestamp: Date.parse(site.api.clock.now()) });
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Code aus der App').fill('12345');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Der Code hat sechs Ziffern.' }).waitFor();
    await page.getByLabel('Code aus der App').fill(code());
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }).click();

    await signOut(page);
    site.api.clock.advance(30_000);
    await fillSignIn(page, 'betriebe');
    await page.getByLabel('Code aus Ihrer App').fill(code());
    await page.keyboard.press('Enter');
    await isIn(page);
  });

  it('warns two minutes before the end and stays signed in when asked', async () => {
    const page = await site.openAs('leitung', '/hilfe');
    await settled(page);
    await db.query(
      `update identity.session s set last_seen_at = $1::timestamptz - interval '58 minutes 30 seconds' from identity.staff_user u
       where u.id = s.user_id and u.username = 'leitung'`,
      [site.api.clock.now()],
    );
    // Coming back to the window looks how long the session still has.
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    const dialog = page.getByRole('alertdialog', { name: 'Ihre Sitzung endet in 2 Minuten' });
    await dialog.waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Angemeldet bleiben');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const { rows } = await db.query<{ fresh: boolean }>(
      `select bool_or(last_seen_at > $1::timestamptz - interval '1 minute') as fresh from identity.session s
         join identity.staff_user u on u.id = s.user_id where u.username = 'leitung'`,
      [site.api.clock.now()],
    );
    expect(rows[0]!.fresh).toBe(true);
  });

  it('saves the note of a talk although the session ended while it was written', async () => {
    const { rows } = await db.query<{ client: string }>(
      `select client_id as client from counselling.case k join identity.staff_user u on u.id = k.owner_id
       where u.username = 'beratung' and k.status = 'IN_BERATUNG' and client_id is not null order by k.number limit 1`,
    );
    const page = await site.openAs('beratung', `/personen/${rows[0]!.client}`);
    await settled(page);
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    const form = page.getByRole('form', { name: 'Gespräch' });
    await form.getByLabel('Was wurde besprochen?').fill('Die Sitzung endet, die Notiz bleibt.');
    await page.keyboard.press('Alt+3');
    await form.getByRole('radio', { name: /Weiterbildung empfohlen/, checked: true }).waitFor();
    await db.query(`delete from identity.session s using identity.staff_user u where u.id = s.user_id and u.username = 'beratung'`);

    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' });
    await dialog.waitFor();
    expect(await axe(page)).toEqual([]);
    await fillSignIn(page, 'beratung');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(/^Gespräch zu .* gespeichert/).waitFor();
    const saved = await db.query(`select 1 from counselling.session where notes = 'Die Sitzung endet, die Notiz bleibt.'`);
    expect(saved.rowCount).toBe(1);
  });
});
