import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, isRunning, launcherModule, runModule, type Running } from '../support/child-process.js';

let folder: string;
let launcher: Running | undefined;
const inFolder = (name: string): string => path.join(folder, name);
const readLines = (name: string): string[] =>
  existsSync(inFolder(name)) ? readFileSync(inFolder(name), 'utf8').split('\n').filter(Boolean) : [];

/** A process that notes its id, and its name once it was asked to stop. */
const writeMember = (name: string, onTerm: string): void => {
  writeFileSync(
    inFolder(`${name}.mjs`),
    `import { appendFileSync } from 'node:fs';
     console.log('first words of ${name}');
     process.on('SIGTERM', () => { ${onTerm} });
     setInterval(() => {}, 1000);
     appendFileSync('${inFolder('pids')}', '${name} ' + process.pid + '\\n');`,
  );
};

const obedient = (name: string): void => writeMember(name, `appendFileSync('${inFolder('stopped')}', '${name}\\n'); process.exit(0);`);

const supervising = async (names: readonly string[]): Promise<Record<string, number>> => {
  const starts = names.map((name) => `group.start('${name}', ['${inFolder(`${name}.mjs`)}'], process.env);`).join('\n');
  launcher = runModule(`import { supervise } from '${launcherModule('supervise.mjs')}';
    const group = supervise({ logDir: '${inFolder('logs')}', say: console.log, patience: 1000 });
    ${starts}
    process.exit(await group.finished);`);
  await eventually(() => readLines('pids').length === names.length, 15, launcher.output);
  return Object.fromEntries(readLines('pids').map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse supervise '));
  appendFileSync(inFolder('pids'), '');
});

afterEach(() => {
  launcher?.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('the supervision of one launcher', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('on %s ends all processes, the last started first, and leaves none', async (signal) => {
    obedient('api');
    obedient('worker');
    const pids = await supervising(['api', 'worker']);
    launcher?.child.kill(signal);
    expect(await launcher?.ended).toBe(0);
    expect(readLines('stopped')).toEqual(['worker', 'api']);
    expect(Object.values(pids).filter(isRunning)).toEqual([]);
  });

  it('names the process that died, shows its last words, ends the others and fails', async () => {
    obedient('api');
    obedient('worker');
    const pids = await supervising(['api', 'worker']);
    process.kill(pids['worker'] ?? 0, 'SIGKILL');
    expect(await launcher?.ended).toBe(1);
    expect(launcher?.output()).toContain('«worker» ist unerwartet zu Ende (SIGKILL)');
    expect(launcher?.output()).toContain('first words of worker');
    expect(readLines('stopped')).toEqual(['api']);
    expect(Object.values(pids).filter(isRunning)).toEqual([]);
  });

  it('kills a process that does not obey', async () => {
    writeMember('api', '');
    const pids = await supervising(['api']);
    launcher?.child.kill('SIGTERM');
    expect(await launcher?.ended).toBe(0);
    expect(launcher?.output()).toContain('«api» reagiert nicht');
    expect(isRunning(pids['api'] ?? 0)).toBe(false);
  });

  it('takes its processes along when it is itself killed with -9', async () => {
    obedient('api');
    obedient('worker');
    const pids = await supervising(['api', 'worker']);
    launcher?.child.kill('SIGKILL');
    await eventually(() => Object.values(pids).every((pid) => !isRunning(pid)), 10);
    expect(readLines('stopped')).toEqual([]);
  });
});
