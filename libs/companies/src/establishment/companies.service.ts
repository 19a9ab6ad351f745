import { Injectable } from '@nestjs/common';
import { Clock, type EstablishmentId, type LocalDate, type Scope, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { checkAgreement, type Agreement } from '../agreement/agreement.js';
import { headcountExists, idTaken } from '../errors.js';
import { checkHeadcount, refuseReplaced, type Headcount, type Headcounts } from '../headcount/headcount.js';
import { CompanyLists } from './companies.query.js';
import { CompaniesStore, type Source } from './companies.store.js';
import type { CompanySummary, DirectoryEntry } from './establishment.js';

export type RecordHeadcount = Pick<Headcount, 'asOf' | 'over30' | 'upTo30' | 'upTo20' | 'upTo10' | 'source' | 'evidence'>;
export type RecordAgreement = Pick<Agreement, 'kind' | 'validFrom' | 'validTo' | 'scope' | 'coversTraining' | 'document'>;

/** The company directory, and what a Träger knows about the size and the agreements of its entries. */
@Injectable()
export class Companies {
  constructor(
    private readonly transactions: Transactions,
    private readonly companies: CompaniesStore,
    private readonly lists: CompanyLists,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Entry of the shared directory, which belongs to no Träger. Throws Problem `kernel.not-found`. */
  entry(source: Source, id: EstablishmentId): Promise<DirectoryEntry> {
    return this.companies.get(source, id);
  }

  /** Entries by id, in one statement. The directory is shared, so that every scope sees all of it. */
  summaries(_scope: Scope, ids: readonly EstablishmentId[]): Promise<ReadonlyMap<EstablishmentId, CompanySummary>> {
    return this.lists.summaries(ids);
  }

  /**
   * Staff of the Unternehmen and of its Konzern on a Stichtag (§ 82(6) S. 3 SGB III): per class, over all their Betriebe, each with its
   * newest count not after that day. `missing` says how many Betriebe have none; `complete(sum)` is undefined then.
   */
  headcountAt(source: Source, scope: TenantScope, id: EstablishmentId, stichtag: LocalDate): Promise<Headcounts> {
    return this.companies.headcountAt(source, scope, id, stichtag);
  }

  /** The agreement on training that holds on a day (§ 82(4) SGB III); undefined when none is known. */
  agreementAt(source: Source, scope: TenantScope, id: EstablishmentId, on: LocalDate): Promise<Agreement | undefined> {
    return this.companies.agreementAt(source, scope, id, on);
  }

  /**
   * A count under the caller's id; the same id again by the same person answers the first row. Throws Problems `kernel.not-found`,
   * `kernel.id-taken`, `companies.headcount-exists` (both conflict) and those of `checkHeadcount`.
   */
  recordHeadcount(actor: StaffActor, establishmentId: EstablishmentId, id: string, input: RecordHeadcount): Promise<Headcount> {
    checkHeadcount(input, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      await this.companies.get(tx, establishmentId);
      const headcount = { ...this.stamp(actor, establishmentId, id), ...counting, ...input };
      if (!(await this.companies.insertHeadcount(tx, headcount))) return this.existingHeadcount(tx, actor, headcount);
      await this.journal.record(tx, actor, { name: 'companies.headcount-recorded', payload: { establishmentId } });
      return headcount;
    });
  }

  /**
   * A count under the caller's id in place of an earlier one, which stays to be seen with the reason; the same id again answers the first
   * correction. Throws Problems `kernel.not-found`, `kernel.id-taken`, `companies.headcount-replaced`, `companies.headcount-exists` and
   * those of `checkHeadcount`.
   */
  correctHeadcount(
    actor: StaffActor,
    establishmentId: EstablishmentId,
    wrongId: string,
    id: string,
    { reason, ...input }: RecordHeadcount & { readonly reason: string },
  ): Promise<Headcount> {
    checkHeadcount(input, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      const wrong = await this.companies.getHeadcount(tx, actor.scope, establishmentId, wrongId);
      if (wrong.replacedBy === id) return ownRepeat(actor, establishmentId, await this.companies.findHeadcount(tx, actor.scope, id));
      refuseReplaced(wrong);
      await this.companies.replaceHeadcount(tx, wrong, { replacedBy: id, replacedAt: this.clock.now(), replacedReason: reason });
      const headcount = { ...this.stamp(actor, establishmentId, id), ...counting, ...input };
      if (!(await this.companies.insertHeadcount(tx, headcount))) throw await this.refusal(tx, actor, headcount);
      await this.journal.record(tx, actor, { name: 'companies.headcount-corrected', payload: { establishmentId } });
      return headcount;
    });
  }

  /** Changes an agreement, or ends it. Throws Problems `kernel.not-found`, `kernel.stale`, `companies.agreement-ends-early`. */
  changeAgreement(
    actor: StaffActor,
    establishmentId: EstablishmentId,
    id: string,
    expected: Version,
    input: RecordAgreement,
  ): Promise<Agreement> {
    return this.transactions.run(actor, async (tx) => {
      const agreement = await this.companies.getAgreement(tx, actor.scope, establishmentId, id, expected);
      checkAgreement(input);
      const saved = await this.companies.saveAgreement(tx, agreement, { ...input, updatedAt: this.clock.now(), updatedBy: actor.userId });
      await this.journal.record(tx, actor, { name: 'companies.agreement-changed', payload: { establishmentId } });
      return saved;
    });
  }

  /** As `recordHeadcount`, for an agreement. Throws Problems `kernel.not-found`, `kernel.id-taken`, `companies.agreement-ends-early`. */
  recordAgreement(actor: StaffActor, establishmentId: EstablishmentId, id: string, input: RecordAgreement): Promise<Agreement> {
    checkAgreement(input);
    return this.transactions.run(actor, async (tx) => {
      await this.companies.get(tx, establishmentId);
      const agreement = { ...this.stamp(actor, establishmentId, id), ...input, version: 1, updatedBy: null };
      if (await this.companies.insertAgreement(tx, agreement)) {
        await this.journal.record(tx, actor, { name: 'companies.agreement-recorded', payload: { establishmentId } });
        return agreement;
      }
      return ownRepeat(actor, establishmentId, await this.companies.findAgreement(tx, actor.scope, id));
    });
  }

  private async existingHeadcount(tx: Tx, actor: StaffActor, { id, establishmentId, asOf }: Headcount): Promise<Headcount> {
    const existing = await this.companies.findHeadcount(tx, actor.scope, id);
    if (!existing && (await this.companies.hasHeadcountOf(tx, actor.scope, establishmentId, asOf))) throw headcountExists(asOf);
    return ownRepeat(actor, establishmentId, existing);
  }

  private async refusal(tx: Tx, { scope }: StaffActor, { id, establishmentId, asOf }: Headcount): Promise<Error> {
    const known = await this.companies.findHeadcount(tx, scope, id);
    return !known && (await this.companies.hasHeadcountOf(tx, scope, establishmentId, asOf)) ? headcountExists(asOf) : idTaken();
  }

  private stamp(actor: StaffActor, establishmentId: EstablishmentId, id: string) {
    return { id, tenantId: actor.scope.tenantId, establishmentId, createdAt: this.clock.now(), createdBy: actor.userId };
  }
}

/** A count that nothing has corrected. */
const counting = { replacedBy: null, replacedAt: null, replacedReason: null } as const;

const ownRepeat = <Row extends Headcount | Agreement>(actor: StaffActor, establishmentId: EstablishmentId, existing: Row | null): Row => {
  if (existing?.createdBy !== actor.userId || existing.establishmentId !== establishmentId) throw idTaken();
  return existing;
};
