import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from '../support/child-process.js';

const programs = '/usr/lib/postgresql/15/bin';
const whereInstalled = existsSync(path.join(programs, 'initdb')) ? it : it.skip;

describe('PostgreSQL 15, the oldest version the product supports', () => {
  whereInstalled('runs the migrations, and every API and worker test passes on it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-pg15-'));
    const report = path.join(folder, 'report.json');
    try {
      const options = [
        '--selectProjects',
        'system',
        '--maxWorkers=2',
        '--json',
        `--outputFile=${report}`,
        '--testPathPatterns',
        'test/(api|worker|flows)/',
      ];
      const jest = runNode(['node_modules/jest/bin/jest.js', ...options], { TEST_POSTGRES_BIN: programs, NODE_ENV: 'test' });
      const code = await jest.ended;
      const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
      expect([code, result.numFailedTests, jest.output().slice(code === 0 ? 0 : -8000, code === 0 ? 0 : undefined)]).toEqual([0, 0, '']);
      expect(result.numPassedTests).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
