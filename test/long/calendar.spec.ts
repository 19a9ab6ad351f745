import type { Locator, Page } from 'playwright-core';
import { axe, describeInBrowser, settled, sidewaysScroll, startSite, type Site } from '../support/browser.js';
import { Examples } from '../support/pages.js';

const pointerEvents = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel'];

/** The calendar by keyboard only: agree from a proposal, move by a quarter of an hour, did not come, and the list that says the same. */
describeInBrowser('the calendar', () => {
  let site: Site;
  let examples: Examples;

  beforeAll(async () => {
    site = await startSite();
    examples = await Examples.of(site);
  });
  afterAll(async () => {
    await examples.close();
    await site.close();
  });

  const open = async (user: string, address: string, look: object = {}): Promise<Page> => {
    const page = await site.openAs(user, address, look);
    await page.evaluate(
      `window.pointerEvents = []; for (const type of ${JSON.stringify(pointerEvents)}) addEventListener(type, () => window.pointerEvents.push(type), true)`,
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    return page;
  };
  const closed = async (page: Page): Promise<void> => {
    expect(await page.evaluate('window.pointerEvents')).toEqual([]);
    await page.context().close();
  };

  it('shows the same appointments as calendar and as list, and both are clean', async () => {
    const page = await open('beratung', '/');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor();
    await settled(page);
    const inCalendar = await shownIds(page);
    expect(inCalendar.length).toBeGreaterThan(5);
    expect(await axe(page)).toEqual([]);
    await tabTo(page, page.getByRole('radio', { name: 'Kalender' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Termine' }).waitFor();
    expect(await shownIds(page)).toEqual(inCalendar);
    await page.getByText(`${inCalendar.length} Termine`).waitFor();
    expect(await axe(page)).toEqual([]);
    await closed(page);
  });

  it('agrees an appointment from a person’s page with a proposal, moves it by a quarter of an hour and back', async () => {
    const page = await open('beratung', await examples.fill('/personen/$clientId'));
    await page.getByRole('region', { name: /^Termine/ }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Termin anlegen' });
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('button', { name: 'Termin speichern' }));
    await page.keyboard.press('Enter');
    await dialog.getByText('Tragen Sie den Tag ein.').waitFor();
    expect(await axe(page)).toEqual([]);
    await tabTo(page, dialog.getByRole('button', { name: 'Freie Zeiten suchen' }));
    await page.keyboard.press('Enter');
    const proposals = dialog.getByRole('list', { name: 'Vorschläge' }).getByRole('button');
    await proposals.nth(2).waitFor();
    expect(await proposals.count()).toBe(3);
    const proposed = /(\d\d:\d\d)–(\d\d:\d\d) Uhr/.exec(await proposals.nth(1).innerText())!;
    await tabTo(page, proposals.nth(1));
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('button', { name: 'Termin speichern' }));
    await page.keyboard.press('Enter');
    await page.getByText(/^Termin angelegt: /).waitFor();
    await settled(page);
    await page.getByRole('list', { name: 'Als Nächstes' }).getByText(`${proposed[1]}–${proposed[2]} Uhr`).first().waitFor();

    await page.keyboard.press('g');
    await page.keyboard.press('c');
    const block = page
      .locator('button[data-appointment]')
      .filter({ hasText: `${proposed[1]}–${proposed[2]}` })
      .first();
    await block.waitFor();
    await settled(page);
    await tabTo(page, block);
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(/^Termin verschoben: /).waitFor();
    const moved = page
      .locator('button[data-appointment]')
      .filter({ hasText: `${later(proposed[1]!)}–${later(proposed[2]!)}` })
      .first();
    await moved.waitFor();
    await settled(page);
    await page.keyboard.press('Shift+ArrowUp');
    await block.waitFor();
    await closed(page);
  });

  it('walks by arrows, opens with Eingabe, and notes with f that somebody did not come, which can be taken back', async () => {
    const page = await open('beratung', '/kalender');
    await page.keyboard.press('j');
    const first = await page.evaluate('document.activeElement.dataset.appointment');
    expect(typeof first).toBe('string');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.dataset.appointment')).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const shown = page.getByRole('dialog', { name: /beratung/ });
    await shown.getByRole('button', { name: 'Nicht erschienen' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    await tabTo(page, page.locator(`.wl-cal__item[data-appointment="${String(first)}"]`));
    await page.keyboard.press('f');
    const after = page.getByRole('dialog', { name: /Nicht erschienen/ });
    await after.getByText('Daraus folgt von selbst nichts.').waitFor();
    await after.getByRole('button', { name: 'Neuen Termin anlegen' }).waitFor();
    await after.getByRole('button', { name: 'Anruf einplanen' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await after.waitFor({ state: 'detached' });
    const block = page.locator(`.wl-cal__item[data-appointment="${String(first)}"]`);
    await block.filter({ hasText: 'Nicht erschienen' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Rückgängig' }));
    await page.keyboard.press('Enter');
    await block.filter({ hasNotText: 'Nicht erschienen' }).waitFor();
    expect(site.complaints).toEqual([]);
    await closed(page);
  });

  it('shows the team beside each other, holidays and closed days, prints the list, and is a list on a phone', async () => {
    const team = await open('teamleitung', '/kalender?wer=team');
    await team.getByRole('rowheader', { name: 'Ayşe Kaya' }).waitFor();
    await team.getByRole('rowheader', { name: 'Martina Sobotta' }).waitFor();
    expect(await axe(team)).toEqual([]);
    await closed(team);

    const christmas = await open('beratung', '/kalender?tag=2026-12-25');
    await christmas.getByRole('heading', { name: /25\.12\.2026.*Feiertag/ }).waitFor();
    await christmas.emulateMedia({ media: 'print' });
    await christmas.getByText('Fr, 25.12.2026: Feiertag').waitFor();
    await closed(christmas);

    const carnival = await open('beratung', '/kalender?tag=2027-02-08&ansicht=tag');
    await carnival.getByRole('heading', { name: /geschlossen: Rosenmontag/ }).waitFor();
    await closed(carnival);

    const phone = await open('beratung', '/kalender', { width: 320, height: 700, theme: 'dark' });
    await phone.getByRole('heading', { level: 2, name: /23\.11\.2026/ }).waitFor();
    expect(await sidewaysScroll(phone)).toBe(0);
    expect(await axe(phone)).toEqual([]);
    await closed(phone);
  });

  it('closes an office, and whoever books then reads why', async () => {
    const lead = await open('teamleitung', '/kalender/einrichtung');
    expect(await axe(lead)).toEqual([]);
    await tabTo(lead, lead.getByRole('button', { name: 'Schließtage eintragen' }));
    await lead.keyboard.press('Enter');
    const dialog = lead.getByRole('dialog', { name: 'Schließtage eintragen' });
    await tabTo(lead, dialog.getByRole('textbox', { name: 'Erster Tag' }));
    await lead.keyboard.type('2.12.26');
    await tabTo(lead, dialog.getByRole('textbox', { name: 'Grund' }));
    await lead.keyboard.type('Umzug');
    expect(await axe(lead)).toEqual([]);
    await lead.keyboard.press('Enter');
    await lead.getByRole('cell', { name: 'Umzug', exact: true }).waitFor();
    await closed(lead);

    const page = await open('beratung', '/kalender/neu');
    const making = page.getByRole('dialog', { name: 'Termin anlegen' });
    await tabTo(page, making.getByRole('textbox', { name: 'Tag', exact: true }));
    await page.keyboard.type('2.12.26');
    await tabTo(page, making.getByRole('textbox', { name: 'Beginn' }));
    await page.keyboard.type('14');
    await page.keyboard.press('Enter');
    await making.getByText('An diesem Tag ist geschlossen.').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await closed(page);
  });
});

const shownIds = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('[data-appointment]')].filter((one) => one.offsetParent !== null).map((one) => one.dataset.appointment).sort()`,
  );

/** A quarter of an hour after `HH:MM`. */
const later = (time: string): string => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Presses Tab until the focus is there. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  await locator.waitFor();
  for (let step = 0; step < 200; step += 1) {
    if (await locator.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(locator)} is not reached by Tab`);
};
