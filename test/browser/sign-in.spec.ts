import { axe, describeInBrowser, fillSignIn, settled, startSite, type Site } from '../support/browser.js';

/** What people meet at the door, and what happens when their session ends while they write. */
describeInBrowser('signing in', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  it('does not tell which part was wrong, puts the focus on the message and keeps the name', async () => {
    const page = await site.openAnonymous('/');
    for (const name of ['beratung', 'gibt-es-nicht']) {
      await fillSignIn(page, name, 'falsch');
      const message = page.getByRole('alert').filter({ hasText: 'Die Anmeldung passt nicht' });
      await message.waitFor();
      expect(await message.innerText()).toBe(
        'Die Anmeldung passt nicht\n\nBitte prüfen Sie beide Angaben, auch Groß- und Kleinschreibung.',
      );
      expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
      expect(await page.getByLabel('Benutzername').inputValue()).toBe(name);
    }
    expect(await axe(page)).toEqual([]);
  });

  it('tells after five failures when to try again, even to somebody who now knows the password', async () => {
    const page = await site.openAnonymous('/');
    for (const _failure of Array.from({ length: 5 })) {
      const answered = page.waitForResponse('**/api/v1/session');
      await fillSignIn(page, 'jobcenter', 'falsch');
      await answered;
      await page.getByRole('alert').waitFor();
    }
    await fillSignIn(page, 'jobcenter');
    await page.getByRole('alert').filter({ hasText: 'Zu viele Versuche' }).waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/Der nächste Versuch ist um 10:0[01] Uhr möglich \(in (30|2\d) Sekunden\)\./);

    site.api.clock.advance(31_000);
    await fillSignIn(page, 'jobcenter');
    await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
  });

  it('asks a field that is empty, and sends nothing', async () => {
    const page = await site.openAnonymous('/portal/', { width: 390, height: 844 });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('Bitte geben Sie Ihr Passwort ein.').waitFor();
    expect(await page.getByLabel('E-Mail-Adresse', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(sent).not.toContain('POST');
    expect(await axe(page)).toEqual([]);
  });

  it('keeps staff out of the portal and companies out of the staff pages', async () => {
    for (const [address, stranger] of [
      ['/portal/', 'beratung'],
      ['/', 'hr@huelsmeier.example'],
    ] as const) {
      const page = await site.openAnonymous(address);
      await fillSignIn(page, stranger);
      await page.getByRole('alert').filter({ hasText: 'Die Anmeldung passt nicht' }).waitFor();
    }
  });

  it('asks again over the page when the session has ended; what was typed is saved without another click', async () => {
    const page = await site.openAs('beratung', '/personen/neu');
    await page.getByLabel('Nachname').fill('Wróblewska');
    await page.getByLabel('Vorname').fill('Agnieszka');
    await page.getByLabel('Geburtsdatum nicht bekannt').check();
    await page.getByLabel('Ungefähres Alter').selectOption('35-44');
    await page.getByLabel('Weder Telefon noch E-Mail').check();

    site.moveTo('2026-11-23T21:30:00.000Z');
    // Another request of the page may have brought the dialog first: then a pointer no longer reaches the button.
    await page.getByRole('button', { name: 'Person anlegen' }).dispatchEvent('click');
    const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' });
    await dialog.waitFor();
    expect(await axe(page)).toEqual([]);
    await fillSignIn(page, 'beratung');
    await dialog.waitFor({ state: 'hidden' });
    // What was being sent is sent again by itself.
    await page.getByRole('heading', { level: 1, name: /Wróblewska/ }).waitFor();
  });

  it('tells the server the language somebody chooses, and again when she changes her mind', async () => {
    const page = await site.openAs('verwaltung', '/einstellungen');
    const choose = async (name: string) => {
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'PATCH'),
        page.getByRole('radio', { name, exact: true }).check(),
      ]);
      return ((await answer.json()) as { user: { language: string } }).user.language;
    };
    expect(await choose('English')).toBe('en');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await choose('Deutsch')).toBe('de');
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  });

  it('ends the session at „Abmelden“ for every window of this browser', async () => {
    const page = await site.openAs('betriebe', '/');
    await page.getByRole('button', { name: /^Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.getByLabel('Benutzername').waitFor();
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/personen`);
    await settled(other);
    expect(await other.getByRole('heading', { level: 1 }).innerText()).toBe('Anmelden');
  });
});
