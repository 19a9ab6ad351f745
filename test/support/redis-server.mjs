import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { freePort } from '../../apps/launcher/ports.mjs';
import { endProcess, waitUntil } from '../../apps/launcher/processes.mjs';

const pings = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(String(data).startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });

/** Starts a Redis that keeps nothing on disk. Returns `{ url, pid, stop() }`. */
export async function startRedis(program, folder) {
  const port = await freePort();
  const options = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    dir: folder,
    'maxmemory-policy': 'noeviction',
    'set-proc-title': 'no',
  };
  const child = spawn(
    program,
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore' },
  );
  child.unref();
  if (!(await waitUntil(() => pings(port), 10_000))) {
    child.kill('SIGKILL');
    throw new Error(`${program} antwortet nicht auf Port ${port}`);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: child.pid,
    stop: () =>
      endProcess(child.pid, [
        ['SIGTERM', 3_000],
        ['SIGKILL', 1_000],
      ]),
  };
}
