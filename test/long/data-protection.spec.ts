import pg from 'pg';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

describeInBrowser('the data protection desk', () => {
  let site: Site;
  let number: string;

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<{ number: string }>(`
      select c.number from audit.access a join clients.client c on c.id = a.subject_id join identity.staff_user u on u.tenant_id = a.tenant_id
      where u.username = 'datenschutz' and a.at > '2026-10-24' order by a.at desc limit 1`);
    number = rows[0]!.number;
    await db.query(
      `insert into audit.access (id, tenant_id, at, actor_kind, actor_id, roles, action, subject_kind, subject_id, allowed, reason, correlation_id)
      select gen_random_uuid(), u.tenant_id, '2026-11-20T17:12:00Z', 'staff', u.id, '{adviser}', 'break-glass.begin', 'client', c.id, true,
        'Kollegin erkrankt, Fristablauf heute', 'x'
      from identity.staff_user u, clients.client c where u.username = 'beratung' and c.number = $1`,
      [number],
    );
    await db.query(
      `insert into identity.access_grant (id, tenant_id, user_id, kind, client_id, client_number, team_id, reason, starts_at, ends_at, created_at)
      select gen_random_uuid(), u.tenant_id, u.id, 'break-glass', c.id, c.number, u.team_id, 'Kollegin erkrankt, Fristablauf heute',
        '2026-11-20T17:12:00Z', '2026-11-20T18:12:00Z', '2026-11-20T17:12:00Z'
      from identity.staff_user u, clients.client c where u.username = 'beratung' and c.number = $1`,
      [number],
    );
    await db.end();
  });
  afterAll(() => site.close());

  it('finds who opened a file, with the reason, by number only', async () => {
    const page = await site.openAs('datenschutz', '/datenschutz');
    await settled(page);
    await page.getByLabel('Wen betrifft es?').selectOption({ label: 'Eine Person, nach Kundennummer' });
    await page.getByRole('button', { name: 'Suchen', exact: true }).click();
    await page.getByText('Bitte ausfüllen.').waitFor();
    await page.getByLabel('Kundennummer', { exact: true }).fill(number);
    await page.keyboard.press('Enter');
    await page
      .getByRole('row', { name: /hat die Akte geöffnet/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Einzelheiten:.*mit Notfallzugriff geöffnet/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Fristablauf heute').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(page.url()).not.toContain(number);

    // The desk was left open for a while: before a file leaves the house, the person proves once more who sits there.
    site.api.clock.advance(11 * 60_000);
    await page.getByRole('button', { name: 'Als CSV-Datei' }).click();
    await page.getByRole('dialog').getByLabel('Passwort', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('dialog').getByLabel('Passwort', { exact: true }).fill('weiterlotse');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^zugriffsprotokoll-.*\.csv$/);
    expect(site.complaints).toEqual([]);
    await page.context().close();
    // The proof has changed the token of this session.
    site.moveTo(site.api.clock.now());
  });

  it('looks at an emergency access afterwards, with the keyboard alone', async () => {
    const page = await site.openAs('datenschutz', '/notfallzugriffe');
    await settled(page);
    await page.getByRole('button', { name: new RegExp(number) }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Kollegin erkrankt, Fristablauf heute').waitFor();
    await dialog.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Teamleitung bestätigt');
    await dialog.getByRole('button').last().press('Enter');
    await page
      .getByRole('row', { name: new RegExp(number) })
      .getByText('Teamleitung bestätigt')
      .waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it('lets the administration change a switch only with a ground', async () => {
    const page = await site.openAs('verwaltung', '/schalter');
    await page.getByRole('button', { name: /Ändern: „Zuletzt geöffnet von“/ }).click();
    await page.getByRole('checkbox', { name: 'Eingeschaltet' }).uncheck();
    await page.getByLabel('Grundlage').fill('');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Nennen Sie die Grundlage').waitFor();
    await page.getByLabel('Grundlage').fill('Kündigung der Dienstvereinbarung');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('ausgeschaltet', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
