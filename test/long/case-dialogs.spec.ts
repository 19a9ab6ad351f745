import pg from 'pg';
import type { Locator } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** Enquiries, offers and somebody who was faster: what the dialogs of a case ask and say. */
describeInBrowser('the dialogs of a case', () => {
  let site: Site;
  let db: pg.Client;
  let own: readonly { id: string; number: string; client: string; who: string }[];

  beforeAll(async () => {
    site = await startSite();
    db = new pg.Client({ connectionString: site.api.db.adminUrl });
    await db.connect();
    const { rows } = await db.query<(typeof own)[number]>(
      `select k.id, k.number, k.client_id as client, c.last_name as who from counselling.case k join clients.client c on c.id = k.client_id
       where k.owner_id = (select id from identity.staff_user where username = 'beratung') and k.status = 'IN_BERATUNG'
         and k.offered_to is null and k.protected_for is null order by k.number limit 3`,
    );
    own = rows;
  });
  afterAll(async () => {
    await db.end();
    await site.close();
  });
  afterEach(() => expect(site.complaints).toEqual([]));

  it('begin with an enquiry, which goes to another office with an answer for everything open in it', async () => {
    const page = await site.openAs('beratung', `/personen/${own[0]!.client}`);
    await page.getByRole('button', { name: 'Fall eröffnen' }).first().click();
    const opening = page.getByRole('dialog', { name: 'Fall eröffnen' });
    await opening.getByLabel('Worum geht es?').fill('Weiterbildung in Hagen');
    await opening.getByLabel('Erst als Anfrage anlegen').check();
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await opening.getByRole('button', { name: 'Fall eröffnen' }).click();
    const panel = page.getByRole('region', { name: 'Stand des Falls' });
    await panel.getByRole('button', { name: 'Anfrage annehmen' }).waitFor();

    await page.getByRole('button', { name: 'Wiedervorlage anlegen' }).click();
    const planning = page.getByRole('dialog', { name: 'Wiedervorlage anlegen' });
    await planning.getByLabel('Was ist zu tun?').fill('Unterlagen nachreichen');
    await planning.getByLabel('Wiedervorlage').fill('2w');
    await planning.getByRole('button', { name: 'Speichern' }).click();
    await page
      .getByRole('region', { name: /Offene Wiedervorlagen/ })
      .getByText('Unterlagen nachreichen')
      .waitFor();

    await panel.getByRole('button', { name: 'Nicht zuständig' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Zuständige Stelle').fill('Jobcenter Hagen');
    await dialog.getByRole('button', { name: 'Nicht zuständig' }).click();
    expect(await dialog.getByRole('link').allInnerTexts()).toEqual(['Wählen Sie, was daraus wird.']);
    await settled(page);
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await dialog.getByLabel('Was wird aus „Unterlagen nachreichen“?').selectOption('Erledigt');
    await dialog.getByRole('button', { name: 'Nicht zuständig' }).click();
    await panel.getByText('Verwiesen an: Jobcenter Hagen.').waitFor();
    await page.context().close();
  });

  it('say who was faster and what is new, and keep what was typed', async () => {
    const { id } = own[1]!;
    const page = await site.openAs('beratung', `/faelle/${id}`);
    const panel = page.getByRole('region', { name: 'Stand des Falls' });
    await panel.getByRole('button', { name: 'Ruhen lassen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Grund').selectOption('Elternzeit');
    await dialog.getByRole('textbox', { name: 'Wieder ansehen am' }).fill('+6w');
    await dialog.getByLabel('Bemerkung (freiwillig)').fill('Meldet sich im Januar.');

    const lead = await site.openAs('teamleitung', `/faelle/${id}`);
    await lead
      .getByRole('button', { name: 'Übernehmen' })
      .or(lead.getByRole('button', { name: 'Fall übernehmen' }))
      .first()
      .click();
    await lead.getByRole('dialog').getByRole('textbox').fill('Vertretung');
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: /bernehmen$/ })
      .click();
    await lead.getByRole('dialog').waitFor({ state: 'hidden' });
    await lead.context().close();

    await dialog.getByRole('button', { name: 'Ruhen lassen' }).click();
    const stale = dialog.getByRole('alert');
    await stale.getByText('Martina Sobotta hat den Fall inzwischen geändert. Ihre Eingaben stehen noch hier.').waitFor();
    expect(await stale.locator('dl').innerText()).toMatch(/Zuständig\s+Martina Sobotta/);
    await settled(page);
    expect({ day: await axe(page) }).toEqual({ day: [] });
    await stale.getByRole('button', { name: 'Mit dem neuen Stand weiter' }).click();
    expect(await dialog.getByLabel('Bemerkung (freiwillig)').inputValue()).toBe('Meldet sich im Januar.');
    await dialog.getByRole('button', { name: 'Ruhen lassen' }).click();
    await panel.getByText('Ruht wegen: Elternzeit').waitFor();
    await page.context().close();
  });

  it('give each role in the case to one person', async () => {
    const page = await site.openAs('teamleitung', `/faelle/${own[1]!.id}`);
    const choose = async (): Promise<Locator> => {
      await page.getByRole('button', { name: 'Aufgaben verteilen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Aufgabe').selectOption('Kontakt zum Bildungsträger');
      return dialog;
    };
    const giving = await choose();
    // The demo may have somebody there already.
    await giving.getByRole('combobox', { name: /^(Kollegin oder Kollege|Wer übernimmt\?)$/ }).fill('Kaya');
    await page.getByRole('option', { name: /Ayşe Kaya/ }).click();
    await giving.getByRole('button', { name: 'Eintragen' }).click();
    await giving.waitFor({ state: 'hidden' });
    const facts = page.locator('dl').filter({ hasText: 'Kontakt zum Bildungsträger' });
    expect(await facts.innerText()).toMatch(/Kontakt zum Bildungsträger\s+Ayşe Kaya/);
    const taking = await choose();
    await taking.getByRole('button', { name: /Ayşe Kaya/ }).click();
    await taking.waitFor({ state: 'hidden' });
    await facts.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('offer a case: who receives it sees the offer alone, without a failed panel, and only the answers that are theirs', async () => {
    const { id, number, who } = own[2]!;
    const page = await site.openAs('beratung', `/faelle/${id}`);
    await page.getByRole('button', { name: 'Fall übergeben' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Brandt');
    await page.getByRole('option', { name: /Brandt/ }).click();
    await dialog.getByLabel('Grund').fill('Der Betrieb ist seiner');
    await dialog.getByRole('button', { name: 'Fall übergeben' }).click();
    const offer = page.getByText(/bietet diesen Fall Jonas Brandt an/);
    await offer.waitFor();
    expect(await page.getByRole('button', { name: 'Annehmen' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Zurückziehen' }).waitFor();
    await page.context().close();

    const receiver = await site.openAs('betriebe', `/faelle/${id}`);
    await receiver.getByRole('heading', { level: 1 }).waitFor();
    await settled(receiver);
    const alone = (await receiver.getByText('Angaben zur Person sehen Sie').count()) > 0;
    if (alone) expect(await receiver.getByRole('heading', { level: 1 }).innerText()).toBe(number);
    expect(await receiver.getByRole('main').getByRole('alert').count()).toBe(0);
    expect({ day: await axe(receiver) }).toEqual({ day: [] });
    expect(await receiver.getByRole('button', { name: 'Zurückziehen' }).count()).toBe(0);
    await receiver.getByRole('button', { name: 'Annehmen' }).click();
    await receiver.getByRole('heading', { level: 1, name: new RegExp(who) }).waitFor();
    await receiver.context().close();
  });
});
