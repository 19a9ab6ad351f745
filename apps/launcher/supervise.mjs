import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { dieWithParent, projectRoot } from './paths.mjs';
import { waitUntil } from './processes.mjs';
import { Refusal } from './terminal.mjs';

const tail = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-25).join('\n') : '(keine Ausgabe)');

/** npm itself may be killed hard; then nobody tells this process, but its parent changes. */
function onceOrphaned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) callback();
  }, 250).unref();
}

/**
 * Looks after the processes of one launcher.
 * @param logDir folder for one log per process; without it they write to this process's own output
 * @param patience milliseconds a process has to obey SIGTERM before it is killed
 * @param say prints a line for the person at the terminal
 *
 * `start(name, args, env)` starts a Node process; `runOnce(name, args, env, onLine)` runs one to its end; `watch(name, exited, stop, logFile)` adds something that runs already;
 * `ready(name, check, seconds)` waits for it; `stop()` ends all in reverse order; `finished` is the exit code, once all is over.
 */
export function supervise({ logDir, say, patience = 8_000 }) {
  const members = [];
  let stopping;
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });

  const stop = (code) => {
    stopping ??= (async () => {
      for (const member of members.toReversed()) {
        try {
          await member.stop();
        } catch (error) {
          console.error(`${member.name} ließ sich nicht beenden:`, error);
        }
      }
      finish(code);
    })();
    return finished;
  };

  const onSignal = (signal) => {
    if (!stopping) say(`${signal} empfangen, alles wird beendet …`);
    void stop(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal));
  onceOrphaned(() => void stop(1));

  const watch = async (name, exited, end, logFile) => {
    if (stopping) {
      await end();
      return;
    }
    const member = { name, stop: end, logFile, ended: false };
    members.push(member);
    void exited.then((how) => {
      member.ended = true;
      if (stopping) return;
      const reason = how === undefined || how === null ? '' : ` (${how})`;
      console.error(`\n«${name}» ist unerwartet zu Ende${reason}.${logFile ? ` Letzte Zeilen aus ${logFile}:\n${tail(logFile)}` : ''}\n`);
      void stop(1);
    });
  };

  const start = (name, args, env) => {
    const logFile = logDir && path.join(logDir, `${name}.log`);
    if (logDir) mkdirSync(logDir, { recursive: true });
    const out = logFile ? openSync(logFile, 'w') : 'inherit';
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', dieWithParent, ...args], {
      cwd: projectRoot,
      env,
      // Its own process group: Ctrl+C reaches the launcher alone, which then ends the others in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', out, out, 'ipc'],
    });
    if (logFile) closeSync(out);
    const exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? `Code ${code}`));
      child.once('error', (error) => resolve(error.message));
    });
    const isGone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    const end = async () => {
      if (isGone()) return;
      child.kill('SIGTERM');
      if (await waitUntil(isGone, patience)) return;
      say(`«${name}» reagiert nicht und wird hart beendet.`);
      child.kill('SIGKILL');
      await exited;
    };
    void watch(name, exited, end, logFile);
    return { pid: child.pid, logFile };
  };

  const runOnce = async (name, args, env, onLine) => {
    if (stopping) return false;
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', dieWithParent, ...args], {
      cwd: projectRoot,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const lines = [];
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        if (input === child.stdout) onLine?.(line);
      });
    }
    const ended = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve(code ?? signal));
      child.once('error', (error) => resolve(error.message));
    });
    const result = await Promise.race([ended, finished.then(() => undefined)]);
    if (stopping) {
      child.kill('SIGKILL');
      return false;
    }
    if (result !== 0) throw new Refusal(`«${name}» ist fehlgeschlagen (${result}):\n${lines.slice(-40).join('\n')}`);
    return true;
  };

  const ready = async (name, check, seconds) => {
    const member = members.find((one) => one.name === name);
    const inTime = await waitUntil(async () => stopping || member.ended || (await check()), seconds * 1_000);
    if (stopping || member.ended) return false;
    if (inTime) return true;
    await stop(1);
    throw new Refusal(`«${name}» war nach ${seconds} Sekunden nicht bereit. Letzte Zeilen aus ${member.logFile}:\n${tail(member.logFile)}`);
  };

  return { start, runOnce, watch, ready, stop, finished, isStopping: () => stopping !== undefined };
}

/** A check for `ready`: GET answers 200. */
export const answers = (url) => async () => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** A check for `ready`: the log holds this text. */
export const logs = (file, text) => () => existsSync(file) && readFileSync(file, 'utf8').includes(text);
