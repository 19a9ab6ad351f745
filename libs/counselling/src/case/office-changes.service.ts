import { Injectable } from '@nestjs/common';
import { Problem, type CaseId, type OfficeId, type StaffActor, type UserId, type Version } from '@app/kernel';
import { Offices, Users, type OfficeChoice } from '@app/identity';
import { Transactions } from '@app/platform';
import { colleagueUnknown } from '../errors.js';
import type { Case } from './case.js';
import { checkEvent } from './case-events.js';
import { CaseSteps } from './case-steps.service.js';
import { CasesStore } from './cases.store.js';

/** Which offices are responsible, who decides about the funding, and why that changes. */
export type ChangeOffices = {
  readonly integrationOfficeId: OfficeId;
  readonly fundingOfficeId: OfficeId;
  readonly fundingOwnerId: UserId | null;
  readonly reason: string;
};

/** Moves the responsibility for a case: the office that keeps the integration, the one that decides the funding (§ 16(1) SGB II). */
@Injectable()
export class OfficeChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly steps: CaseSteps,
    private readonly offices: Offices,
    private readonly users: Users,
  ) {}

  /**
   * Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.cannot-change-offices`, `counselling.office-unknown` for an
   * integration office of another Träger and a funding office that is neither the own nor an Agentur's, `counselling.colleague-unknown`.
   */
  change(actor: StaffActor, id: CaseId, expected: Version, { reason, ...offices }: ChangeOffices): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.getUnchanged(tx, actor.scope, id, expected);
      checkEvent(kase, 'change-offices');
      checkOffices(await this.offices.choices(actor.scope), offices);
      const { fundingOwnerId } = offices;
      if (fundingOwnerId && !(await this.users.allActive(tx, actor.scope.tenantId, [fundingOwnerId])))
        throw colleagueUnknown('/fundingOwnerId');
      return this.steps.take(tx, actor, kase, offices, { event: 'change-offices', reason });
    });
  }
}

const checkOffices = (choices: readonly OfficeChoice[], asked: Pick<ChangeOffices, 'integrationOfficeId' | 'fundingOfficeId'>): void => {
  const integration = choices.find(({ id }) => id === asked.integrationOfficeId);
  const funding = choices.find(({ id }) => id === asked.fundingOfficeId);
  const errors = [
    ...(integration?.own ? [] : [{ pointer: '/integrationOfficeId', code: 'choice' }]),
    ...(funding ? [] : [{ pointer: '/fundingOfficeId', code: 'choice' }]),
  ];
  if (errors.length > 0) throw new Problem('rule', 'counselling.office-unknown', {}, errors);
};
