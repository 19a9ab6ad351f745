import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';
import { built, inProject, projectRoot } from './paths.mjs';
import { main, Refusal, stopwatch } from './terminal.mjs';

const audiences = ['staff', 'portal'];
const files = audiences.flatMap((name) => [inProject(`apps/web/src/api/${name}.openapi.json`), inProject(`apps/web/src/api/${name}.d.ts`)]);
const contents = () => files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined));

/** Writes both documents and the types the web UI is compiled against. */
function generate() {
  execFileSync(process.execPath, [built.api, '--write-openapi'], { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const name of audiences) {
    const [document, types] = [inProject(`apps/web/src/api/${name}.openapi.json`), inProject(`apps/web/src/api/${name}.d.ts`)];
    execFileSync(process.execPath, [inProject('node_modules/openapi-typescript/bin/cli.js'), document, '--output', types], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

function putBack(before) {
  files.forEach((file, index) => {
    if (before[index] === undefined) rmSync(file, { force: true });
    else writeFileSync(file, before[index]);
  });
}

/** `npm run openapi` writes, `npm run openapi -- --check` only compares and fails on a difference. */
await main(async () => {
  const { say } = stopwatch();
  await build({ say, web: false });
  const before = contents();
  generate();
  const after = contents();
  const changed = files.filter((_, index) => before[index] !== after[index]).map((file) => file.slice(projectRoot.length + 1));
  if (!process.argv.includes('--check')) {
    say(changed.length > 0 ? `Geschrieben: ${changed.join(', ')}` : 'Schnittstellenbeschreibung unverändert');
    return 0;
  }
  putBack(before);
  if (changed.length > 0) throw new Refusal(`Nicht mehr aktuell: ${changed.join(', ')}\nBitte ausführen und einchecken: npm run openapi`);
  say('Schnittstellenbeschreibung ist aktuell');
  return 0;
});
