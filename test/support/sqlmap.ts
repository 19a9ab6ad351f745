import { spawn } from 'node:child_process';
import { findSqlmap } from './binaries.mjs';

export type Target = {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
  /** JSON of a POST. */
  readonly body?: string | undefined;
};

export type Verdict = { readonly name: string; readonly finished: boolean; readonly found: boolean; readonly output: string };

/**
 * Debian's sqlmap on one address, signed in: level 2, risk 1. It tries every parameter of the query string or the JSON body; files go to
 * `folder` alone. `found` when it tells an injection point, `finished` when it came to a verdict before `milliseconds` were over.
 */
export const sqlmap = (target: Target, folder: string, milliseconds: number): Promise<Verdict> =>
  new Promise((resolve, reject) => {
    const data = target.body === undefined ? [] : [`--data=${target.body}`, '--headers=Content-Type: application/json'];
    const child = spawn(
      findSqlmap()!,
      [
        `--url=${target.url}`,
        `--cookie=${target.cookie}`,
        ...data,
        '--batch',
        '--flush-session',
        '--level=2',
        '--risk=1',
        '--dbms=PostgreSQL',
        `--output-dir=${folder}`,
        '--disable-coloring',
        '--ignore-proxy',
        '--drop-set-cookie',
        '--skip-waf',
        '--time-sec=2',
        '--param-exclude=^__Host',
      ],
      { env: { PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: folder, LANG: 'C.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      const found = /identified the following injection point/.test(output);
      resolve({ name: target.name, found, finished: found || /do not appear to be injectable/.test(output), output });
    });
  });
