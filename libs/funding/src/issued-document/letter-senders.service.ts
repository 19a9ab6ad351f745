import { Injectable } from '@nestjs/common';
import type { CaseId, StaffActor } from '@app/kernel';
import { Cases } from '@app/counselling';
import { Users, type StaffProfile } from '@app/identity';
import type { Tx } from '@app/platform';

/** Who a letter comes from. */
@Injectable()
export class LetterSenders {
  constructor(
    private readonly cases: Cases,
    private readonly users: Users,
  ) {}

  /** Whoever writes it, and whoever has the case now: not whoever prepared the application, because a case changes hands. */
  async of(tx: Tx, actor: StaffActor, caseId: CaseId): Promise<{ readonly profile: StaffProfile; readonly contact: string }> {
    const { ownerId } = await this.cases.forFunding(tx, actor.scope, caseId);
    const [profile, names] = await Promise.all([this.users.profile(actor), this.users.names(actor.scope, [ownerId])]);
    return { profile, contact: names.get(ownerId) ?? '' };
  }
}
