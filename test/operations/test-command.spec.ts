import { runNode } from '../support/child-process.js';

/** A machine on which no program is found: neither Redis nor a browser, LibreOffice or PostgreSQL 15 by name. */
const bare = { PATH: '', CI: 'true' };

describe('npm test', () => {
  it('with CI=true skips nothing: it names each missing part with its remedy and fails before it does any work', async () => {
    const run = runNode(['test/run.mjs', '--check'], bare);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('CI=true, nichts darf übersprungen werden');
    expect(run.output()).toMatch(/^redis-server fehlt: .* Abhilfe: apt-get install redis-server$/m);
    expect(run.output()).toMatch(/^0 passed, 1 failed, 0 skipped$/m);
    expect(run.output()).not.toContain('    at ');
  });
});
