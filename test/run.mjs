import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from '../apps/launcher/build.mjs';
import { inProject, projectRoot } from '../apps/launcher/paths.mjs';
import { main, Refusal, stopwatch } from '../apps/launcher/terminal.mjs';
import { findChromium, findOffice, findPostgres15, findRedis, findSqlmap } from './support/binaries.mjs';

const mode = process.argv.includes('--long') ? 'long' : process.argv.includes('--check') ? 'check' : 'test';
const passedOn = process.argv.slice(2).filter((argument) => !['--long', '--check'].includes(argument));
const { say, seconds } = stopwatch();
const inCi = process.env.CI === 'true';
const counts = { passed: 0, failed: 0, skipped: 0 };

const bin = (at) => inProject('node_modules', at);
const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    if (children.size === 0) process.exit(130);
  });
}

/** Runs a Node program with its output in this terminal; gives its exit code. */
function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' });
    children.add(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      children.delete(child);
      if (signal) process.exit(130);
      resolve(code);
    });
  });
}

/** One check that is not a Jest test; counts as one. */
async function check(title, args) {
  const ok = (await runNode(args)) === 0;
  counts[ok ? 'passed' : 'failed'] += 1;
  say(`${title}: ${ok ? 'in Ordnung' : 'FEHLER (siehe oben)'}`);
}

const specsBelow = (folder) =>
  existsSync(inProject(folder))
    ? readdirSync(inProject(folder), { recursive: true }).filter((name) => name.endsWith('.spec.ts')).length
    : 0;

/** Says what this machine lacks, once and with the remedy. In CI that is a failure, because nothing may be skipped there. */
function missingParts() {
  const parts = [
    [!findRedis(), 'redis-server fehlt: Worker-Tests auf Redis werden übersprungen. Abhilfe: apt-get install redis-server'],
    [
      mode !== 'check' && !findChromium(),
      'Chromium fehlt: Browser-Tests werden übersprungen. Abhilfe: apt-get install chromium (oder CHROMIUM_PATH setzen)',
    ],
    [
      mode === 'long' && !findOffice(),
      'LibreOffice fehlt: sein Abgleich wird übersprungen. Abhilfe: apt-get install libreoffice-calc-nogui',
    ],
    [mode === 'long' && !findPostgres15(), 'PostgreSQL 15 fehlt: sein Durchlauf wird übersprungen. Abhilfe: apt-get install postgresql-15'],
    [mode === 'long' && !findSqlmap(), 'sqlmap fehlt: sein Angriff wird übersprungen. Abhilfe: apt-get install sqlmap'],
  ];
  const notes = parts.filter(([missing]) => missing).map(([, note]) => note);
  if (inCi && notes.length > 0) throw new Refusal(`CI=true, nichts darf übersprungen werden:\n${notes.join('\n')}`);
  notes.forEach((note) => say(note));
}

function projects() {
  if (mode === 'long') return ['long'];
  if (mode === 'check') return ['rules', 'system'];
  if (findChromium()) return ['rules', 'system', 'browser'];
  counts.skipped += specsBelow('test/browser');
  return ['rules', 'system'];
}

/** Runs Jest and adds its numbers; a file that does not even load counts as one failure. */
async function jest(names) {
  const report = inProject('.artifacts', `jest-${mode}.json`);
  rmSync(report, { force: true });
  const options = ['--selectProjects', ...names, '--json', `--outputFile=${report}`, ...passedOn];
  const code = await runNode([bin('jest/bin/jest.js'), ...options], { NODE_ENV: 'test' });
  if (!existsSync(report)) {
    counts.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  if (code !== 0 && counts.failed === 0) counts.failed += 1;
}

async function staticChecks() {
  await check('Paketsperre', ['test/support/check-lock.mjs']);
  // Beside the types, which take as long and one core.
  const formatted = check('Formatierung', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
  // The build has checked the server's types; tests and the web have theirs here, the pure rules once more without any surroundings.
  // By TypeScript 7, three times as fast; it has no API yet for Nest's build, which stays with 6.
  for (const project of ['tsconfig.json', 'libs/funding-rules/tsconfig.lib.json', 'apps/web/tsconfig.json']) {
    await check(`Typen (${project})`, [bin('typescript-7/bin/tsc'), '--noEmit', '-p', project]);
  }
  await formatted;
  await check('Schnittstellenbeschreibung', ['apps/launcher/openapi.mjs', '--check']);
  await check('Lint', [bin('oxlint/bin/oxlint'), '--deny-warnings', 'apps', 'libs', 'migrations', 'test']);
}

async function everything() {
  missingParts();
  await build({ say });
  if (mode !== 'long') await staticChecks();
  await jest(projects());
  if (inCi && counts.skipped > 0) {
    say(`CI=true, aber ${counts.skipped} Tests wurden übersprungen`);
    counts.failed += 1;
  }
}

await main(async () => {
  mkdirSync(inProject('.artifacts'), { recursive: true });
  try {
    await everything();
  } catch (error) {
    counts.failed += 1;
    console.error(error instanceof Refusal ? `\n${error.message}\n` : error);
  }
  writeFileSync(inProject('.artifacts', `result-${mode}.json`), JSON.stringify({ ...counts, seconds: Math.round(seconds()) }));
  say(`fertig nach ${Math.floor(seconds() / 60)} min ${Math.round(seconds() % 60)} s`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
});
