import 'reflect-metadata';
import { parseArgs } from 'node:util';

type Options = { size?: string | undefined; anchors?: string | undefined };
type Command = { readonly usage: string; readonly run: (files: readonly string[], options: Options) => Promise<string> };

const databaseUrl = (name: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): string => {
  const url = process.env[name] ?? (name === 'DATABASE_OWNER_URL' ? process.env['DATABASE_URL'] : undefined);
  if (!url)
    throw new Error(`${name} fehlt: die Verbindung zur Datenbank, zum Beispiel postgres://weiterlotse_app:…@127.0.0.1:5432/weiterlotse`);
  return url;
};

const file = (files: readonly string[]): string => {
  if (!files[0]) throw new Error('Bitte eine Datei angeben.');
  return files[0];
};

const migrateDatabase = async (): Promise<string> =>
  (await import('./commands/migrate.js')).migrateCommand(databaseUrl('DATABASE_OWNER_URL'));

const loadReference = async (): Promise<string> =>
  (await import('./commands/load-reference.js')).loadReferenceCommand(databaseUrl('DATABASE_URL'));

const seedDemo = async ({ size = 'demo' }: Options): Promise<string> => {
  const { seedDemoCommand } = await import('./commands/seed-demo.js');
  return seedDemoCommand(databaseUrl('DATABASE_URL'), size);
};

/** Every command by its name; each answers what it prints. Loaded when asked for, so that `assess` starts without a database. */
const commands: Readonly<Record<string, Command>> = {
  migrate: { usage: 'migrate                      bringt die Datenbank auf den Stand des Programms', run: migrateDatabase },
  'load-reference': { usage: 'load-reference               lädt KldB, WZ, Gemeinden, Postleitzahlen, Zuständigkeiten', run: loadReference },
  'seed-demo': {
    usage: 'seed-demo [--size demo]      legt Demo-Daten an (small, demo, large)',
    run: (_files, options) => seedDemo(options),
  },
  'prepare-demo': {
    usage: 'prepare-demo [--size demo]   migrate, load-reference und seed-demo in einem',
    run: async (_files, options) => {
      // Each step is told when it is done: the launcher shows these lines while it waits.
      process.stdout.write(`${await migrateDatabase()}\n`);
      process.stdout.write(`${await loadReference()}\n`);
      const { hasTenants, refreshStatistics } = await import('./commands/seed-demo.js');
      if (await hasTenants(databaseUrl('DATABASE_URL'))) return 'Demo-Daten sind schon da.';
      const seeded = await seedDemo(options);
      await refreshStatistics(databaseUrl('DATABASE_OWNER_URL'));
      return seeded;
    },
  },
  'load-organisation': {
    usage: 'load-organisation DATEI      legt einen Träger mit Dienststellen, Teams und Personal an (JSON)',
    run: async (files) => (await import('./commands/load-organisation.js')).loadOrganisation(databaseUrl('DATABASE_URL'), file(files)),
  },
  'import-courses': {
    usage: 'import-courses DATEI         liest einen Katalog im Format open-Qcat 1.1',
    run: async (files) => (await import('./commands/import-courses.js')).importCourses(databaseUrl('DATABASE_URL'), file(files)),
  },
  'rotate-data-keys': {
    usage: 'rotate-data-keys             verschlüsselt geschützte Angaben mit dem ersten Schlüssel aus DATA_KEYS neu',
    run: async () => (await import('./commands/rotate-data-keys.js')).rotateDataKeys(databaseUrl('DATABASE_URL')),
  },
  'verify-audit': {
    usage: 'verify-audit [--anchors ORDNER]  prüft die versiegelten Protokolle, auch gegen die Anker-Dateien',
    run: async (_files, { anchors }) => {
      const { verifyAudit } = await import('./commands/verify-audit.js');
      const overdueMs = Number(process.env['AUDIT_OVERDUE_MS'] ?? 300_000);
      const { text, failed } = await verifyAudit(databaseUrl('DATABASE_URL'), anchors, overdueMs);
      if (failed) process.exitCode = 1;
      return text;
    },
  },
  'reset-second-factor': {
    usage: 'reset-second-factor NAME     entfernt zweiten Faktor und Sitzungen eines Zugangs (Benutzername oder E-Mail-Adresse)',
    run: async ([name]) => {
      if (!name) throw new Error('Bitte einen Benutzernamen angeben.');
      return (await import('./commands/reset-second-factor.js')).resetSecondFactor(databaseUrl('DATABASE_URL'), name);
    },
  },
  'reapply-erasures': {
    usage: 'reapply-erasures DATEI       wiederholt nach einer Wiederherstellung die Löschungen eines Löschverzeichnisses',
    run: async (files) => (await import('./commands/reapply-erasures.js')).reapplyErasures(file(files)),
  },
  'replay-assessments': {
    usage: 'replay-assessments           rechnet alle gespeicherten Vorprüfungen nach und nennt die Unterschiede',
    run: async () => {
      const { text, failed } = await (await import('./commands/replay-assessments.js')).replayAssessments(databaseUrl('DATABASE_URL'));
      if (failed) process.exitCode = 1;
      return text;
    },
  },
  'verify-documents': {
    usage: 'verify-documents             stellt alle Schreiben neu her und nennt die, deren Datei nicht mehr dieselbe ist',
    run: async () => {
      const { text, failed } = await (await import('./commands/verify-documents.js')).verifyDocuments(databaseUrl('DATABASE_URL'));
      if (failed) process.exitCode = 1;
      return text;
    },
  },
  assess: {
    usage: 'assess DATEI                 rechnet Förderfälle aus einer JSON-Datei und schreibt die Ergebnisse als JSON',
    run: async (files) => (await import('./commands/assess.js')).assessFile(file(files)),
  },
};

const help = (): string => ['npm run cli -- BEFEHL', '', ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join('\n');

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { size: { type: 'string' }, anchors: { type: 'string' }, help: { type: 'boolean' } },
  });
  const [name = '', ...files] = positionals;
  const command = commands[name];
  if (values.help || !command) {
    process.stdout.write(`${help()}\n`);
    process.exitCode = values.help || name === '' ? 0 : 1;
    return;
  }
  process.stdout.write(`${await command.run(files, values)}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
