import path from 'node:path';
import { build } from './build.mjs';
import { demoEnvironment, demoSettings } from './demo-settings.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { lockFolder } from './folder-lock.mjs';
import { built, inProject } from './paths.mjs';
import { isPortFree } from './ports.mjs';
import { supervise } from './supervise.mjs';
import { main, Refusal, stopwatch } from './terminal.mjs';

// Nest's own watcher and not tsc's: it turns the aliases (@app/…) into paths that plain Node finds.
const watchServer = [inProject('node_modules/@nestjs/cli/bin/nest.js'), 'build', 'all', '--watch', '--preserveWatchOutput'];
const watchWeb = [
  inProject('node_modules/vite/bin/vite.js'),
  'build',
  inProject('apps/web'),
  '--watch',
  '--manifest',
  '--outDir',
  built.web,
];

/** `npm run dev`: the demo's data, everything rebuilt and restarted on save, one address, all output in this terminal. */
await main(async () => {
  const { say } = stopwatch();
  const settings = demoSettings(process.env);
  const lock = lockFolder(settings.dataDir, settings.port);
  try {
    if (!(await isPortFree(settings.port))) throw new Refusal(`Port ${settings.port} ist belegt, zum Beispiel: PORT=3001 npm run dev`);
    await build({ say });
    const { ownerUrl, appUrl, ...database } = await startEmbeddedPostgres({ dataDir: path.join(settings.dataDir, 'postgres'), log: say });
    const group = supervise({ say });
    void group.watch('postgres', database.exited, database.stop, database.logFile);
    const env = demoEnvironment({ ...settings, ownerUrl, appUrl });
    const command = [built.cli, 'prepare-demo', '--size', settings.size];
    if (await group.runOnce('Vorbereiten', command, env, (line) => say(`  ${line}`))) {
      group.start('nest', watchServer, process.env);
      group.start('vite', watchWeb, process.env);
      group.start('api', ['--watch', '--watch-preserve-output', built.api], env);
      group.start('worker', ['--watch', '--watch-preserve-output', built.worker], env);
      say(`http://localhost:${settings.port} (wird bei jedem Speichern neu gebaut, Strg+C beendet)`);
    }
    return await group.finished;
  } finally {
    lock.release();
  }
});
