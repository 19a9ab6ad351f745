import { buffer } from 'node:stream/consumers';
import { personalTables } from '@app/privacy';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';
import { world, type World } from '../../support/world.js';

describe('the register of processing', () => {
  let api: TestApi;
  let place: World;
  let desk: Agent;

  beforeAll(async () => {
    api = await startApi();
    place = await world(api);
    desk = await signIn(api, 'datenschutz');
  });
  afterAll(async () => {
    await place.close();
    await api.close();
  });

  const url = '/api/v1/processing-register';
  const file = async (name: string) =>
    (
      await desk
        .get(`${url}/${name}`)
        .set('Accept-Encoding', 'identity')
        .buffer(true)
        .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
        .expect(200)
    ).body as Buffer;

  it('names every table and every fact of the lists of personal data, in the document and in the table', async () => {
    const { text, roles } = readPdf(await file('verzeichnis.pdf'));
    const csv = (await file('verzeichnis.csv')).toString();
    const flat = text.replaceAll(/\s+/g, '');
    for (const { title, shown } of personalTables) {
      for (const words of [title, ...Object.values(shown)]) {
        expect(csv).toContain(words);
        expect(flat).toContain(words.replaceAll(/\s+/g, ''));
      }
    }
    expect(csv.split('\r\n')).toHaveLength(personalTables.length + 2);
    // Two headings for each of the nine kinds of record; a table that goes on on the next page repeats its own.
    expect(roles['TH']).toBeGreaterThanOrEqual(18);
    expect(roles['TH']! % 2).toBe(0);
  });

  it('is the desk’s, in its language, and follows the retention rule of the Träger', async () => {
    await place.db.query(
      `insert into privacy.retention_rule (id, tenant_id, kind, months, source, valid_from, created_at, created_by)
       values (gen_random_uuid(), $1, 'rights', 48, 'Dienstanweisung 3/2026', '2026-01-01', '2026-11-01T08:00:00Z', gen_random_uuid())`,
      [place.tenantId('aa-bochum')],
    );
    const activities = async (language: string) =>
      (await desk.get(url).set('Accept-Language', language).expect(200)).body.activities as { kind: string; retention: object }[];
    expect((await activities('de')).find(({ kind }) => kind === 'rights')?.retention).toEqual({
      months: 48,
      source: 'Dienstanweisung 3/2026',
    });
    await (await signIn(api, 'beratung')).get(url).expect(403);
    await (await signIn(api, 'verwaltung')).get(`${url}/verzeichnis.csv`).expect(403);
  });
});
