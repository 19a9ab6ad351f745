import pg from 'pg';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** A case rests, goes on and is closed by keyboard and mouse; nothing open in it disappears. */
describeInBrowser('the steps of a case', () => {
  let site: Site;
  let own: { id: string; number: string };
  let busy: { id: string; application: string };

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const mine = `k.owner_id = (select id from identity.staff_user where username = 'beratung')`;
    const { rows } = await db.query(
      `select k.id, k.number from counselling.case k where ${mine} and k.status = 'IN_BERATUNG'
        and not exists (select from counselling.case_measure m where m.case_id = k.id)
        and (select count(*) from reminders.reminder r where r.subject_id = k.id and r.state = 'OFFEN') = 1 order by k.number limit 1`,
    );
    const { rows: others } = await db.query(
      `select k.id, m.number as application from counselling.case k join counselling.case_measure m on m.case_id = k.id
       where ${mine} and not m.settled and k.closed_on is null order by k.number limit 1`,
    );
    [own, busy] = [rows[0]!, others[0]!];
    // A planned one keeps a case open (test/api/calendar/case-appointments.spec.ts).
    await db.query(`update calendar.appointment set state = 'ABGESAGT_BERATER' where case_id = $1 and state in ('GEPLANT', 'BESTAETIGT')`, [
      own.id,
    ]);
    await db.end();
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  it('rests until a day, goes on, and closes once each follow-up has its answer', async () => {
    const page = await site.openAs('beratung', `/faelle/${own.id}`);
    const panel = page.getByRole('region', { name: 'Stand des Falls' });
    await panel.getByRole('button', { name: 'Ruhen lassen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ruhen lassen' }).click();
    expect(await dialog.getByRole('link').allInnerTexts()).toEqual(['Wählen Sie einen Grund.', 'Wählen Sie einen Tag ab morgen.']);
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('Grund').selectOption('Persönliche Gründe');
    await dialog.getByRole('textbox', { name: 'Wieder ansehen am' }).fill('+6w');
    await dialog.getByRole('button', { name: 'Ruhen lassen' }).click();
    await panel.getByText('Ruht wegen: Persönliche Gründe').waitFor();
    await page.getByText('Ruhender Fall: wie geht es weiter?').first().waitFor();
    await panel.getByRole('button', { name: 'Wieder aufnehmen' }).click();
    await panel.getByRole('button', { name: 'Ruhen lassen' }).waitFor();
    await panel.getByRole('button', { name: 'Abschließen' }).click();
    await dialog.getByLabel('Grund').selectOption('Ziel erreicht');
    await dialog.getByRole('button', { name: 'Abschließen' }).click();
    expect(await dialog.getByRole('link').allInnerTexts()).toEqual(['Wählen Sie, was daraus wird.']);
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel(/^Was wird aus/).selectOption('Erledigt');
    await dialog.getByRole('button', { name: 'Abschließen' }).click();
    await panel.getByText('Abgeschlossen: Ziel erreicht.').waitFor();
    await panel.getByRole('button', { name: 'Wieder öffnen' }).click();
    await dialog.getByLabel('Grund').fill('Die Person hat sich wieder gemeldet.');
    await dialog.getByRole('button', { name: 'Wieder öffnen' }).click();
    await panel.getByRole('button', { name: 'Ruhen lassen' }).waitFor();
  });

  it('says on a phone which application keeps a case from being closed, and leads there', async () => {
    const page = await site.openAs('beratung', `/faelle/${busy.id}`, { width: 390, height: 844, theme: 'dark' });
    const panel = page.getByRole('region', { name: 'Stand des Falls' });
    await panel.getByText('Es laufen noch Anträge:').waitFor();
    expect(await panel.getByRole('button', { name: 'Abschließen' }).count()).toBe(0);
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await panel.getByRole('link', { name: busy.application }).click();
    await page
      .getByRole('heading', { name: new RegExp(busy.application) })
      .first()
      .waitFor();
  });
});
