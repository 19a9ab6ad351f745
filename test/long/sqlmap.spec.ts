import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Attack, nounsOf } from '../support/attack/attack.js';
import { fieldsOf } from '../support/attack/hostile.js';
import { PlantedHoles } from '../support/attack/planted.js';
import { findSqlmap } from '../support/binaries.mjs';
import type { Endpoint } from '../support/endpoints.js';
import { sqlmap, type Target, type Verdict } from '../support/sqlmap.js';

/** Ten minutes in total (issue 3), two at a time. */
const most = 10 * 60_000;

/** What lists and searches: a GET with a query of its own, or a POST that neither creates nor changes anything. */
const asks = ({ method, query, body, headers, open, permission, ...endpoint }: Endpoint): boolean =>
  !open &&
  permission !== 'self' &&
  nounsOf(endpoint as Endpoint).length === 0 &&
  (method === 'get' ? query !== undefined : method === 'post' && body !== undefined && headers.length === 0);

// A cursor is encrypted: nothing gets past it, and everything beside a wrong one would be refused.
const unasked = ['after', 'limit'];

(findSqlmap() ? describe : describe.skip)('sqlmap on every list and search, signed in', () => {
  let attack: Attack;
  let folder: string;
  let base: string;

  beforeAll(async () => {
    attack = await Attack.start({ planted: [PlantedHoles] });
    await attack.api.app.listen(0, '127.0.0.1');
    base = (await attack.api.app.getUrl()).replace('[::1]', '127.0.0.1');
    folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-sqlmap-'));
  });
  afterAll(async () => {
    await attack?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const targetOf = (endpoint: Endpoint): Target => {
    const rows = attack.rows(endpoint);
    const fields = Object.entries(endpoint.query ? fieldsOf(endpoint.query) : {}).filter(([name]) => !unasked.includes(name));
    const every = fields.map(([name, { enum: choices, format }]) => {
      const known = rows.body[name] ?? (choices as string[] | undefined)?.[0] ?? (format === 'date' ? '2026-11-23' : 'a');
      return [name, String(known)];
    });
    return {
      name: endpoint.name,
      url: `${base}${endpoint.path}${attack.query(endpoint, rows, Object.fromEntries(every))}`,
      cookie: attack.insider(endpoint).cookie!,
      body: endpoint.body && JSON.stringify(attack.body(endpoint, rows)),
    };
  };

  it('finds the one that was planted, and no other', async () => {
    const began = performance.now();
    const waiting = attack.targets.filter(asks).map(targetOf);
    const routes = waiting.length;
    const verdicts: Verdict[] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        verdicts.push(await sqlmap(next, path.join(folder, String(waiting.length)), Math.max(1_000, most - (performance.now() - began))));
    };
    await Promise.all([work(), work()]);
    const seconds = Math.round((performance.now() - began) / 1_000);
    const found = verdicts.filter((verdict) => verdict.found).map(({ name }) => name);
    process.stdout.write(`sqlmap: ${routes} routes in ${seconds} s, found ${found.join(', ') || 'nothing'}\n`);
    expect(found).toEqual(['PlantedHoles.injectable']);
    expect(verdicts.filter(({ finished }) => !finished).map(({ name, output }) => `${name}: ${output.slice(-400)}`)).toEqual([]);
    expect(routes).toBeGreaterThan(10);
  });
});
