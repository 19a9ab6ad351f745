import readXlsx from 'read-excel-file/node';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { countedAt, october } from '../../support/caseload-facts.js';
import { world, type World } from '../../support/world.js';

const inOctober = 'from=2026-10-01&to=2026-10-31';

describe('the caseload report as a file', () => {
  let api: TestApi;
  let w: World;
  let leader: Agent;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set(countedAt);
    w = await world(api);
    await october(w);
    leader = await signIn(api, 'leitung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  it('gives the same numbers as an XLSX file', async () => {
    await w.db.query(`update identity.staff_user set display_name = '=HYPERLINK("https://evil.example")' where id = $1`, [
      w.userId('betriebe'),
    ]);
    const answer = await leader.get(`/api/v1/reports/caseload.xlsx?${inOctober}`).responseType('arraybuffer');
    const { totals } = (await leader.get(`/api/v1/reports/caseload?${inOctober}`)).body;
    await w.db.query(`update identity.staff_user set display_name = 'Jonas Brandt' where id = $1`, [w.userId('betriebe')]);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="Fallbestand_2026-10_AA-Bochum_Stand-2026-11-23T10-00.xlsx"');
    const sheets = await readXlsx(answer.body as Buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Übersicht', 'Fälle', 'Definitionen', 'Filter']);
    const [overview, cases, definitions, filter] = sheets.map(({ data }) => data);
    expect(overview![0]!.slice(2, 7)).toEqual([
      'Offen am Stichtag',
      'Neu im Zeitraum',
      'Geschlossen im Zeitraum',
      'Überfällige Wiedervorlagen',
      'Ohne Kontakt seit mehr als 8 Wochen',
    ]);
    expect(overview!.at(-1)).toEqual([
      'Summe',
      null,
      totals.open,
      totals.created,
      totals.closed,
      totals.overdueReminders,
      totals.noContact8Weeks,
      totals.daysSinceLastContact,
      totals.applications['ENTWURF'],
      totals.applications['BEWILLIGT'],
    ]);
    expect(overview!.map(([, adviser]) => adviser)).toContain(`'=HYPERLINK("https://evil.example")`);
    // each case once, its flags adding up to the overview
    expect(cases!.slice(1).map(([number]) => number)).toEqual(['F-01', 'F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-07', 'F-10', 'F-11']);
    const sum = (column: number) => cases!.slice(1).reduce((total, row) => total + Number(row[column]), 0);
    expect([8, 9, 10, 11].map(sum)).toEqual([totals.open, totals.created, totals.closed, totals.noContact8Weeks]);
    expect(cases![1]![4]).toEqual(new Date('2026-06-01T00:00:00.000Z'));
    expect(definitions!.length).toBeGreaterThan(8);
    expect(filter).toContainEqual(['Zeitraum von', '01.10.2026']);
    expect(filter).toContainEqual(['Träger', 'Agentur für Arbeit Bochum']);
    expect(JSON.stringify(sheets)).not.toMatch(/Geheim|Erika|Blechwerk|Hoffmann/);
  });
});
