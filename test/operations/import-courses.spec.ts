import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { importCourses } from '../../apps/cli/src/commands/import-courses.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const sample = 'test/data/openqcat-sample.xml';
const xml = readFileSync(sample, 'utf8');
const services = xml
  .slice(xml.indexOf('<SERVICE '), xml.indexOf('</NEW_CATALOG>'))
  .split(/(?=<SERVICE )/)
  .map((service) => service.trim());
const catalogue = (entries: string[]) => `${xml.slice(0, xml.indexOf('<SERVICE '))}${entries.join('\n')}</NEW_CATALOG></OPENQCAT>`;

let database: TestDatabase;
let owner: pg.Client;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  folder = mkdtempSync(join(tmpdir(), 'weiterlotse-courses-'));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await owner.end();
  await database.drop();
});

const importText = (text: string): Promise<string> => {
  const file = join(folder, 'katalog.xml');
  writeFileSync(file, text);
  return importCourses(database.appUrl, file);
};

const rows = async (): Promise<unknown> =>
  (
    await owner.query(`select (select json_agg(p order by id) from courses.provider p) as providers,
                             (select json_agg(c order by id) from courses.course c) as courses,
                             (select json_agg(r order by id) from courses.run r) as runs`)
  ).rows[0];

describe('import-courses', () => {
  it('brings the five offers and ten dates of the sample with all their fields', async () => {
    expect(await importCourses(database.appUrl, sample)).toBe(
      [
        `Katalog „Testkatalog“ aus ${sample} eingelesen.`,
        'Anbieter: 1 neu, 0 geändert, 0 unverändert',
        'Angebote: 5 neu, 0 geändert, 0 unverändert',
        'Termine: 10 neu, 0 geändert, 0 unverändert',
      ].join('\n'),
    );
    const { rows: found } = await owner.query(
      `select p.name, c.title, c.measure_number, c.measure_certifier, c.measure_valid_to::text, c.teaching_units, c.teaching_units_origin,
              r.starts_on::text, r.ends_on::text, r.form, r.form_code, r.time_model, r.price_cents, r.plz, r.town
         from courses.run r join courses.course c on c.id = r.course_id join courses.provider p on p.id = c.provider_id
        where r.source_key like '%/P000000-1'`,
    );
    expect(found).toEqual([
      {
        name: 'Beispiel Bildungsträger gGmbH',
        title: 'Teilqualifizierung Maschinen- und Anlagenführer/in TQ 1',
        measure_number: '321-100000-26',
        measure_certifier: '25',
        measure_valid_to: '2028-12-31',
        teaching_units: 480,
        teaching_units_origin: 'derived',
        starts_on: '2026-01-01',
        ends_on: '2027-01-28',
        form: 'presence',
        form_code: 101,
        time_model: 'full-time',
        price_cents: 432_000,
        plz: '44623',
        town: 'Herne',
      },
    ]);
  });

  it('changes no row when the same file comes again', async () => {
    await importCourses(database.appUrl, sample);
    const before = await rows();
    expect(await importCourses(database.appUrl, sample)).toContain('Termine: 0 neu, 0 geändert, 10 unverändert');
    expect(await rows()).toEqual(before);
  });

  it('changes what differs and leaves teaching units that a person entered', async () => {
    await importCourses(database.appUrl, sample);
    await owner.query(
      `update courses.course set teaching_units = 500, teaching_units_origin = 'entered' where source_key like '%/P000000'`,
    );
    const answer = await importText(xml.replace('<PRICE_AMOUNT>4320.00<', '<PRICE_AMOUNT>4400.00<'));
    expect(answer).toContain('Angebote: 0 neu, 1 geändert, 4 unverändert');
    const { rows: found } = await owner.query(
      `select price_cents, teaching_units, teaching_units_origin, version from courses.course where source_key like '%/P000000'`,
    );
    expect(found).toEqual([{ price_cents: 440_000, teaching_units: 500, teaching_units_origin: 'entered', version: 2 }]);
  });

  it('takes dates that stand before their offer and names those that have none', async () => {
    expect(await importText(catalogue([...services].reverse()))).toContain('Termine: 10 neu');
    const orphan = (services[1] ?? '').replace('P000000-1', 'X-1').replace('<COURSE_ID>P000000<', '<COURSE_ID>FEHLT<');
    const answer = await importText(catalogue([orphan]));
    expect(answer).toContain('Termine ohne Angebot: 1\n  Zeile 3: Termin X-1 gehört zu Angebot FEHLT');
  });

  it('takes an offer that stands twice only once and says so', async () => {
    const twice = catalogue([services[0] ?? '', services[0]?.replace('Anlagenführer', 'Kranführer') ?? '']);
    expect(await importText(twice)).toContain('PRODUCT_ID „P000000“');
    expect(await importText(twice)).toContain('Angebote: 0 neu, 0 geändert, 1 unverändert');
  });

  it('refuses a file that breaks off after thousands of entries, with line and element, and changes nothing', async () => {
    await importCourses(database.appUrl, sample);
    const before = await rows();
    const many = Array.from({ length: 100 }, (_, index) => services.join('\n').replaceAll('P0000', `M${index}-`));
    const whole = catalogue(many);
    const cut = whole.slice(0, whole.lastIndexOf('<CERTIFICATE_STATUS>') + '<CERTIFICATE_STATUS>1'.length);
    const line = cut.split('\n').length;
    await expect(importText(cut)).rejects.toThrow(
      new RegExp(`bricht vorzeitig ab.*Zeile ${line}, .*Element CERTIFICATE_STATUS.*Es wurde nichts geändert`),
    );
    expect(await rows()).toEqual(before);
  });

  it('refuses what is no catalogue at all, and a file that does not exist', async () => {
    await expect(importCourses(database.appUrl, 'package.json')).rejects.toThrow('Das ist keine XML-Datei. (Zeile 1');
    await expect(importText('<KursML/>')).rejects.toThrow('Das Wurzelelement heißt nicht OPENQCAT. (Zeile 1, Spalte 9, Element KursML)');
    await expect(importCourses(database.appUrl, join(folder, 'fehlt.xml'))).rejects.toThrow('gibt es nicht');
    expect(await rows()).toEqual({ providers: null, courses: null, runs: null });
  });
});
