import pg from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** A decision in two steps: proposed, returned, proposed again, released; then amended the same way. */
describeInBrowser('a decision by two persons', () => {
  let site: Site;
  let [adviser, decider]: (Page | undefined)[] = [];
  let address: string;

  beforeAll(async () => {
    site = await startSite();
    const db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<{ id: string; username: string }>(
      `select a.id, u.username from funding.application a join counselling.case k on k.id = a.case_id
       join identity.staff_user u on u.username in ('beratung', 'betriebe') and u.team_id = k.team_id
       where a.state = 'IN_PRUEFUNG' and not exists (select from funding.benefit b where b.application_id = a.id and b.computed_cents is null)
       order by a.number limit 1`,
    );
    await db.end();
    address = `/antraege/${rows[0]!.id}`;
    adviser = await site.openAs(rows[0]!.username, address);
    decider = await site.openAs('teamleitung', address);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const propose = async (page: Page): Promise<void> => {
    const button = page.getByRole('button', { name: 'Entscheidung vorschlagen' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Vorschlag vorlegen' }).click();
    expect(await dialog.getByText('Entscheiden Sie über diese Leistung.').count()).toBeGreaterThan(0);
    for (const choice of await dialog.getByRole('radio', { name: 'in voller Höhe' }).all()) await choice.check();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Vorschlag vorlegen' }).click();
    await waiting(page).waitFor();
    await settled(page);
  };
  const waiting = (page: Page) => page.getByRole('region', { name: 'Vorschlag wartet auf eine zweite Person' });

  it('is proposed by the one who prepared it, who cannot release it, and locks the application', async () => {
    const page = adviser!;
    await propose(page);
    expect(await page.getByRole('button', { name: 'Freigeben' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Unterlagen nachfordern' }).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
  });

  it('comes back with reasons and a word', async () => {
    const page = decider!;
    await page.reload();
    await waiting(page).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zurückgeben' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Zurückgeben' });
    await confirm.click();
    await dialog.getByText('Wählen Sie mindestens einen Grund.').waitFor();
    await dialog.getByRole('checkbox', { name: 'Ermessen nicht begründet' }).check();
    await dialog.getByLabel('Erläuterung').fill('Bitte die Abwägung ergänzen.');
    expect(await axe(page)).toEqual([]);
    await confirm.click();
    await page.getByText(/Vorschlag zurückgegeben von .*Ermessen nicht begründet\. Bitte die Abwägung ergänzen\./).waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
  });

  it('is proposed again and released', async () => {
    await adviser!.reload();
    await adviser!.getByText(/Bitte die Abwägung ergänzen/).waitFor();
    await propose(adviser!);
    await decider!.reload();
    await decider!.getByRole('button', { name: 'Freigeben' }).click();
    await decider!.getByText('Freigegeben. Die Entscheidung gilt.').waitFor();
    await settled(decider!);
    expect(await waiting(decider!).count()).toBe(0);
  });

  it('is amended the same way, with a hearing where an amount falls', async () => {
    const page = adviser!;
    await page.reload();
    await page.getByRole('button', { name: 'Bewilligung ändern' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lehrgangskosten: neuer Betrag').fill('12,34');
    await dialog.getByRole('textbox', { name: 'Wirkt ab' }).fill('01.03.2027');
    await dialog.getByLabel('Grund', { exact: true }).fill('Der Kurs ist günstiger geworden.');
    const confirm = dialog.getByRole('button', { name: 'Vorschlag vorlegen' });
    await confirm.click();
    await dialog
      .getByText(/Ein Betrag sinkt: Nennen Sie den Tag der Anhörung/)
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel(/warum war keine Anhörung nötig/).fill('Die Änderung hat das Unternehmen selbst beantragt.');
    await confirm.click();
    await waiting(page)
      .getByText(/auf 12,34/)
      .waitFor();
    await decider!.reload();
    await decider!.getByRole('button', { name: 'Freigeben' }).click();
    await decider!.getByText(/Geändert am .* auf 12,34/).waitFor();
    await settled(decider!);
    expect(await axe(decider!)).toEqual([]);
  });
});
