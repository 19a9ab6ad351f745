import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, notFound, stale, type LocalDate, type StaffActor, type TenantScope, type UserId, type Version } from '@app/kernel';
import { Reader, Transactions } from '@app/platform';
import { Users } from '@app/identity';
import { idTaken, notYours, patternOverlaps, unknownColleague } from '../errors.js';
import { checkPattern, type EnterPattern, type WorkingPattern } from './working-pattern.js';
import { WorkingPatternEntity } from './working-pattern.entity.js';

/** Working hours that differ from those of the house. */
@Injectable()
export class WorkingPatterns {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Of these people, as far as they touch the days from `from` to `until`. */
  of(scope: TenantScope, userIds: readonly string[], from: LocalDate, until: LocalDate): Promise<readonly WorkingPattern[]> {
    return this.reader.rows<WorkingPattern>(scope, {
      name: 'calendar.patterns',
      text: `select id, tenant_id as "tenantId", user_id as "userId", valid_from as "validFrom", valid_until as "validUntil", hours, version,
               created_at as "createdAt", created_by as "createdBy", updated_at as "updatedAt"
             from calendar.working_pattern
             where tenant_id = $1 and user_id = any($2) and valid_from <= $4 and (valid_until is null or valid_until >= $3)
             order by user_id, valid_from`,
      values: [scope.tenantId, userIds, from, until],
    });
  }

  /**
   * For oneself, or as team lead for the team. Throws Problems `calendar.not-yours`, `calendar.unknown-colleague`, `kernel.id-taken`,
   * `calendar.pattern-overlaps` and those of `checkPattern`.
   */
  async add(actor: StaffActor, id: string, input: EnterPattern): Promise<WorkingPattern> {
    checkPattern(input);
    const { tenantId } = actor.scope;
    const now = this.clock.now();
    const mine = await this.mine(actor);
    return oneAtATime(() =>
      this.transactions.run(actor, async (tx) => {
        if (!(await this.users.allActive(tx, tenantId, [input.userId]))) throw unknownColleague();
        if (!mine.includes(input.userId)) throw notYours();
        const earlier = await tx.findOneBy(WorkingPatternEntity, { id, tenantId });
        if (earlier && earlier.createdBy !== actor.userId) throw idTaken();
        if (earlier) return earlier;
        const pattern = { id, tenantId, ...input, version: 1, createdAt: now, createdBy: actor.userId, updatedAt: now };
        await tx.insert(WorkingPatternEntity, { ...pattern, hours: [...input.hours] });
        return pattern;
      }),
    );
  }

  /** Throws Problems `kernel.not-found` (also for whoever they are not for), `kernel.stale`. */
  async remove(actor: StaffActor, id: string, expected: Version): Promise<void> {
    const { tenantId } = actor.scope;
    const userId = In([...(await this.mine(actor))]);
    return this.transactions.run(actor, async (tx) => {
      const pattern = await tx.findOneBy(WorkingPatternEntity, { id, tenantId, userId });
      if (!pattern) throw notFound();
      if (pattern.version !== expected) throw stale();
      const { affected } = await tx.delete(WorkingPatternEntity, { id, tenantId, version: expected });
      if (affected !== 1) throw stale();
    });
  }

  /** Whose hours somebody enters: one's own, and those of the teams one leads. */
  private async mine(actor: StaffActor): Promise<readonly UserId[]> {
    const { reach } = actor.scope;
    if (reach.kind !== 'people' || !actor.permissions.has('calendar.manage')) return [actor.userId];
    return [actor.userId, ...(await this.users.members(actor.scope, reach.teamIds)).map(({ id }) => id)];
  }
}

const oneAtATime = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const twice = error instanceof Error && 'constraint' in error && error.constraint === 'working_pattern_one_at_a_time';
    throw twice ? patternOverlaps() : error;
  }
};
