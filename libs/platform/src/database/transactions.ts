import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, type Actor, type Brand } from '@app/kernel';
import { accessInsert } from '../access/access-row.js';
import { actorSettings } from './scope-settings.js';

/** An open transaction. Only `Transactions.run` makes one, and everything that writes asks for it. */
export type Tx = Brand<EntityManager, 'Tx'>;

/** The only way to write. The actor's scope and name stand in the transaction's settings, for row policies and the change log. */
@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction: its changes and its journal rows are committed together or not at all. */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const { text, values } = actorSettings(actor, this.clock.now());
      await manager.query(text, [...values]);
      return withNote(actor, manager as Tx, work);
    });
  }

  /** From here on the transaction is somebody else's: background work that sees and signs as the person who ordered it. */
  async continueAs(tx: Tx, actor: Actor): Promise<void> {
    const { text, values } = actorSettings(actor, this.clock.now());
    await tx.query(text, [...values]);
  }

  /** A transaction of the house itself (relay, sweep, sign-in): row policies show it no Träger's data. */
  runUnscoped<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) => work(manager as Tx));
  }
}

// What the request owes the access log is committed with what it did, or not at all.
const withNote = async <T>({ scope: { note } }: Actor, tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const result = await work(tx);
  const row = note?.take();
  if (!note || !row) return result;
  try {
    const { text, values } = accessInsert(row);
    await tx.query(text, [...values]);
    return result;
  } catch (error) {
    note.giveBack();
    throw error;
  }
};
