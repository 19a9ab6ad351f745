import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { signIn, startApi, type TestApi } from '../support/api.js';
import { countedAt, october } from '../support/caseload-facts.js';
import { world, type World } from '../support/world.js';

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const soffice = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => path.join(folder, name)))
  .find(isExecutable);

// Semicolons, UTF-8, numbers as they are and with a decimal point (en-US); the first sheet is written.
const csv = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false';

const inLibreOffice = async (program: string, xlsx: Buffer): Promise<string[][]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-xlsx-'));
  try {
    const file = path.join(folder, 'report.xlsx');
    writeFileSync(file, xlsx);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    await promisify(execFile)(program, [profile, '--headless', '--convert-to', csv, '--outdir', folder, file], { timeout: 120_000 });
    return readFileSync(path.join(folder, 'report.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// With CI=true nothing may be skipped: the test then runs and fails.
const whereInstalled = soffice || process.env['CI'] === 'true' ? it : it.skip;
const hint = soffice ? '' : ' (soffice is missing; on Debian: apt-get install libreoffice-calc-nogui)';

describe('the caseload file in LibreOffice', () => {
  let api: TestApi;
  let w: World;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set(countedAt);
    w = await world(api);
    await october(w);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  whereInstalled(
    `opens, and its overview shows the numbers of the report${hint}`,
    async () => {
      if (!soffice) throw new Error('CI=true: soffice fehlt (libreoffice-calc-nogui)');
      const leader = await signIn(api, 'leitung');
      const query = 'from=2026-10-01&to=2026-10-31';
      const { totals } = (await leader.get(`/api/v1/reports/caseload?${query}`)).body;
      const file = await leader.get(`/api/v1/reports/caseload.xlsx?${query}`).responseType('arraybuffer');
      const lines = await inLibreOffice(soffice, file.body as Buffer);
      expect(lines[0]!.slice(0, 3)).toEqual(['Team', 'Zuständig', 'Offen am Stichtag']);
      const [word, , ...numbers] = lines.at(-1)!;
      expect(word).toBe('Summe');
      expect(numbers.map(Number)).toEqual([
        totals.open,
        totals.created,
        totals.closed,
        totals.overdueReminders,
        totals.noContact8Weeks,
        totals.daysSinceLastContact,
        totals.applications.ENTWURF,
        totals.applications.BEWILLIGT,
      ]);
    },
    150_000,
  );
});
