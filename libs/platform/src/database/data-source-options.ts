import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { NamingClient } from './named-statements.js';

const dateType = 1082;
const timestamptzType = 1184;

// Days stay text (no zone can shift them), instants leave the driver as ISO 8601.
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === dateType) return (text: string) => text;
    if (oid === timestamptzType) return (text: string) => new Date(text).toISOString();
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/**
 * TypeORM's options for one connection string; entities are listed by the contexts that own them. Transactions and reads outside of
 * them have `pool` connections each: a transaction that reads through another connection must never wait for one that is held by a
 * transaction waiting for the same, or all of them stand still for good.
 */
export const dataSourceOptions = (url: string, pool: number): Extract<DataSourceOptions, { type: 'postgres' }> => ({
  type: 'postgres',
  replication: { master: { url }, slaves: [{ url }] },
  applicationName: 'weiterlotse',
  synchronize: false,
  migrationsRun: false,
  logging: false,
  // Whoever waits for a connection is told so after a while, instead of hanging with the house.
  extra: { max: pool, types, connectionTimeoutMillis: 5_000, Client: NamingClient },
});
