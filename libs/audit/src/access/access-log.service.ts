import { Injectable } from '@nestjs/common';
import { Clock, systemActor, type AccessFacts, type AccessNote, type AccessRow, type Actor } from '@app/kernel';
import { accessInsert, Transactions, type Tx } from '@app/platform';
import type { AuditName } from './audit-name.js';
import type { AuditSubject } from './audit-subject.js';

/** One look at something, or the refusal of one. `details` holds counts and codes, never what a person typed or read. */
export type Access = {
  readonly action: AuditName;
  readonly subjectKind?: AuditSubject;
  readonly subjectId?: string;
  readonly allowed: boolean;
  /** The ground somebody gave, or the code of a refusal. */
  readonly reason?: string;
  /** Of a disclosure: what for, and by which law. */
  readonly purpose?: string;
  readonly legalBasis?: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
};

/** Facts a handler adds to the row of its own request. */
export type RequestFacts = Omit<AccessFacts, 'subjectKind'> & { readonly subjectKind?: AuditSubject };

/**
 * Who looked at what (Art. 5(2) DSGVO): rows are added and never changed. A request's own row follows from `@Audited` at its route and is
 * written with the read or change itself; what stands here is for everything beside it.
 */
@Injectable()
export class AccessLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Adds facts to the row the request of this actor owes: counts of a search, the reason of a take-over, purpose and legal basis. */
  tell({ scope }: Actor, facts: RequestFacts): void {
    scope.note?.tell(facts);
  }

  /** Adds one row in a transaction of its own: for a look beside the one the route is named after. */
  record(actor: Actor, access: Access): Promise<void> {
    return this.transactions.run(actor, (tx) => this.recordIn(tx, actor, access));
  }

  /** As `record`, for several looks of one request: one transaction. Nothing to add costs nothing. */
  async recordAll(actor: Actor, accesses: readonly Access[]): Promise<void> {
    if (accesses.length === 0) return;
    await this.transactions.run(actor, async (tx) => {
      for (const access of accesses) await this.recordIn(tx, actor, access);
    });
  }

  /** Adds one row within the caller's transaction: what was read or changed is committed with it or not at all. */
  async recordIn(tx: Tx, actor: Actor, access: Access): Promise<void> {
    await insert(tx, {
      tenantId: 'tenantId' in actor.scope ? actor.scope.tenantId : null,
      at: this.clock.now(),
      actorKind: actor.kind,
      actorId: actor.userId,
      roles: actor.roles,
      addressHash: actor.scope.note?.row.addressHash ?? null,
      correlationId: actor.correlationId,
      ...factsOf(access),
    });
  }

  /** Adds a row about somebody who is not, or not yet, an actor: sign-ins, refused sessions. */
  recordAs(who: Pick<AccessRow, 'tenantId' | 'actorKind' | 'actorId' | 'roles' | 'addressHash' | 'correlationId'>, access: Access) {
    return this.write({ at: this.clock.now(), ...who, ...factsOf(access) });
  }

  /** Writes what a request still owes, before it is answered; nothing when the read or change has written it. */
  async settle(note: AccessNote): Promise<void> {
    const row = note.take();
    if (row) await this.write(row);
  }

  /** The request was refused: its row says so, with the code of the Problem. */
  refuse(note: AccessNote, code: string): Promise<void> {
    return this.write({ ...note.row, allowed: false, reason: code });
  }

  private write(row: AccessRow): Promise<void> {
    const { tenantId, correlationId } = row;
    if (tenantId === null)
      return this.transactions.runUnscoped(async (tx) => {
        // In place of the scope: an account nobody knows must not be told from others by a statement less.
        await tx.query('select 1');
        await insert(tx, row);
      });
    return this.transactions.run(systemActor(tenantId, correlationId), (tx) => insert(tx, row));
  }
}

const factsOf = ({ action, subjectKind, subjectId, allowed, reason, purpose, legalBasis, details }: Access) => ({
  action,
  subjectKind: subjectKind ?? null,
  subjectId: subjectId ?? null,
  allowed,
  reason: reason ?? null,
  purpose: purpose ?? null,
  legalBasis: legalBasis ?? null,
  details: details ?? {},
});

const insert = async (tx: Tx, row: AccessRow): Promise<void> => {
  const { text, values } = accessInsert(row);
  await tx.query(text, [...values]);
};
