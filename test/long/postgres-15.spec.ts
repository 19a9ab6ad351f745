import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from '../support/child-process.js';

const programs = '/usr/lib/postgresql/15/bin';
const whereInstalled = existsSync(path.join(programs, 'initdb')) ? it : it.skip;

/** Of Jest's report, what is asked here. */
type Report = {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Each failed test with its file and message; a file that did not run stands for itself. */
const failuresOf = ({ testResults }: Report): readonly string[] =>
  testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${message}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages.join('\n').slice(0, 2000)}`);
  });

describe('PostgreSQL 15, the oldest version the product supports', () => {
  whereInstalled('runs the migrations, and every API and worker test passes on it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-pg15-'));
    const file = path.join(folder, 'report.json');
    try {
      const options = ['--selectProjects', 'system', '--maxWorkers=2', '--testPathPatterns', 'test/(api|worker|flows)/'];
      const jest = runNode(['node_modules/jest/bin/jest.js', ...options, '--json', `--outputFile=${file}`], {
        TEST_POSTGRES_BIN: programs,
        NODE_ENV: 'test',
      });
      const code = await jest.ended;
      if (!existsSync(file)) throw new Error(jest.output().slice(-8000));
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
      expect(failuresOf(report)).toEqual([]);
      expect(code).toBe(0);
      expect(report.numPassedTests).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
