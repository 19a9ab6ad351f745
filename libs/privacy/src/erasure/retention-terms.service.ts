import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import { planKinds } from './erasure.js';
import { FileFactsStore } from './file-facts.store.js';
import { rulesOn } from './retention.js';

/** How long files are kept, for those who have to know it outside an erasure. */
@Injectable()
export class RetentionTerms {
  constructor(
    private readonly facts: FileFactsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Months a counselling file is kept after its end by the rules of the Träger that hold today, and whether something about the person
   * keeps it whatever became of one case: another case, a later contact, an application, a hold. Nobody (null) is kept by nothing. Throws
   * Problem `kernel.not-found`.
   */
  async ofFile(tx: Tx, scope: TenantScope, clientId: ClientId | null): Promise<{ readonly months: number; readonly otherwise: boolean }> {
    const today = this.clock.today();
    const rules = rulesOn(await this.facts.ownRules(tx, scope.tenantId), today);
    const { months } = rules['counselling-file'];
    if (clientId === null) return { months, otherwise: false };
    const kinds = planKinds('retention', await this.facts.of(tx, scope, clientId), rules, today);
    return { months, otherwise: kinds.some(({ kind, fate }) => kind === 'client-record' && fate === 'keep') };
  }
}
