import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { signIn } from '../support/api.js';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';
import { readPdf } from '../support/pdf.js';

const phone = { width: 390, height: 844, theme: 'dark' } as const;
const company = 'hr@huelsmeier.example';

/** A letter from its draft at the desk to the company's phone. */
describeInBrowser('letters about an application', () => {
  let site: Site;
  let desk: Page;
  let application: { id: string; number: string; username: string };

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query(
      `select a.id, a.number, u.username from funding.application a join counselling.case k on k.id = a.case_id
       join identity.staff_user u on u.username in ('beratung', 'betriebe') and u.team_id = k.team_id
       where a.establishment_id = (select establishment_id from identity.portal_user where email = $1) and a.applied_on is not null
         and exists (select from funding.assessment s where s.application_id = a.id) order by a.number limit 1`,
      [company],
    );
    await db.end();
    application = rows[0]!;
    desk = await site.openAs(application.username, `/antraege/${application.id}`);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const letters = () => desk.getByRole('region', { name: 'Schreiben' });
  const row = (name: string) => letters().getByRole('row', { name: new RegExp(name) });

  it('begin as a draft that is looked at, by keyboard', async () => {
    await letters().getByText('Noch kein Schreiben.').waitFor();
    await letters().getByRole('button', { name: 'Schreiben entwerfen' }).focus();
    await desk.keyboard.press('Enter');
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Art des Schreibens').selectOption({ label: 'Bescheid' });
    await dialog.getByLabel('Begründung (§ 35 SGB X)').waitFor();
    await settled(desk);
    expect(await axe(desk)).toEqual([]);
    await dialog.getByLabel('Art des Schreibens').selectOption({ label: 'Förderübersicht' });
    await dialog.getByRole('button', { name: 'Entwerfen' }).focus();
    await desk.keyboard.press('Enter');
    await row('Förderübersicht').getByText('Entwurf', { exact: true }).waitFor();
    const preview = row('Förderübersicht').getByRole('link', { name: 'Vorschau in neuem Fenster: Förderübersicht' });
    expect(await preview.getAttribute('target')).toBe('_blank');
    const answer = await desk.request.get((await preview.getAttribute('href'))!);
    expect(answer.headers()['content-disposition']).toMatch(/^inline/);
    expect(readPdf(await answer.body()).text).toContain(`Förderübersicht zum Antrag ${application.number}`);
    await settled(desk);
    expect(await axe(desk)).toEqual([]);
  });

  it('are released with a question that says who sees them, and keep their checksum', async () => {
    const checksum = await row('Förderübersicht').locator('code').innerText();
    await row('Förderübersicht').getByRole('button', { name: 'Freigeben: Förderübersicht' }).click();
    const question = desk.getByRole('alertdialog');
    await question.getByText('Das Unternehmen sieht es danach in seinem Portal.').waitFor();
    expect(await axe(desk)).toEqual([]);
    await question.getByRole('button', { name: 'Freigeben' }).click();
    await row('Förderübersicht').getByText('Freigegeben', { exact: true }).waitFor();
    expect(await row('Förderübersicht').locator('code').innerText()).toBe(checksum);
    await settled(desk);
    expect(await axe(desk)).toEqual([]);
  });

  it('to a person say that the company does not see them, and how the person wishes to be written to', async () => {
    const adviser = await signIn(site.api, application.username);
    const { participations } = (await adviser.get(`/api/v1/funding-applications/${application.id}`).expect(200)).body;
    const { id, version } = (await adviser.get(`/api/v1/clients/${participations[0].client.id}`).expect(200)).body;
    const wish = { channel: null, language: null, interpreter: false, largePrint: true, plainLanguage: true, screenReader: false };
    await adviser.change('put', `/api/v1/clients/${id}/contact-preference`, version, wish).expect(200);
    await letters().getByRole('button', { name: 'Schreiben entwerfen' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Art des Schreibens').selectOption({ label: 'Einfach erklärt' });
    await dialog.getByLabel('Empfänger').waitFor();
    await dialog.getByRole('button', { name: 'Entwerfen' }).click();
    await row('Einfach erklärt').getByRole('button', { name: 'Freigeben: Einfach erklärt' }).click();
    const question = desk.getByRole('alertdialog');
    await question.getByText('das Unternehmen sieht es nicht', { exact: false }).waitFor();
    await question.getByText('Die Person wünscht Leichte Sprache. Dieses Blatt').waitFor();
    await question.getByText('Die Person wünscht Großdruck.').waitFor();
    expect(await axe(desk)).toEqual([]);
    await question.getByRole('button', { name: 'Freigeben' }).click();
    await row('Einfach erklärt').getByText('Freigegeben', { exact: true }).waitFor();
  });

  it('are downloaded by the company on a phone, only those that are its own', async () => {
    const page = await site.openAs(company, `/portal/antraege/${application.id}`, phone);
    const panel = page.getByRole('region', { name: 'Schreiben' });
    await panel.getByRole('link').first().waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
    expect(await panel.getByRole('link').allInnerTexts()).toEqual([expect.stringMatching(/^Förderübersicht\s+vom Mo, 23\.11\.2026/)]);
    const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('link').click()]);
    expect(download.suggestedFilename()).toBe(`foerderuebersicht-${application.number}.pdf`);
    expect(readPdf(await readFile(await download.path())).text).toContain('Keine Förderzusage');
    const tooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    expect(tooWide).toBe(false);
    await page.context().close();
  });

  it('come from the calculator as a draft that is kept nowhere', async () => {
    const page = await site.openAs('beratung', '/foerderrechner');
    await settled(page);
    const button = page.getByRole('button', { name: 'PDF-Entwurf für das Unternehmen' });
    await button.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('foerderuebersicht-entwurf.pdf');
    expect(readPdf(await readFile(await download.path())).text).toContain('Entwurf, nicht gespeichert');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
