import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { TestApi } from './api.js';

/** How many statements reach PostgreSQL while `work` runs; transaction brackets and the session look-up count too. */
export const sqlCount = async (api: TestApi, work: () => PromiseLike<unknown>): Promise<number> => {
  const { master, slaves } = api.app.get(DataSource).driver as unknown as { master: Pool; slaves: readonly Pool[] };
  const pools = [master, ...slaves];
  let count = 0;
  const restores: (() => void)[] = [];
  const watched = new Set<object>();
  const watch = (client: { query: unknown }) => {
    // A connection may serve several statements: each counts once.
    if (watched.has(client)) return;
    watched.add(client);
    const original = client.query as (...given: unknown[]) => unknown;
    client.query = (...given: unknown[]) => {
      count += 1;
      return original.apply(client, given);
    };
    restores.push(() => (client.query = original));
  };
  const onAcquire = (client: { query: unknown }) => watch(client);
  for (const pool of pools) pool.on('acquire', onAcquire);
  try {
    await work();
    return count;
  } finally {
    for (const pool of pools) pool.off('acquire', onAcquire);
    for (const restore of restores.toReversed()) restore();
  }
};
