import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { Chain } from '@app/audit';
import { WalkIns } from '@app/calendar';
import { ContactRetention, Relationships } from '@app/companies';
import { Duplicates, ImportRetention, StatusPeriods } from '@app/clients';
import { ClientProtection, SessionDraftRetention } from '@app/counselling';
import { DocumentScans, FileTidying } from '@app/documents';
import { ListExports } from '@app/exports';
import { GroupListRetention } from '@app/funding';
import { ExternalSignIn, Passkeys, Sessions, SignInThrottle } from '@app/identity';
import { Config, PostOffice, Relay, type Settings } from '@app/platform';
import { AccessPacks, ErasureRuns } from '@app/privacy';
import { Reminders } from '@app/reminders';

type Task = {
  readonly name: string;
  readonly every: (settings: Settings) => number;
  readonly run: (app: INestApplicationContext, log: Logger) => Promise<number>;
};

// The heads leave the database once a day, into a file and into the log: whoever rewrites the database cannot rewrite these.
const anchorLogs = async (app: INestApplicationContext, log: Logger): Promise<number> => {
  const file = await app.get(Chain).anchor();
  if (file) log.info({ day: file.day, anchors: file.anchors }, 'audit anchor');
  return 0;
};

const verifyLogs = async (app: INestApplicationContext, log: Logger): Promise<number> => {
  const findings = await app.get(Chain).verifyDaily();
  if (findings && findings.length > 0)
    log.error({ findings: findings.slice(0, 20), count: findings.length }, 'audit logs were tampered with');
  return 0;
};

/** All recurring work. What is due lies in PostgreSQL, so any number of workers may tick: each row is taken once. */
export const schedule: readonly Task[] = [
  { name: 'fire-reminders', every: (s) => s.TICK_MS, run: (app) => app.get(Reminders).fireDue() },
  { name: 'apply-protections', every: (s) => s.SWEEP_MS, run: (app) => app.get(ClientProtection).applyDue() },
  { name: 'take-up-statuses', every: (s) => s.SWEEP_MS, run: (app) => app.get(StatusPeriods).takeUpDue() },
  { name: 'carry-out-planned', every: (s) => s.SWEEP_MS, run: (app) => app.get(Relationships).carryOutDue() },
  { name: 'relay', every: (s) => s.RELAY_POLL_MS, run: (app) => app.get(Relay).relay() },
  { name: 'sweep', every: (s) => s.SWEEP_MS, run: (app) => app.get(Relay).sweep() },
  { name: 'send-mail', every: (s) => s.TICK_MS, run: (app) => app.get(PostOffice).dispatch() },
  { name: 'purge-sessions', every: (s) => s.SWEEP_MS, run: (app) => app.get(Sessions).purge() },
  { name: 'seal-logs', every: (s) => s.AUDIT_SEAL_MS, run: (app) => app.get(Chain).seal() },
  { name: 'purge-access-log', every: (s) => s.SWEEP_MS, run: (app) => app.get(Chain).purge() },
  { name: 'anchor-logs', every: (s) => s.SWEEP_MS, run: anchorLogs },
  { name: 'verify-logs', every: (s) => s.SWEEP_MS, run: verifyLogs },
  { name: 'expire-exports', every: (s) => s.SWEEP_MS, run: (app) => app.get(ListExports).expire() },
  { name: 'expire-access-packs', every: (s) => s.SWEEP_MS, run: (app) => app.get(AccessPacks).expire() },
  { name: 'purge-sign-in-ways', every: (s) => s.SWEEP_MS, run: (app) => app.get(ExternalSignIn).purge() },
  { name: 'scan-waiting', every: (s) => s.SWEEP_MS, run: (app) => app.get(DocumentScans).scanWaiting() },
  { name: 'tidy-files', every: (s) => s.SWEEP_MS, run: (app) => app.get(FileTidying).removeUnknown() },
  { name: 'remove-unused-list-rows', every: (s) => s.RETENTION_MS, run: (app) => app.get(GroupListRetention).removeUnused() },
  { name: 'remove-old-import-rows', every: (s) => s.RETENTION_MS, run: (app) => app.get(ImportRetention).removeUnsettled() },
  { name: 'end-old-drafts', every: (s) => s.SWEEP_MS, run: (app) => app.get(SessionDraftRetention).applyDue() },
  { name: 'forget-walk-ins', every: (s) => s.SWEEP_MS, run: (app) => app.get(WalkIns).forgetPast() },
  { name: 'purge-challenges', every: (s) => s.SWEEP_MS, run: (app) => app.get(Passkeys).purge() },
  { name: 'purge-throttle', every: (s) => s.SWEEP_MS, run: (app) => app.get(SignInThrottle).purge() },
  { name: 'forget-contacts', every: (s) => s.RETENTION_MS, run: (app) => app.get(ContactRetention).forgetDue() },
  {
    name: 'find-duplicates',
    every: (s) => s.SWEEP_MS,
    run: (app) =>
      app
        .get(Duplicates)
        .searchDue()
        .then(() => 0),
  },
  { name: 'propose-erasures', every: (s) => s.RETENTION_MS, run: (app) => app.get(ErasureRuns).proposeDue() },
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
    for (let done = await task.run(app, log); done >= 500; done = await task.run(app, log)) log.debug({ task: task.name, done }, 'batch');
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
