import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { localDate } from '@app/kernel';
import { dataSourceOptions, Reader } from '@app/platform';
import { loadReference, ReferenceData } from '@app/reference';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const shipped = 'libs/reference/data';
const now = '2026-11-23T09:00:00.000Z';
const csvs = () => readdirSync(shipped).filter((file) => file.endsWith('.csv'));

let database: TestDatabase;
let dataSource: DataSource;
let client: pg.Client;
let reference: ReferenceData;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.appUrl, 2)).initialize();
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  reference = new ReferenceData(new Reader(dataSource));
});

afterAll(async () => {
  await client.end();
  await dataSource.destroy();
  await database.drop();
});

describe('loading the reference data', () => {
  it('brings every shipped file, each under 600 kB', async () => {
    const loaded = await loadReference(client, now);
    expect(loaded.map(({ file }) => file).sort()).toEqual(csvs().sort());
    expect(csvs().filter((file) => statSync(join(shipped, file)).size >= 600_000)).toEqual([]);
    expect(Object.fromEntries(loaded.map(({ file, rows }) => [file, rows]))).toMatchObject({
      'kldb2010.csv': 2_195,
      'wz.csv': 1_835 + 2_030,
      'municipalities.csv': 10_943,
      'jurisdiction.csv': 11,
    });
  });

  it('leaves files alone that it has already loaded, replaces one that changed and puts it back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weiterlotse-reference-'));
    for (const file of csvs()) copyFileSync(join(shipped, file), join(folder, file));
    writeFileSync(join(folder, 'wz-correspondence.csv'), 'wz2025,wz2008\n01.11.0,01.11.0\n');
    expect((await loadReference(client, now)).filter(({ changed }) => changed)).toEqual([]);
    expect((await loadReference(client, now, folder)).filter(({ changed }) => changed)).toEqual([
      { file: 'wz-correspondence.csv', rows: 1, changed: true },
    ]);
    expect(await reference.wz2008Of('01.13.1')).toEqual([]);
    await loadReference(client, now);
    expect(await reference.wz2008Of('01.13.1')).toEqual(['01.13.1', '01.19.9', '01.28.0']);
    rmSync(folder, { recursive: true });
  });

  it('keeps everything as it was when a file is broken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weiterlotse-reference-'));
    for (const file of csvs()) copyFileSync(join(shipped, file), join(folder, file));
    writeFileSync(join(folder, 'kldb2010.csv'), 'code,level,title,short_title\n0,1,Anders,Anders\n');
    writeFileSync(join(folder, 'jurisdiction.csv'), 'ags,agentur,jobcenter,jobcenter_type,valid_from\n05911000,a,b,unbekannt,2025-01-01\n');
    await expect(loadReference(client, now, folder)).rejects.toThrow('jurisdiction_jobcenter_type_check');
    expect((await reference.occupation('0'))?.title).toBe('Militär');
    rmSync(folder, { recursive: true });
  });
});

describe('reference data', () => {
  it('finds occupations by code and by title, whatever the case and the umlauts', async () => {
    expect((await reference.occupations('25122', 5)).map(({ code }) => code)).toEqual(['25122']);
    expect((await reference.occupations('ANLAGENFUEHRER', 50)).map(({ code }) => code)).toContain('25122');
    expect(await reference.occupations('100%', 5)).toEqual([]);
    expect(await reference.occupations('a', 7)).toHaveLength(7);
  });

  it('finds industries in the version asked for', async () => {
    expect((await reference.industries(2008, '62.01.9', 5)).map(({ title }) => title)).toEqual(['Sonstige Softwareentwicklung']);
    expect(await reference.industries(2025, '62.01.9', 5)).toEqual([]);
  });

  it('puts Witten and Hattingen under Agentur Hagen and Jobcenter EN, Herne under Agentur Bochum', async () => {
    const on = localDate('2026-11-23');
    const [witten, hattingen, herne] = await Promise.all(
      ['05954036', '05954016', '05916000'].map((ags) => reference.jurisdictionOf(ags, on)),
    );
    expect(witten).toMatchObject({ agentur: 'aa-hagen', jobcenter: 'jc-en', jobcenterType: 'kommunaler-traeger' });
    expect(hattingen?.agentur).toBe('aa-hagen');
    expect(herne).toMatchObject({ agentur: 'aa-bochum', jobcenter: 'jc-herne', jobcenterType: 'gemeinsame-einrichtung' });
    expect(await reference.jurisdictionOf('05954036', localDate('2024-12-31'))).toBeNull();
    expect(await reference.jurisdictionOf('99999999', on)).toBeNull();
  });

  it('leads from a postcode to its municipality, and to several where it crosses borders', async () => {
    expect(await reference.placesOf('58452')).toMatchObject([{ place: 'Witten', ags: '05954036' }]);
    expect(new Set((await reference.placesOf('54578')).map(({ ags }) => ags)).size).toBeGreaterThan(3);
    expect((await reference.municipality('05954036'))?.name).toBe('Witten, Stadt');
  });

  it('knows every postcode of the region and none of large customers', async () => {
    expect(await reference.placesOf('44780')).toEqual([]); // Ruhr-Universität
    const known = await Promise.all(['44787', '44894', '44623', '45525', '58300', '58313', '45549'].map((plz) => reference.placesOf(plz)));
    expect(known.every(([place]) => place?.ags)).toBe(true);
  });

  it('lists places around a postcode, nearest first', async () => {
    const around = await reference.near('44787', 12);
    expect(around[0]).toMatchObject({ plz: '44787', km: 0 });
    // Bochum to Herne is about 7 km, to Dortmund's centre about 18 km.
    expect(around.map(({ place }) => place)).toEqual(expect.arrayContaining(['Herne', 'Witten']));
    expect(around.some(({ plz }) => plz === '44135')).toBe(false);
    expect(around.map(({ km }) => km)).toEqual(around.map(({ km }) => km).sort((a, b) => a - b));
    expect(await reference.near('00000', 50)).toEqual([]);
  });
});
