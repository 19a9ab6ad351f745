import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { TestApi } from './api.js';

/** pg's own connection: a bind is a statement with parameters, a query one without. */
type Wire = Record<'bind' | 'query', (...given: unknown[]) => unknown>;

/** Counts statements on their way to PostgreSQL, however they are sent; transaction brackets and the session look-up count too. */
export class StatementCounter {
  count = 0;
  private readonly watched = new WeakSet<object>();

  private constructor() {}

  static of(api: TestApi): StatementCounter {
    const counter = new StatementCounter();
    const { master, slaves } = api.app.get(DataSource).driver as unknown as { master: Pool; slaves: readonly Pool[] };
    for (const pool of [master, ...slaves]) pool.on('acquire', (client) => counter.watch(client as unknown as { connection: Wire }));
    return counter;
  }

  /** How many statements `work` sends, and what it answers. */
  async during<T>(work: () => PromiseLike<T>): Promise<{ readonly statements: number; readonly result: T }> {
    const before = this.count;
    const result = await work();
    return { statements: this.count - before, result };
  }

  // A connection serves many statements and is watched once.
  private watch({ connection }: { connection: Wire }): void {
    if (this.watched.has(connection)) return;
    this.watched.add(connection);
    for (const message of ['bind', 'query'] as const) {
      const send = connection[message];
      connection[message] = (...given) => {
        this.count += 1;
        return send.apply(connection, given);
      };
    }
  }
}

const counters = new WeakMap<TestApi, StatementCounter>();

/** How many statements reach PostgreSQL while `work` runs. */
export const sqlCount = async (api: TestApi, work: () => PromiseLike<unknown>): Promise<number> => {
  const counter = counters.get(api) ?? StatementCounter.of(api);
  counters.set(api, counter);
  return (await counter.during(work)).statements;
};
