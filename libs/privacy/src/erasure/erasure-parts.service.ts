import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { personalTables } from '../registry/registry.js';
import { fateOf } from './eraser.store.js';
import type { Fate, PlannedKind } from './erasure.js';
import { NoticesStore } from '../notice/notices.store.js';
import { ErasurePlans } from './erasure-plans.service.js';
import { ErasuresStore } from './erasures.store.js';
import { FileFactsStore } from './file-facts.store.js';
import { rulesOn, type RetentionRule } from './retention.js';

/** What the background of erasures reads and plans with. */
@Injectable()
export class ErasureParts {
  constructor(
    readonly erasures: ErasuresStore,
    readonly plans: ErasurePlans,
    readonly facts: FileFactsStore,
    readonly notices: NoticesStore,
  ) {}

  rules(own: readonly RetentionRule[], on: LocalDate) {
    return rulesOn(own, on);
  }

  /** Which fate a table has, by its name. */
  fateOf(kinds: readonly PlannedKind[], table: string): Fate {
    const known = personalTables.find((one) => one.table === table);
    return known ? fateOf(kinds, known) : 'keep';
  }
}
