import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { judgeFirstLoad } from './bundle-size.mjs';
import { fingerprint, isFresh, remember } from './fingerprint.mjs';
import { leftoverAliases } from './leftover-aliases.mjs';
import { built, dieWithParent, inProject, isProgram, projectRoot } from './paths.mjs';
import { main, Refusal, stopwatch } from './terminal.mjs';

/** Runs a Node program quietly; its output is shown only when it fails. */
function runNode(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', dieWithParent, ...args], {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Refusal(output.trim()))));
  });
}

async function buildServer() {
  const folders = ['apps', 'libs', 'migrations'].map((name) => inProject('dist', name));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await runNode([inProject('node_modules/@nestjs/cli/bin/nest.js'), 'build', 'all']);
  const left = leftoverAliases(folders).map((file) => `  ${path.relative(projectRoot, file)}`);
  if (left.length === 0) return;
  throw new Refusal(
    `import('@app/…') löst der Compiler nicht auf; bitte als Import-Anweisung in eine eigene Datei ziehen:\n${left.join('\n')}`,
  );
}

async function buildWeb(say) {
  const options = ['build', inProject('apps/web'), '--manifest', '--outDir', built.web, '--emptyOutDir', '--logLevel', 'warn'];
  await runNode([inProject('node_modules/vite/bin/vite.js'), ...options], { NODE_ENV: 'production' });
  const { lines, ok } = judgeFirstLoad(built.web);
  lines.forEach((line) => say(line));
  if (!ok) throw new Refusal('Die Oberfläche hält die Grenzen für das erste Laden nicht ein (siehe oben).');
}

async function step(part, title, work, say) {
  if (isFresh(part)) {
    say(`${title}: unverändert`);
    return;
  }
  const mark = fingerprint(part);
  say(`${title} wird gebaut …`);
  try {
    await work(say);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${title}: Bauen fehlgeschlagen.\n${error.message}`);
    throw error;
  }
  remember(part, mark);
  say(`${title} gebaut`);
}

/** Builds what changed since the last time, server and web side by side. Throws a Refusal with the compiler's words. */
export async function build({ say, server = true, web = true }) {
  const steps = [server && step('server', 'Server', buildServer, say), web && step('web', 'Oberfläche', buildWeb, say)];
  const results = await Promise.allSettled(steps.filter(Boolean));
  const failures = results.filter((result) => result.status === 'rejected').map((result) => result.reason);
  const unexpected = failures.find((failure) => !(failure instanceof Refusal));
  if (unexpected) throw unexpected;
  if (failures.length > 0) throw new Refusal(failures.map((failure) => failure.message).join('\n\n'));
}

if (isProgram(import.meta.url)) await main(() => build(stopwatch()));
