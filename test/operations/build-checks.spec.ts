import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launcherModule, runModule, runNode } from '../support/child-process.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-build-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the budget for JavaScript on first load', () => {
  /** A Vite result with scripts of these many kilobytes that do not compress. */
  const judge = async (kilobytes: {
    staff: number;
    shared: number;
    portal: number;
    lazy: number;
  }): Promise<{ ok: boolean; lines: string[] }> => {
    mkdirSync(path.join(folder, '.vite'));
    for (const [name, size] of Object.entries(kilobytes)) writeFileSync(path.join(folder, `${name}.js`), randomBytes(size * 1000));
    const manifest = {
      'index.html': { file: 'staff.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['lazy.tsx'] },
      'portal.html': { file: 'portal.js', isEntry: true, imports: ['_shared.js'] },
      '_shared.js': { file: 'shared.js' },
      'lazy.tsx': { file: 'lazy.js', isDynamicEntry: true },
    };
    writeFileSync(path.join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
    const run = runModule(`import { judgeFirstLoad } from '${launcherModule('bundle-size.mjs')}';
      console.log(JSON.stringify(judgeFirstLoad('${folder}')));`);
    expect(await run.ended).toBe(0);
    return JSON.parse(run.output()) as { ok: boolean; lines: string[] };
  };

  it('counts an entry with everything it imports statically, and nothing it loads later', async () => {
    const { ok, lines } = await judge({ staff: 150, shared: 100, portal: 60, lazy: 500 });
    expect(lines[0]).toMatch(/staff: 250\.\d kB/);
    expect(lines[1]).toMatch(/portal: 160\.\d kB/);
    expect(ok).toBe(true);
  });

  it('fails when the staff entry loads more than 260 kB', async () => {
    expect((await judge({ staff: 170, shared: 95, portal: 10, lazy: 1 })).ok).toBe(false);
  });

  it('fails when the portal entry loads more than 170 kB', async () => {
    expect((await judge({ staff: 10, shared: 95, portal: 80, lazy: 1 })).ok).toBe(false);
  });
});

describe('the check of the built server', () => {
  it('names files in which an alias was left that plain Node cannot find', async () => {
    mkdirSync(path.join(folder, 'src'));
    writeFileSync(path.join(folder, 'src/good.js'), `import { a } from '../../libs/a/src/index.js'; // once @app/a`);
    writeFileSync(path.join(folder, 'src/dynamic.js'), `const a = await import('@app/a');`);
    writeFileSync(path.join(folder, 'static.js'), `import { a } from '@app/a';`);
    const run = runModule(`import { leftoverAliases } from '${launcherModule('leftover-aliases.mjs')}';
      console.log(JSON.stringify(leftoverAliases(['${folder}']).toSorted()));`);
    expect(await run.ended).toBe(0);
    expect(JSON.parse(run.output())).toEqual([path.join(folder, 'src/dynamic.js'), path.join(folder, 'static.js')]);
  });
});

describe('the check of package-lock.json', () => {
  const check = (packages: object) => {
    const file = path.join(folder, 'package-lock.json');
    writeFileSync(file, JSON.stringify({ packages }));
    return runNode(['test/support/check-lock.mjs', file]);
  };

  it('passes when every optional package is in the lock', async () => {
    expect(await check({ 'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '1' } }, 'node_modules/b': {} }).ended).toBe(0);
  });

  it('names the package whose platform parts are missing', async () => {
    const run = check({ 'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/darwin': '1' } } });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('a@1.0.0: @a/darwin');
  });
});
