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

  private written: { readonly key: string; readonly pdf: Promise<Buffer> } | undefined;

  /** The register as of today. Throws Problem `kernel.forbidden`. */
  async of(actor: StaffActor): Promise<ProcessingRegister> {
    requirePermission(actor, 'privacy.work');
    const own = await this.transactions.run(actor, (tx) => this.facts.ownRules(tx, actor.scope.tenantId));
    return processingRegister(personalTables, rulesOn(own, this.clock.today()));
  }

  /** As a document; written once as long as nothing in it has changed, because some thirty pages take their time. */
  async pdf(actor: StaffActor): Promise<Buffer> {
    const content = processingDocument(await this.printed(actor));
    const key = JSON.stringify(content);
    if (this.written?.key !== key) {
      const pdf = renderPdf(content);
      this.written = { key, pdf };
      pdf.catch(() => (this.written = undefined));
    }
    return this.written.pdf;
  }

  /** As rows of a table, header first. */
  async rows(actor: StaffActor): Promise<readonly (readonly string[])[]> {
    return processingRows(await this.printed(actor));
  }

  private async printed(actor: StaffActor): Promise<PrintedRegister> {
    const register = await this.of(actor);
    const { tenant } = await this.users.profile(actor);
    const day = this.clock.today();
    return { traeger: tenant.name, day, createdAt: `${day}T00:00:00.000Z`, register };
  }
}
