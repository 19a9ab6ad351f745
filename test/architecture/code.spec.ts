import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { allProblemTexts } from '../../apps/api/src/http/all-problem-texts.js';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs', 'migrations'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && existsSync(file));
const sources = tracked.filter((file) => !file.endsWith('.spec.ts')).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** What no file may hold, and a line that would be found. */
const forbidden: readonly [what: string, pattern: RegExp, planted: string][] = [
  ['TypeScript enums (lists are `as const`)', /^\s*(export\s+)?(const\s+)?enum\s/m, 'export enum Kind { A }'],
  ['unfinished work', /\b(TODO|FIXME|HACK)\b/, '// TODO later'],
  ['a migration generator or synchronising schemas', /migration:generate|synchronize:\s*true/, 'synchronize: true'],
  ['ORM transactions beside Transactions', /@Transactional|AsyncLocalStorage/, '@Transactional()'],
];

describe('source code', () => {
  it.each(forbidden)('has no %s', (_what, pattern, planted) => {
    expect(planted).toMatch(pattern);
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('asks for the time only where it may', () => {
    const pattern = /\bnew Date\(|\bDate\.now\(/;
    expect('const now = new Date();').toMatch(pattern);
    // holidays.ts hands days of the calendar to a library that takes them as Date; it never asks what day it is.
    const allowed = /^(libs\/platform|apps\/(launcher|web))\/|^libs\/reference\/src\/holidays\.ts$/;
    expect(sources.filter(({ file, text }) => !allowed.test(file) && pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('gives every Problem a text', () => {
    const codes = new Set(
      sources.flatMap(({ text }) => [...text.matchAll(/new Problem\(\s*'[\w-]+',\s*'([\w.-]+)'/g)].map((match) => match[1]!)),
    );
    const known = new Set(allProblemTexts.codes('de'));
    const commandLineOnly = ['funding-rules.', 'courses.not-open-qcat'];
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => !known.has(code) && !commandLineOnly.some((prefix) => code.startsWith(prefix)))).toEqual([]);
  });

  it('keeps constructors at six arguments or fewer in services', () => {
    const tooMany = sources
      .filter(({ file }) => file.endsWith('.service.ts'))
      .filter(({ text }) => ((/constructor\(([^)]*)\)/s.exec(text)?.[1] ?? '').match(/readonly/g) ?? []).length > 6)
      .map(({ file }) => file);
    expect(tooMany).toEqual([]);
  });
});
