import { Injectable } from '@nestjs/common';
import { Clock, notFound, stale, type LocalDate, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { Reader, Transactions } from '@app/platform';
import { Offices } from '@app/identity';
import { idTaken, unknownOffice } from '../errors.js';
import { checkClosure, type Closure, type EnterClosure } from './closure.js';
import { ClosureEntity } from './closure.entity.js';

/** Days on which offices are closed. */
@Injectable()
export class Closures {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  /** Those that touch the days from `from` to `until`. */
  between(scope: TenantScope, from: LocalDate, until: LocalDate): Promise<readonly Closure[]> {
    return this.reader.rows<Closure>(scope, {
      name: 'calendar.closures',
      text: `select id, tenant_id as "tenantId", office_id as "officeId", starts_on as "startsOn", ends_on as "endsOn", reason, version,
               created_at as "createdAt", created_by as "createdBy", updated_at as "updatedAt"
             from calendar.closure where tenant_id = $1 and starts_on <= $3 and ends_on >= $2 order by starts_on, id limit 500`,
      values: [scope.tenantId, from, until],
    });
  }

  /** Appointments that lie there already stay. Throws Problems `calendar.ends-first`, `calendar.unknown-office`, `kernel.id-taken`. */
  async add(actor: StaffActor, id: string, input: EnterClosure): Promise<Closure> {
    checkClosure(input);
    const { tenantId } = actor.scope;
    const { officeId } = input;
    if (officeId !== null && !(await this.offices.list(actor.scope)).some((office) => office.id === officeId)) throw unknownOffice();
    const now = this.clock.now();
    return this.transactions.run(actor, async (tx) => {
      const earlier = await tx.findOneBy(ClosureEntity, { id, tenantId });
      if (earlier && earlier.createdBy !== actor.userId) throw idTaken();
      if (earlier) return earlier;
      const closure = { id, tenantId, ...input, version: 1, createdAt: now, createdBy: actor.userId, updatedAt: now };
      await tx.insert(ClosureEntity, closure);
      return closure;
    });
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale`. */
  remove(actor: StaffActor, id: string, expected: Version): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { tenantId } = actor.scope;
      if (!(await tx.findOneBy(ClosureEntity, { id, tenantId }))) throw notFound();
      const { affected } = await tx.delete(ClosureEntity, { id, tenantId, version: expected });
      if (affected !== 1) throw stale();
    });
  }
}
