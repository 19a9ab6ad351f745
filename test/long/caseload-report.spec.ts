import pg from 'pg';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { axe, describeInBrowser, settled, startSite, type Site } from '../support/browser.js';

/** ARCHITECTURE.md, flow 3: a manager reads the caseload, follows a number to its rows and takes the file along. */
describeInBrowser('flow 3: the caseload report', () => {
  let site: Site;
  let page: Page;
  let shown: Map<string, number[]>;

  beforeAll(async () => {
    site = await startSite();
    page = await site.openAs('leitung', '/berichte');
    await settled(page);
    shown = await figuresIn(page, 'Fallbestand', 5);
  });
  afterAll(() => site.close());
  afterEach(() => expect(site.complaints).toEqual([]));

  it('counts cases per adviser, and the totals are the sums of their columns', () => {
    const totals = shown.get('Summe')!;
    const people = [...shown].filter(([who]) => who !== 'Summe').map(([, figures]) => figures);
    expect(people.length).toBeGreaterThan(2);
    expect(totals).toEqual(totals.map((_total, column) => people.reduce((sum, figures) => sum + figures[column]!, 0)));
    expect(totals[0]).toBeGreaterThan(10);
  });

  it('a number leads to exactly that many rows, which name nobody who is advised', async () => {
    const names = await namesOfClients(site);
    for (const [figure, column] of [
      ['Offen', 0],
      ['Überfällige Wiedervorlagen', 4],
    ] as const) {
      const [who, figures] = [...shown].filter(([each]) => each !== 'Summe').toSorted(([, a], [, b]) => b[column]! - a[column]!)[0]!;
      const count = figures[column]!;
      expect(count).toBeGreaterThan(1);
      await page.getByRole('link', { name: new RegExp(`^${count}, ${figure}, ${who.split('\n')[0]}`) }).click();
      await page.getByRole('heading', { level: 1, name: `Fallbestand: ${figure}` }).waitFor();
      await settled(page);
      const rows = page.getByRole('table', { name: 'Zeilen hinter der Zahl' }).getByRole('row');
      expect(await rows.count()).toBe(count + 1);
      const text = await page.locator('body').innerText();
      expect(names.filter((name) => text.includes(name))).toEqual([]);
      expect(await axe(page)).toEqual([]);
      await page.goBack();
      await settled(page);
    }
  });

  it('the number of all applications in a state leads to those applications', async () => {
    const link = page
      .getByRole('table', { name: 'Anträge nach Status' })
      .getByRole('link', { name: /, Summe: Zeilen zeigen$/ })
      .first();
    const count = Number(await link.innerText());
    await link.click();
    await page.getByRole('heading', { level: 1, name: /^Fallbestand: Anträge/ }).waitFor();
    await settled(page);
    const rows = page.getByRole('table', { name: 'Zeilen hinter der Zahl' }).getByRole('row');
    expect(await rows.count()).toBe(count + 1);
    expect(await rows.nth(1).innerText()).toMatch(/^A-\d{4}-\d{5}/);
    await page.goBack();
    await settled(page);
  });

  it('the downloaded file holds the numbers of the page', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Als Excel herunterladen').click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const [sheet] = await readXlsx(await download.path());
    const [headings = [], ...lines] = sheet!.data.map((line) => line.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))));
    const columns = [
      'Offen am Stichtag',
      'Neu im Zeitraum',
      'Geschlossen im Zeitraum',
      'Ohne Kontakt seit mehr als 8 Wochen',
      'Überfällige Wiedervorlagen',
    ].map((name) => headings.indexOf(name));
    expect(columns).not.toContain(-1);
    const inFile = lines.map((line) => columns.map((column) => line[column]));
    expect(inFile.toSorted(byText)).toEqual([...shown.values()].toSorted(byText));
    expect(inFile.at(-1)).toEqual(shown.get('Summe'));
  });

  it('shows an adviser who types the address no report', async () => {
    const other = await site.openAs('beratung', '/berichte');
    await settled(other);
    expect(await other.getByRole('table').count()).toBe(0);
    await other.getByRole('alert').getByText('Berechtigung').first().waitFor();
  });
});

const byText = (a: unknown, b: unknown): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

/** The first columns of numbers of a table, by what stands at the beginning of the row. */
const figuresIn = async (page: Page, table: string, columns: number): Promise<Map<string, number[]>> => {
  const rows = await page.getByRole('table', { name: table }).getByRole('row').all();
  const figures = new Map<string, number[]>();
  for (const row of rows.slice(1)) {
    const cells = await row.getByRole('cell').allInnerTexts();
    figures.set(
      await row.getByRole('rowheader').innerText(),
      cells.slice(0, columns).map((text) => Number(text.replace('.', ''))),
    );
  }
  return figures;
};

const namesOfClients = async (site: Site): Promise<string[]> => {
  const db = new pg.Client({ connectionString: site.api.db.adminUrl });
  await db.connect();
  try {
    const { rows } = await db.query<{ last_name: string; first_name: string }>(`select last_name, first_name from clients.client`);
    return rows.flatMap(({ last_name, first_name }) => [`${last_name}, ${first_name}`, `${first_name} ${last_name}`]);
  } finally {
    await db.end();
  }
};
