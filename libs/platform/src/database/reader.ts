import { Injectable } from '@nestjs/common';
import type { Pool, QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import type { Scope } from '@app/kernel';
import { withAccess } from '../access/access-row.js';
import { runBatch } from './batch.js';
import { scopeSettings } from './scope-settings.js';
import type { Statement } from './statement.js';

/** SQL outside of `Transactions`: named statements, one round trip, one implicit transaction. */
@Injectable()
export class Reader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Rows within a scope: it is set for the row policies in the same round trip, and its own values stand in the statement's WHERE as
   * well. `also` are further statements of the same transaction; their results are not answered. A statement with `access` writes the row
   * its request owes the access log.
   */
  async rows<T extends object>(scope: Scope, statement: Statement, also: readonly Statement[] = []): Promise<T[]> {
    const { access } = statement;
    const { note } = scope;
    const row = note && access?.of.includes(note.row.action) ? note.take() : undefined;
    const logged = row && access ? withAccess(statement, row, access.when) : statement;
    try {
      const [, result] = await this.batch([scopeSettings(scope), logged, ...also]);
      const rows = (result?.rows ?? []) as T[];
      if (row && access?.when === 'found' && rows.length === 0) note?.giveBack();
      return rows;
    } catch (error) {
      if (row) note?.giveBack();
      throw error;
    }
  }

  /** Rows of several statements on one connection within a scope, in one round trip. */
  async all(scope: Scope, statements: readonly Statement[]): Promise<object[][]> {
    const [, ...results] = await this.batch([scopeSettings(scope), ...statements]);
    return results.map(({ rows }) => rows as object[]);
  }

  /** Rows of tables that all Träger share (reference data, courses, the company directory). */
  async shared<T extends object>({ name, text, values }: Statement): Promise<T[]> {
    const { rows } = await this.pool.query({ name, text, values: [...values] });
    return rows as T[];
  }

  private async batch(statements: readonly Statement[]): Promise<QueryResult[]> {
    const client = await this.pool.connect();
    try {
      return await runBatch(client, statements);
    } finally {
      client.release();
    }
  }

  // TypeORM offers no named statements; its pool for reads does.
  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { slaves: [Pool] }).slaves[0];
  }
}
