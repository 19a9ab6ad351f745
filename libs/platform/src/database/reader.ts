import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { Scope } from '@app/kernel';

/** A statement with a name of its own: PostgreSQL keeps its plan, so it is parsed once per connection. */
export type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** Read-only SQL outside transactions: one named statement, one round trip. */
@Injectable()
export class Reader {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows within a scope; the scope's own values stand in the statement's WHERE as well. */
  rows<T extends object>(_scope: Scope, statement: Statement): Promise<T[]> {
    return this.query<T>(statement);
  }

  /** Rows of tables that all Träger share (reference data, courses, the company directory). */
  shared<T extends object>(statement: Statement): Promise<T[]> {
    return this.query<T>(statement);
  }

  private async query<T extends object>({ name, text, values }: Statement): Promise<T[]> {
    const { rows } = await this.pool.query<T & QueryResultRow>({ name, text, values: [...values] });
    return rows;
  }

  // TypeORM offers no named statements; its pool for reads does.
  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { slaves: [Pool] }).slaves[0];
  }
}
