import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createPostgresBackend, createRedisBackend, withBackend, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Config } from '../config/config.js';

/** Queues are named by the kind of work. */
export const queueNames = ['reminders', 'notifications', 'mail', 'documents', 'imports', 'reports', 'privacy'] as const;

export type QueueName = (typeof queueNames)[number];

/** What a job carries: ids of rows, never data of persons. */
export type JobData = { readonly ids: readonly string[] };

type Queue = {
  addBulk(jobs: { name: string; data: JobData; opts: object }[]): Promise<unknown>;
  getJobCounts(): Promise<Record<string, number>>;
  close(): Promise<void>;
};
type Worker = { on(event: 'error', listener: (error: Error) => void): unknown; waitUntilReady(): Promise<unknown>; close(): Promise<void> };
type Work = (name: string, ids: readonly string[]) => Promise<void>;
type Office = {
  readonly queue: (name: QueueName) => Queue;
  readonly worker: (name: QueueName, work: Work) => Worker;
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The post room: Redis or Valkey when REDIS_URL is set, PostgreSQL otherwise. Losing it loses nothing, everything due lies in tables. */
@Injectable()
export class Queues implements OnModuleDestroy {
  private office: Office | undefined;
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];

  constructor(private readonly config: Config) {}

  /** Adds one job for these ids; a job that is lost is found again by the sweep. */
  async add(queue: QueueName, name: string, ids: readonly string[]): Promise<void> {
    const { RETRY_ATTEMPTS, RETRY_BACKOFF_MS } = this.config.settings;
    await this.queue(queue).addBulk([
      {
        name,
        data: { ids },
        opts: {
          // An automatic id would create a sequence, which the application's role may not everywhere.
          jobId: randomUUID(),
          attempts: RETRY_ATTEMPTS,
          backoff: { type: 'exponential', delay: RETRY_BACKOFF_MS, jitter: 0.5 },
          removeOnComplete: { age: 3_600, count: 1_000 },
        },
      },
    ]);
  }

  /** Starts working on a queue; resolves when it listens. */
  async work(queue: QueueName, work: Work, onError: (error: Error) => void): Promise<void> {
    const worker = this.open().worker(queue, work);
    worker.on('error', onError);
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  /** Jobs per state of one queue. */
  counts(queue: QueueName): Promise<Record<string, number>> {
    return this.queue(queue).getJobCounts();
  }

  /** Resolves when the backend answers, rejects otherwise. */
  ping(): Promise<void> {
    return this.open().ping();
  }

  /** Lets running jobs finish, then gives every connection back. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.office?.close();
  }

  private queue(name: QueueName): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.open().queue(name);
    this.queues.set(name, queue);
    return queue;
  }

  private open(): Office {
    const { REDIS_URL, DATABASE_URL } = this.config.settings;
    this.office ??= REDIS_URL ? redisOffice(REDIS_URL) : postgresOffice(DATABASE_URL);
    return this.office;
  }
}

const process = (work: Work) => (job: Job<JobData>) => work(job.name, job.data.ids);

const redisOffice = (url: string): Office => {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    queue: (name) => new Queue<JobData>(name, { connection }),
    worker: (name, work) => new Worker<JobData>(name, process(work), { connection, concurrency: 4 }),
    ping: async () => {
      await connection.ping();
    },
    close: async () => {
      connection.disconnect();
    },
  };
};

// Every worker keeps one client for LISTEN: a pool no larger than the workers waits for ever.
const postgresPoolSize = queueNames.length + 7;

const postgresOffice = (url: string): Office => {
  const connection = new pg.Pool({ connectionString: url, max: postgresPoolSize, options: '-c search_path=bullmq', keepAlive: true });
  connection.on('error', () => undefined);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    queue: (name) => new Queue<JobData>(name, { connection }),
    worker: (name, work) => new Worker<JobData>(name, process(work), { connection, concurrency: 4 }),
    ping: async () => {
      await connection.query('select 1 from bullmq.job limit 1');
    },
    close: () => connection.end(),
  };
};
