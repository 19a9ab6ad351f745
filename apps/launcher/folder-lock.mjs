import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birthmark, isAlive } from './processes.mjs';
import { Refusal } from './terminal.mjs';

const readHolder = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Lets one launcher at a time use a data folder. A lock whose process is gone (killed hard) is taken over.
 * Throws a Refusal naming the other process and its port. Returns `{ afterCrash, release() }`.
 */
export function lockFolder(folder, port) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'launcher.lock');
  const mine = JSON.stringify({ pid: process.pid, birthmark: birthmark(process.pid), port });
  let afterCrash = false;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return { afterCrash, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Refusal(`In den Ordner ${folder} kann nicht geschrieben werden (${error.code}).`);
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder.pid) && birthmark(holder.pid) === holder.birthmark) {
      throw new Refusal(
        `Im Ordner ${folder} läuft bereits eine Demo (Prozess ${holder.pid}, http://localhost:${holder.port}).\n` +
          `Bitte dort mit Strg+C beenden, oder einen anderen Ordner und Port wählen:\n  DEMO_DATA_DIR=.demo2 PORT=3001 npm run demo`,
      );
    }
    afterCrash = true;
    rmSync(file, { force: true });
  }
  throw new Refusal(`Der Ordner ${folder} lässt sich nicht sperren; startet gerade eine zweite Demo?`);
}
