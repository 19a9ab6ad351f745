import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import { PersonalRecords } from '../registry/personal-records.store.js';
import { fateOf } from './eraser.store.js';
import { planKinds, type ErasureCause, type ErasurePlan } from './erasure.js';
import { FileFactsStore } from './file-facts.store.js';
import { rulesOn } from './retention.js';

/** The dry run: what would become of everything about a person today. */
@Injectable()
export class ErasurePlans {
  constructor(
    private readonly facts: FileFactsStore,
    private readonly records: PersonalRecords,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. Throws Problem `kernel.not-found`. */
  async of(tx: Tx, scope: TenantScope, clientId: ClientId, cause: ErasureCause): Promise<ErasurePlan> {
    const today = this.clock.today();
    const rules = rulesOn(await this.facts.ownRules(tx, scope.tenantId), today);
    const kinds = planKinds(cause, await this.facts.of(tx, scope, clientId), rules, today);
    const places = await this.records.places(tx, scope, clientId);
    return { kinds, places: places.map(({ table, rows }) => ({ table: table.table, rows, fate: fateOf(kinds, table) })) };
  }
}
