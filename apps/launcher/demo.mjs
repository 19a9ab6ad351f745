import path from 'node:path';
import { build } from './build.mjs';
import { welcome } from './demo-accounts.mjs';
import { demoEnvironment, demoSettings, rememberSize, seededSize } from './demo-settings.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { lockFolder } from './folder-lock.mjs';
import { built } from './paths.mjs';
import { isPortFree } from './ports.mjs';
import { waitUntil } from './processes.mjs';
import { answers, logs, supervise } from './supervise.mjs';
import { main, Refusal, stopwatch } from './terminal.mjs';

/** After a hard end the last run's processes may need a moment to leave the port. */
async function requirePort(port, afterCrash) {
  if (await waitUntil(() => isPortFree(port), afterCrash ? 5_000 : 0)) return;
  throw new Refusal(
    `Port ${port} ist belegt: ein anderes Programm benutzt ihn schon.\n` +
      `Bitte dieses Programm beenden oder einen anderen Port wählen, zum Beispiel:\n  PORT=${port === 3001 ? 3002 : 3001} npm run demo`,
  );
}

/** Brings the database to today's schema and fills it when empty. */
async function prepare({ dataDir, size }, env, group, say) {
  const present = seededSize(dataDir);
  if (present && present !== size) {
    say(
      `Im Ordner liegen schon Demodaten der Größe «${present}»; sie bleiben. Für «${size}» bitte DEMO_DATA_DIR auf einen anderen Ordner setzen.`,
    );
  }
  say(present ? 'Datenbank wird geprüft …' : 'Schema, Referenz- und Demodaten werden angelegt …');
  const command = [built.cli, 'prepare-demo', '--size', present ?? size];
  if (await group.runOnce('Vorbereiten', command, env, (line) => say(`  ${line}`))) rememberSize(dataDir, present ?? size);
}

async function startDatabase(dataDir, group, say) {
  const database = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log: say });
  await group.watch('postgres', database.exited, database.stop, database.logFile);
  if (!group.isStopping()) say('Datenbank läuft (PostgreSQL 18)');
  return database;
}

async function run(settings, databaseStarted, group, say) {
  const { port, dataDir } = settings;
  const [database, building] = await Promise.allSettled([databaseStarted, build({ say })]);
  for (const part of [database, building]) if (part.status === 'rejected') throw part.reason;
  if (group.isStopping()) return;

  const { ownerUrl, appUrl } = database.value;
  const env = demoEnvironment({ port, dataDir, ownerUrl, appUrl });
  await prepare(settings, env, group, say);
  if (group.isStopping()) return;

  say('Anwendung startet …');
  group.start('api', [built.api], env);
  const worker = group.start('worker', [built.worker], env);
  const up = await group.ready('api', answers(`http://127.0.0.1:${port}/readyz`), 60);
  if (up && (await group.ready('worker', logs(worker.logFile, 'worker ready'), 60))) {
    say('bereit');
    console.log(welcome(port));
  }
}

await main(async () => {
  const { say } = stopwatch();
  const settings = demoSettings(process.env);
  const lock = lockFolder(settings.dataDir, settings.port);
  try {
    await requirePort(settings.port, lock.afterCrash);
    const group = supervise({ logDir: path.join(settings.dataDir, 'logs'), say });
    const databaseStarted = startDatabase(settings.dataDir, group, say);
    try {
      await Promise.race([run(settings, databaseStarted, group, say), group.finished]);
      return await group.finished;
    } finally {
      await group.stop(1);
      // A signal may come while the database is only starting: it is stopped as soon as it runs.
      await Promise.allSettled([databaseStarted]);
    }
  } finally {
    lock.release();
  }
});
