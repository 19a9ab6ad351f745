/**
 * Makes the compact CSVs beside this folder from the published source files (see ../README.md for the names and origins).
 *
 *   node libs/reference/data/make/make-reference.mjs <folder with the source files>
 *
 * jurisdiction.csv is kept by hand and not touched.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { municipalityIndex } from './municipality-index.mjs';
import { correspondence, industries } from './wz.mjs';

const [source] = process.argv.slice(2);
if (!source) throw new Error('usage: node make-reference.mjs <source folder>');

const target = join(import.meta.dirname, '..');
const read = (file) => readFileSync(join(source, file), 'utf8');
const table = (file) => parse(read(file), { columns: true, bom: true });
const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const write = (file, header, rows) => {
  const text = [header, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
  writeFileSync(join(target, file), text);
  process.stdout.write(`${file}: ${rows.length} rows, ${Buffer.byteLength(text)} bytes\n`);
};

write(
  'kldb2010.csv',
  ['code', 'level', 'title', 'short_title'],
  table('kldb2010_v2020_compact.csv').map((row) => [row.code, row.level, row.title, row.short_title]),
);

write(
  'wz.csv',
  ['version', 'code', 'level', 'title'],
  [
    ...industries(read('WZ_2008_DE_2025-09-29.xml')).map((row) => ['2008', ...row]),
    ...industries(read('WZ_2025_DE_2025-08-19.xml')).map((row) => ['2025', ...row]),
  ],
);
write('wz-correspondence.csv', ['wz2025', 'wz2008'], correspondence(read('WZ2025-2025-08-19-Correspondences.xml')));

const municipalities = table('gemeinden_de_2026-06-30.csv').map((row) => ({ ags: row.ags, name: row.name, kreis: row.kreis_ags }));
write(
  'municipalities.csv',
  ['ags', 'name', 'kreis'],
  municipalities.map((row) => [row.ags, row.name, row.kreis]),
);

const { agsOf, isMunicipality } = municipalityIndex(municipalities);
const all = table('geonames_zipcodes_de.csv').map((row) => ({
  plz: row.zipcode,
  place: row.place,
  kreis: row.community_code,
  lat: Number(row.latitude).toFixed(4),
  lon: Number(row.longitude).toFixed(4),
}));
// The source lists the postcodes of large customers (one firm or authority each) first and the places after them.
const firstPlace = all.findIndex(({ kreis, place }) => isMunicipality(kreis, place));
const places = all
  .slice(firstPlace)
  // Without a Kreis it lies abroad: Jungholz in Tyrol has a German postcode.
  .filter(({ kreis }) => kreis !== '')
  .map((row) => [row.plz, row.place, row.kreis, row.lat, row.lon, agsOf(row.kreis, row.place) ?? ''])
  .sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1));
const firm = /\b(GmbH|AG|KG|e\. ?V\.|Finanzamt|Amtsgericht|Sparkasse|Niederlassung)(?!\S)/;
const strays = places.filter(([, place]) => firm.test(place));
if (strays.length > 0) throw new Error(`not places, has the source another order now? ${strays.map(([plz, place]) => `${plz} ${place}`).join('; ')}`);

const header = ['plz', 'place', 'kreis', 'lat', 'lon', 'ags'];
write(
  'postcodes-0-4.csv',
  header,
  places.filter(([plz]) => plz < '5'),
);
write(
  'postcodes-5-9.csv',
  header,
  places.filter(([plz]) => plz >= '5'),
);
