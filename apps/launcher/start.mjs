import { existsSync } from 'node:fs';
import { built } from './paths.mjs';
import { supervise } from './supervise.mjs';
import { main, Refusal, stopwatch } from './terminal.mjs';

const required = {
  DATABASE_URL: 'Verbindung der eingeschränkten Rolle, z. B. postgres://weiterlotse_app:…@datenbank:5432/weiterlotse',
  SESSION_SECRET: 'mindestens 32 zufällige Zeichen, z. B. aus: openssl rand -base64 48',
  DATA_KEYS: 'Schlüssel besonders geschützter Angaben (oder DATA_KEYS_FILE), z. B. aus: echo "k1:$(openssl rand -base64 32)"',
};

function requireSettings() {
  const missing = Object.keys(required).filter((name) => !process.env[name] && !process.env[`${name}_FILE`]);
  if (missing.length > 0) {
    const lines = missing.map((name) => `  ${name}: ${required[name]}`);
    throw new Refusal(
      `Für den Betrieb fehlen Einstellungen (siehe .env.example):\n${lines.join('\n')}\nZum Ausprobieren ohne Datenbank: npm run demo`,
    );
  }
  if (!existsSync(built.api)) throw new Refusal('Es ist noch nichts gebaut. Bitte zuerst: npm run build');
}

await main(() => {
  // What stands in the environment wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  requireSettings();
  const group = supervise(stopwatch());
  const env = { WEB_ROOT: built.web, ...process.env };
  group.start('api', [built.api], env);
  group.start('worker', [built.worker], env);
  return group.finished;
});
