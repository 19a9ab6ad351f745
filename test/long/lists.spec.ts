import type { Locator, Page } from 'playwright-core';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** The list of cases by keyboard alone: narrow, keep the view, do one thing with many, export. */
describeInBrowser('a list, by keyboard', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  const focused = async (page: Page, target: Locator): Promise<boolean> => (await target.and(page.locator(':focus')).count()) > 0;
  const reach = async (page: Page, target: Locator): Promise<void> => {
    for (let steps = 0; steps < 150; steps++) {
      if (await focused(page, target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached by Tab');
  };
  const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
    await reach(page, target);
    await page.keyboard.press(key);
  };
  const rows = (page: Page) => page.getByRole('table').getByRole('rowheader');

  it('is narrowed with counts, and its address shows the same to somebody else', async () => {
    const page = await site.openAs('beratung', '/faelle?owner=all');
    await rows(page).first().waitFor();
    await press(page, page.getByRole('button', { name: 'Status', exact: true }));
    const option = page.getByRole('menuitemcheckbox', { name: /^In Beratung/ });
    await option.waitFor();
    await settled(page);
    expect({ menu: await axe(page) }).toEqual({ menu: [] });
    const count = Number(/(\d+)$/.exec(await option.innerText())![1]);
    while (!(await focused(page, option))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Status: In Beratung/ }).waitFor();
    await page.getByText(`${count} Treffer`).waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('IN_BERATUNG');
    expect(page.url()).not.toContain('Kowalczyk');

    const other = await site.openAs('beratung', new URL(page.url()).pathname + new URL(page.url()).search);
    await other.getByText(`${count} Treffer`).waitFor();
    await other.context().close();
    await press(page, page.getByRole('button', { name: 'Alle zurücksetzen' }));
    await page.getByRole('button', { name: /^Status: In Beratung/ }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('keeps its columns and filters as a view that opens first, and brings a removed one back', async () => {
    const page = await site.openAs('beratung', '/faelle?concern=overdue,no-next');
    await press(page, page.getByRole('button', { name: 'Spalten' }));
    await press(page, page.getByRole('checkbox', { name: 'Anliegen' }), 'Space');
    await settled(page);
    expect({ columns: await axe(page) }).toEqual({ columns: [] });
    await press(page, page.getByRole('button', { name: 'Übernehmen' }));
    await page.getByRole('columnheader', { name: 'Anliegen' }).waitFor({ state: 'detached' });

    const choose = async (menu: string | RegExp, item: string | RegExp) => {
      await press(page, page.getByRole('button', { name: menu }));
      const entry = page.getByRole('menuitem', { name: item });
      await entry.waitFor();
      while (!(await focused(page, entry))) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await choose('Ansichten', /Als neue Ansicht/);
    await page.getByLabel('Name der Ansicht').fill('Offene Enden');
    await settled(page);
    expect({ dialog: await axe(page) }).toEqual({ dialog: [] });
    await page.keyboard.press('Enter');
    await choose(/^Ansicht: Offene Enden/, 'Liste damit öffnen');

    const again = await site.openAs('beratung', '/faelle');
    await again.getByRole('button', { name: /^Ansicht: Offene Enden/ }).waitFor();
    await again.getByRole('button', { name: /Wiedervorlage überfällig/ }).waitFor();
    expect(await again.getByRole('columnheader', { name: 'Anliegen' }).count()).toBe(0);
    await again.context().close();

    await choose(/^Ansicht: Offene Enden/, /entfernen$/);
    await page.getByText('Ansicht „Offene Enden“ entfernt').waitFor();
    await press(page, page.getByRole('button', { name: 'Rückgängig' }));
    await press(page, page.getByRole('button', { name: 'Ansichten' }));
    await page.getByRole('menuitemradio', { name: /^Offene Enden/ }).waitFor();
    await page.context().close();
  });

  it('does one thing with many rows, says what did not go and tries again', async () => {
    const page = await site.openAs('beratung', '/faelle?view=none');
    const boxes = page.getByRole('table').getByRole('checkbox', { name: /^F-.* auswählen$/ });
    await boxes.first().waitFor();
    await reach(page, boxes.first());
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 ausgewählt').waitFor();
    await page.keyboard.press('Control+a');
    const total = Number(/^(\d+) Treffer/.exec(await page.getByText(/^\d+ Treffer$/).innerText())![1]);
    await page.getByText(`${total} ausgewählt`).waitFor();

    const offer = async () => {
      await page.getByRole('button', { name: 'Fälle anbieten' }).focus();
      await page.keyboard.press('Enter');
      await dialog.getByRole('combobox', { name: 'Wer?' }).focus();
      await page.keyboard.type('Brandt');
      await dialog.getByRole('option', { name: /^Jonas Brandt/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.getByLabel('Grund').fill('Elternzeit');
      await press(page, dialog.getByRole('button', { name: 'Fälle anbieten' }));
    };
    const dialog = page.getByRole('dialog', { name: /anbieten$/ });
    await page.getByRole('button', { name: 'Fälle anbieten' }).focus();
    await page.keyboard.press('Enter');
    await press(page, dialog.getByRole('button', { name: 'Fälle anbieten' }));
    await dialog.getByText('Nennen Sie einen Grund.').first().waitFor();
    await settled(page);
    expect({ errors: await axe(page) }).toEqual({ errors: [] });
    await page.keyboard.press('Escape');
    await offer();
    const result = page.getByRole('dialog', { name: /^\d+ erledigt, \d+ nicht$/ });
    await result
      .or(page.getByText(/Fälle angeboten$/))
      .first()
      .waitFor();
    if (await result.isVisible()) await page.keyboard.press('Escape');

    // Offered once, they cannot be offered again: the dialog says so of each, and they stay chosen.
    await boxes.first().focus();
    await page.keyboard.press('Control+a');
    await page.getByText(`${total} ausgewählt`).waitFor();
    await offer();
    await page.getByRole('dialog', { name: `0 erledigt, ${total} nicht` }).waitFor();
    await settled(page);
    expect({ result: await axe(page) }).toEqual({ result: [] });
    expect(await page.getByText('Der Fall ist schon angeboten, die Antwort steht aus.').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByText(`${total} ausgewählt`).waitFor();
    await page.context().close();
  });

  it('orders its file with a purpose, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await site.openAs('beratung', '/faelle?view=none', { theme });
      await rows(page).first().waitFor();
      await press(page, page.getByRole('button', { name: 'Exportieren' }));
      const dialog = page.getByRole('dialog', { name: 'Liste exportieren' });
      await press(page, dialog.getByRole('button', { name: 'Datei erstellen' }));
      await dialog.getByText('Wählen Sie, wofür Sie die Liste brauchen.').waitFor();
      await settled(page);
      expect({ [theme]: await axe(page) }).toEqual({ [theme]: [] });
      await dialog.getByLabel('Wofür?').selectOption('Besprechung im Team');
      await press(page, dialog.getByRole('button', { name: 'Datei erstellen' }));
      await dialog
        .getByText(/^Fälle, XLSX/)
        .first()
        .waitFor();
      await page.context().close();
    }
  });

  it.each(['/personen', '/unternehmen'])('looks the same at %s', async (path) => {
    const page = await site.openAs('betriebe', path, { width: 390, height: 844, theme: 'dark' });
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Im Blick behalten' }).click();
    await page.getByRole('menu').waitFor();
    await settled(page);
    expect({ menu: await axe(page) }).toEqual({ menu: [] });
    await page.context().close();
  });
});
