import pg from 'pg';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** What is asked for at the desk stands on the company's phone, and nothing that is not the company's to supply. */
describeInBrowser('documents that are missing', () => {
  let site: Site;
  let application: { id: string; username: string; email: string };

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query(
      `select a.id, u.username, p.email from funding.application a join counselling.case k on k.id = a.case_id
       join identity.staff_user u on u.username in ('beratung', 'betriebe') and u.team_id = k.team_id
       join identity.portal_user p on p.establishment_id = a.establishment_id
       where a.state in ('EINGEREICHT', 'IN_PRUEFUNG') order by a.number, p.email limit 1`,
    );
    await db.end();
    application = rows[0]!;
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  it('are asked for at the desk and read on a phone', async () => {
    const desk = await site.openAs(application.username, `/antraege/${application.id}`);
    await desk.getByRole('button', { name: 'Unterlagen nachfordern' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Festhalten' }).click();
    await desk.getByText('Unterlagen fehlen').first().waitFor();
    const page = await site.openAs(application.email, `/portal/antraege/${application.id}`, { width: 390, height: 844, theme: 'light' });
    const panel = page.getByRole('region', { name: 'Bitte reichen Sie diese Unterlagen ein' });
    await panel.getByRole('listitem').first().waitFor();
    await settled(page);
    expect(await panel.getByRole('listitem').allInnerTexts()).toContain('Arbeitsvertrag oder Lohnabrechnung');
    expect(await panel.innerText()).not.toMatch(/Schwerbehinderung|Arbeitnehmererklärung|Trägerbescheinigung/);
    expect(await axe(page)).toEqual([]);
  });
});
