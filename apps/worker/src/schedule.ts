import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { SignIn } from '@app/identity';
import { Config, PostOffice, Relay, type Settings } from '@app/platform';
import { Reminders } from '@app/reminders';

type Task = {
  readonly name: string;
  readonly every: (settings: Settings) => number;
  readonly run: (app: INestApplicationContext) => Promise<number>;
};

/** All recurring work. What is due lies in PostgreSQL, so any number of workers may tick: each row is taken once. */
export const schedule: readonly Task[] = [
  { name: 'fire-reminders', every: (s) => s.TICK_MS, run: (app) => app.get(Reminders).fireDue() },
  { name: 'relay', every: (s) => s.RELAY_POLL_MS, run: (app) => app.get(Relay).relay() },
  { name: 'sweep', every: (s) => s.SWEEP_MS, run: (app) => app.get(Relay).sweep() },
  { name: 'send-mail', every: (s) => s.TICK_MS, run: (app) => app.get(PostOffice).dispatch() },
  { name: 'purge-sessions', every: (s) => s.SWEEP_MS, run: (app) => app.get(SignIn).purge() },
];

/** Runs every task at its pace, never twice at once in this process; answers how to stop, which waits for those running. */
export const startSchedule = (app: INestApplicationContext, log: Logger): (() => Promise<void>) => {
  const { settings } = app.get(Config);
  const stops = schedule.map((task) => repeat(() => runOnce(task, app, log), task.every(settings)));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
};

/** One turn of a task; a failure is logged and the next turn tries again. */
export const runOnce = async (task: Task, app: INestApplicationContext, log: Logger): Promise<void> => {
  try {
    // A full batch means that more is waiting: go on at once.
    for (let done = await task.run(app); done >= 500; done = await task.run(app)) log.debug({ task: task.name, done }, 'batch');
  } catch (error) {
    log.error({ err: error, task: task.name }, 'task failed');
  }
};

const repeat = (turn: () => Promise<void>, pause: number): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const next = (): void => {
    running = turn().then(() => {
      if (!stopped) timer = setTimeout(next, pause);
    });
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
};
