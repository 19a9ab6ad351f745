import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Application } from '../application/application.js';
import { AmendmentsStore } from '../amendment/amendments.store.js';
import { FactSources } from '../assessment/fact-sources.service.js';
import { missingOf } from '../checklist/checklist.js';
import { ChecklistsStore } from '../checklist/checklists.store.js';
import { HandsStore } from '../decision/hands.store.js';
import { PaymentsStore } from '../payment/payments.store.js';
import type { StepContext } from './record-step.js';

/** Gathers what the rules of a step ask beside the application. */
@Injectable()
export class StepContexts {
  constructor(
    private readonly hands: HandsStore,
    private readonly sources: FactSources,
    private readonly checklists: ChecklistsStore,
    private readonly payments: PaymentsStore,
    private readonly amendments: AmendmentsStore,
    private readonly clock: Clock,
  ) {}

  async load(tx: Tx, { userId, scope }: StaffActor, application: Application): Promise<StepContext> {
    return {
      today: this.clock.today(),
      userId,
      hands: await this.hands.of(tx, application),
      approvedAtStart: await this.sources.approvedAtStart(tx, application),
      missingDocuments: missingOf(await this.checklists.of(tx, scope, application.id)),
      settlements: await this.payments.settlements(tx, scope, application.id),
      amendedOn: await this.amendments.lastDay(tx, scope, application.id),
      newId: randomUUID,
    };
  }
}
