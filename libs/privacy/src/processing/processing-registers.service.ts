import { Injectable } from '@nestjs/common';
import { Clock, requirePermission, type StaffActor } from '@app/kernel';
import { Users } from '@app/identity';
import { renderPdf, Transactions } from '@app/platform';
import { FileFactsStore } from '../erasure/file-facts.store.js';
import { rulesOn } from '../erasure/retention.js';
import { personalTables } from '../registry/registry.js';
import { processingRegister, type ProcessingRegister } from './processing.js';
import { processingDocument, processingRows, type PrintedRegister } from './processing-document.js';

/** The register of processing of a Träger (Art. 30 DSGVO), made anew each time from what is configured. */
@Injectable()
export class ProcessingRegisters {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: FileFactsStore,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** The register as of today. Throws Problem `kernel.forbidden`. */
  async of(actor: StaffActor): Promise<ProcessingRegister> {
    requirePermission(actor, 'privacy.work');
    const own = await this.transactions.run(actor, (tx) => this.facts.ownRules(tx, actor.scope.tenantId));
    return processingRegister(personalTables, rulesOn(own, this.clock.today()));
  }

  /** As a document. */
  async pdf(actor: StaffActor): Promise<Buffer> {
    return renderPdf(processingDocument(await this.printed(actor)));
  }

  /** As rows of a table, header first. */
  async rows(actor: StaffActor): Promise<readonly (readonly string[])[]> {
    return processingRows(await this.printed(actor));
  }

  private async printed(actor: StaffActor): Promise<PrintedRegister> {
    const register = await this.of(actor);
    const { tenant } = await this.users.profile(actor);
    return { traeger: tenant.name, day: this.clock.today(), createdAt: this.clock.now(), register };
  }
}
