import pg from 'pg';
import { signIn } from '../support/api.js';
import { axe, describeInBrowser, startSite, type Site } from '../support/browser.js';

/** B8: an adviser goes on holiday, a colleague stands in, and everything comes back by itself. */
describeInBrowser('an adviser on holiday', () => {
  let site: Site;
  let db: pg.Client;

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    await db.query(`delete from identity.deputyship`);
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  const userId = async (username: string): Promise<string> =>
    (await db.query<{ id: string }>('select id from identity.staff_user where username = $1', [username])).rows[0]!.id;

  it('arranges the deputy, whose desk and signature show it, and reads what was done on coming back', async () => {
    const adviser = await signIn(site.api, 'beratung');
    const today = site.api.clock.today();
    const { rows } = await db.query<{ id: string }>(
      `select id from counselling.case where owner_id = $1 and closed_on is null and protected_for is null and offered_to is null
         and status = 'IN_BERATUNG' order by number limit 1`,
      [await userId('beratung')],
    );
    const caseId = rows[0]!.id;
    await adviser.create('/api/v1/reminders', { caseId, dueOn: today, text: 'Bildungsträger anrufen' }).expect(201);

    // Before: three minutes.
    const before = await site.openAs('beratung', '/vertretung');
    await before.getByRole('button', { name: 'Vertretung einrichten' }).click();
    const dialog = before.getByRole('dialog', { name: 'Vertretung einrichten' });
    await dialog.getByRole('combobox', { name: 'Wer vertritt?' }).fill('Jonas');
    await before
      .getByRole('option', { name: /^Jonas Brandt/ })
      .first()
      .click();
    await dialog.getByRole('textbox', { name: 'Letzter Tag' }).fill('+1w');
    expect(await axe(before)).toEqual([]);
    await dialog.getByRole('button', { name: 'Einrichten' }).click();
    await before.getByText('Die Vertretung ist eingerichtet.').waitFor();
    await before.context().close();

    // During: the duties of the absent colleague lie on the deputy's desk, marked.
    const during = await site.openAs('betriebe', '/');
    await during.getByText('Bildungsträger anrufen').first().waitFor();
    await during.getByText('i. V. Ayşe Kaya').first().waitFor();
    await during.context().close();
    const deputy = await signIn(site.api, 'betriebe');
    const { body: list } = await deputy.get('/api/v1/reminders?owner=desk&due=today&limit=100').expect(200);
    const mine = list.items.find(({ text }: { text: string }) => text === 'Bildungsträger anrufen');
    await deputy.change('post', `/api/v1/reminders/${mine.id}/completion`, mine.version, { note: 'Platz ist frei' }).expect(200);
    const talk = { heldOn: today, channel: 'phone', outcome: 'informed', notes: 'Zusage des Trägers weitergegeben' };
    const { body: session } = await deputy.create(`/api/v1/cases/${caseId}/sessions`, talk).expect(201);
    expect(session).toMatchObject({ authorName: 'Jonas Brandt', deputyForName: 'Ayşe Kaya' });

    // After: back early; what was done is there to read, and the deputy's sight has ended.
    const after = await site.openAs('beratung', '/vertretung');
    await after.getByRole('button', { name: 'Vertretung beenden: Jonas Brandt für Ayşe Kaya' }).click();
    await after.getByText('Die Vertretung ist beendet.').waitFor();
    const digest = after.getByRole('region', { name: /^Während Ihrer Abwesenheit/ });
    await digest.getByText(/Bildungsträger anrufen · Jonas Brandt i\. V\./).waitFor();
    await digest.getByRole('link', { name: /^Gespräch in F-/ }).waitFor();
    expect(await axe(after)).toEqual([]);
    await after.context().close();
    const { body: left } = await deputy.get('/api/v1/reminders?owner=desk&due=all&limit=100').expect(200);
    expect(left.items.filter(({ ownerName }: { ownerName?: string }) => ownerName === 'Ayşe Kaya')).toEqual([]);

    // On every day each open duty has somebody who works here.
    const orphans = await db.query(
      `select r.id from reminders.reminder r join identity.staff_user u on u.id = r.owner_id where r.state in ('OFFEN', 'RUHEND') and not u.active`,
    );
    expect(orphans.rows).toEqual([]);
  });
});
