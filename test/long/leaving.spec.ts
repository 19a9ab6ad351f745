import pg from 'pg';
import { axe, describeInBrowser, sidewaysScroll, startSite, type Site } from '../support/browser.js';

/** Somebody of the team leaves for good: what is open, who goes on with it, and the account that closes only then. */
describeInBrowser('somebody leaves for good', () => {
  let site: Site;
  let db: pg.Client;
  let leaver: string;

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<{ id: string }>(`select id from identity.staff_user where username = 'beratung'`);
    leaver = rows[0]!.id;
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  const phone = { width: 390, height: 844, theme: 'dark' } as const;

  it('and the team lead hands everything over in one step, single cases to somebody else', async () => {
    const small = await site.openAs('teamleitung', `/vertretung/weggang/${leaver}`, phone);
    await small.getByRole('heading', { name: 'Weggang vorbereiten: Ayşe Kaya' }).waitFor();
    expect({ axe: await axe(small), sideways: await sidewaysScroll(small) }).toEqual({ axe: [], sideways: 0 });
    await small.context().close();

    const page = await site.openAs('teamleitung', '/vertretung');
    const panel = page.getByRole('region', { name: 'Weggang vorbereiten' });
    await panel.getByRole('combobox', { name: 'Wer geht?' }).fill('Ayşe');
    await page
      .getByRole('option', { name: /^Ayşe Kaya/ })
      .first()
      .click();
    await panel.getByRole('link', { name: 'Offenes ansehen' }).click();
    await page.getByRole('heading', { name: 'Weggang vorbereiten: Ayşe Kaya' }).waitFor();
    const receiver = page.getByLabel('An wen geht alles andere?');
    const proposed = await receiver.inputValue();
    expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(10);

    await page.getByRole('button', { name: 'Alles übergeben' }).click();
    await page.getByRole('link', { name: /^Bitte geben Sie den Grund an/ }).waitFor();
    expect({ axe: await axe(page), sideways: await sidewaysScroll(page) }).toEqual({ axe: [], sideways: 0 });
    // Whoever is proposed may have something else at the time of an appointment; then the page says so and nothing has changed.
    await db.query(`update calendar.appointment set state = 'ABGESAGT_BERATER' where state in ('GEPLANT', 'BESTAETIGT')`);
    const first = page.getByRole('table').getByRole('combobox').first();
    const names = await first.locator('option').allInnerTexts();
    await first.selectOption(names.at(-1)!);
    await page.getByLabel('Grund der Übergabe').fill('Wechsel zur Agentur Dortmund');
    await page.getByRole('button', { name: 'Alles übergeben' }).click();
    await page.getByText(/^Übergeben: \d+ Fälle und alles andere\.$/).waitFor();
    await page.context().close();
    const { rows } = await db.query<{ id: string }>(
      `select to_user_id as id, count(*) from counselling.hand_over where from_user_id = $1 and reason = 'Wechsel zur Agentur Dortmund'
       group by to_user_id order by count(*) desc`,
      [leaver],
    );
    expect(rows[0]!.id).toBe(proposed);
    expect(rows).toHaveLength(2);
  });

  it('and the account stays open as long as something of a protected person is there', async () => {
    const { rows } = await db.query<{ n: number }>(
      `select (counselling.open_duties(tenant_id, id) + reminders.open_duties(tenant_id, id) + calendar.open_duties(tenant_id, id)
         + companies.open_duties(tenant_id, id))::int as n from identity.staff_user where id = $1`,
      [leaver],
    );
    const page = await site.openAs('teamleitung', `/vertretung/weggang/${leaver}`);
    const left =
      rows[0]!.n > 0 ? page.getByText(/zu (einer geschützten Person|geschützten Personen), d/) : page.getByText('Nichts mehr offen');
    await left.waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
