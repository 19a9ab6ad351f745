import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { PostOffice, Queues, Reactions, ReactionsRegistry } from '@app/platform';

/** Puts a worker on every queue that some reaction uses, and one on `mail`. */
export const startWorkers = async (app: INestApplicationContext, log: Logger): Promise<void> => {
  const queues = app.get(Queues);
  const reactions = app.get(Reactions);
  const onError = (error: Error) => log.error({ err: error }, 'queue error');
  const used = new Set(
    app
      .get(ReactionsRegistry)
      .all()
      .map(({ queue }) => queue),
  );
  for (const queue of used) await queues.work(queue, (name, ids) => reactions.handle(name, ids), onError);
  if (used.has('mail')) throw new Error('queue mail carries letters, not reactions');
  await queues.work('mail', (_name, ids) => app.get(PostOffice).send(ids), onError);
};
