import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type EstablishmentId, type LocalDate, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { Config, Journal, Transactions, type Tx } from '@app/platform';
import { ReferenceData } from '@app/reference';
import { betriebsnummerTaken, companyNeeded, idTaken, unknownPlace, unknownWz } from '../errors.js';
import { CompaniesStore } from '../establishment/companies.store.js';
import type { DirectoryEntry } from '../establishment/establishment.js';
import {
  changesOf,
  checkAffiliation,
  checkBetriebsnummer,
  withEnds,
  type AffiliationStep,
  type DirectoryChange,
  type EntryFields,
  type Told,
  type Unit,
  type UnitKind,
} from './directory.js';
import { DirectoryStore, type TreeEntry } from './directory.store.js';

/** A new entry; without `company` the Unternehmen is called as the Betrieb. */
export type AddEntry = EntryFields & Told & { readonly company: Unit | null; readonly group: Unit | null };

/** A new belonging of the Betrieb (kind company) or of its Unternehmen (kind group); `to` null = to no Konzern. */
export type RecordAffiliation = Told & { readonly kind: UnitKind; readonly to: Unit | null };

/** The Betrieb among its own, how that came about, and what was corrected. */
export type DirectoryHistory = {
  readonly tree: readonly TreeEntry[];
  readonly steps: readonly (AffiliationStep & { readonly until: LocalDate | null; readonly replaced: boolean })[];
  readonly changes: readonly DirectoryChange[];
};

/** The member of staff and the office as others read it: «Agentur für Arbeit Bochum, Herne». */
export type Recorder = { readonly actor: StaffActor; readonly office: string };

/** The request was sent before. */
class Repeated extends Error {}

/** Looks up what an entry says: number, municipality, industry. */
@Injectable()
export class EntryChecks {
  constructor(
    private readonly reference: ReferenceData,
    private readonly config: Config,
  ) {}

  /** Throws Problem `companies.betriebsnummer-invalid`; demo numbers are right in demo mode only. */
  number(betriebsnummer: string): void {
    checkBetriebsnummer(betriebsnummer, { demo: this.config.settings.DEMO_MODE });
  }

  /** Throws Problems `companies.unknown-place`, `.unknown-wz`. What the entry says already may have gone from the reference data since. */
  async codes({ ags, wzCode, wzVersion }: EntryFields, before?: EntryFields): Promise<void> {
    if (ags !== before?.ags && !(await this.reference.municipality(ags))) throw unknownPlace(ags);
    if ((wzCode === null) !== (wzVersion === null)) throw unknownWz(wzCode);
    if (wzCode === null || wzVersion === null || (wzCode === before?.wzCode && wzVersion === before.wzVersion)) return;
    if (!(await this.reference.industry(wzVersion, wzCode))) throw unknownWz(wzCode);
  }
}

/** Writes the company directory, which all Träger share: everybody who works with companies may, and everybody sees who did. */
@Injectable()
export class Directory {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: DirectoryStore,
    private readonly companies: CompaniesStore,
    private readonly checks: EntryChecks,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * A new entry under the caller's id; the same id again answers the entry. Throws Problems `companies.betriebsnummer-invalid`,
   * `.betriebsnummer-taken` (conflict, with the entry that has it), `.unknown-place`, `.unknown-wz`, `.affiliation-in-future`,
   * `kernel.not-found` (no such Unternehmen or Konzern).
   */
  async add(
    { actor, office }: Recorder,
    id: EstablishmentId,
    { company, group, since, source, note, ...entry }: AddEntry,
  ): Promise<DirectoryEntry> {
    this.checks.number(entry.betriebsnummer);
    checkAffiliation({ since }, this.clock.today());
    await this.checks.codes(entry);
    return this.transactions
      .run(actor, async (tx) => {
        await this.directory.lockNumber(tx, entry.betriebsnummer);
        const companyId = await this.directory.unit(tx, 'company', company ?? { name: entry.name }, randomUUID());
        const taken = await this.directory.insert(tx, id, companyId, entry, this.clock.now());
        if (taken && taken.id !== id) throw betriebsnummerTaken(entry.betriebsnummer, taken);
        if (taken) throw new Repeated();
        const told = { since, source, note };
        await this.directory.insertStep(tx, id, this.step({ actor, office }, randomUUID(), 'company', companyId, told));
        if (group) {
          const groupId = await this.directory.unit(tx, 'group', group, randomUUID());
          await this.directory.insertStep(tx, companyId, this.step({ actor, office }, randomUUID(), 'group', groupId, told));
        }
        await this.journal.record(tx, actor, { name: 'companies.entry-added', payload: { establishmentId: id } });
        return this.companies.get(tx, id);
      })
      .catch((error: unknown) => this.repeated(actor, id, error));
  }

  /**
   * Corrects an entry for every Träger. Throws Problems `kernel.not-found`, `kernel.stale`, `companies.directory-unchanged` and those of
   * `add` that are about fields.
   */
  async correct(
    { actor, office }: Recorder,
    id: EstablishmentId,
    expected: Version,
    entry: EntryFields,
    reason: string,
  ): Promise<DirectoryEntry> {
    return this.transactions.run(actor, async (tx) => {
      const { establishment } = await this.companies.getUnchanged(tx, id, expected);
      if (entry.betriebsnummer !== establishment.betriebsnummer) await this.checkNumber(tx, id, entry.betriebsnummer);
      const fields = changesOf(establishment, entry);
      await this.checks.codes(entry, establishment);
      const now = this.clock.now();
      await this.directory.update(tx, id, expected, entry, now);
      const by = { establishmentId: id, reason, changedAt: now, changedBy: actor.userId, changedOffice: office };
      await this.directory.insertChanges(
        tx,
        fields.map((field) => ({ id: randomUUID(), ...by, ...field })),
      );
      await this.journal.record(tx, actor, { name: 'companies.entry-corrected', payload: { establishmentId: id } });
      return this.companies.get(tx, id);
    });
  }

  /**
   * A step of belonging under the caller's id, which changes nothing before its day; the same id again answers the entry as it is. Throws
   * Problems `kernel.not-found`, `companies.affiliation-in-future`, `.company-needed` (a Betrieb always belongs to an Unternehmen).
   */
  affiliate(recorder: Recorder, id: EstablishmentId, stepId: string, { kind, to, ...told }: RecordAffiliation): Promise<DirectoryEntry> {
    const { actor } = recorder;
    checkAffiliation(told, this.clock.today());
    if (kind === 'company' && !to) throw companyNeeded();
    return this.transactions.run(actor, async (tx) => {
      const { company } = await this.companies.get(tx, id);
      const target = to && (await this.directory.unit(tx, kind, to, stepId));
      const of = kind === 'company' ? id : company.id;
      if (!(await this.directory.insertStep(tx, of, this.step(recorder, stepId, kind, target, told)))) {
        if ((await this.directory.recorderOf(tx, kind, stepId)) !== actor.userId) throw idTaken();
        return this.companies.get(tx, id);
      }
      await this.journal.record(tx, actor, { name: 'companies.affiliation-recorded', payload: { establishmentId: id } });
      return this.companies.get(tx, id);
    });
  }

  /** Tree, belonging and corrections of an entry. Throws Problem `kernel.not-found`. */
  async history(scope: TenantScope, id: EstablishmentId): Promise<DirectoryHistory> {
    const today = this.clock.today();
    await this.companies.known(id);
    const [tree, steps, changes] = await Promise.all([
      this.directory.tree(id, today),
      this.directory.steps(id, today),
      this.directory.changes(scope, id),
    ]);
    const ofKind = (kind: UnitKind) => withEnds(steps.filter((step) => step.kind === kind));
    return { tree, steps: [...ofKind('company'), ...ofKind('group')], changes };
  }

  /** Unternehmen or Konzerne whose name contains the fragment, at most twenty. */
  units(kind: UnitKind, fragment: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.directory.units(kind, fragment, 20);
  }

  private step({ actor, office }: Recorder, id: string, kind: UnitKind, to: string | null, told: Told): AffiliationStep {
    const recorded = { recordedAt: this.clock.now(), recordedBy: actor.userId, recordedOffice: office };
    return { id, kind, to: to === null ? null : { id: to, name: '' }, ...told, ...recorded };
  }

  private async checkNumber(tx: Tx, id: EstablishmentId, betriebsnummer: string): Promise<void> {
    this.checks.number(betriebsnummer);
    await this.directory.lockNumber(tx, betriebsnummer);
    const other = await this.directory.withNumber(tx, betriebsnummer, id);
    if (other) throw betriebsnummerTaken(betriebsnummer, other);
  }

  // The rolled back transaction leaves no new Unternehmen behind; whoever repeats a request gets what the first one made.
  private async repeated(actor: StaffActor, id: EstablishmentId, error: unknown): Promise<DirectoryEntry> {
    if (!(error instanceof Repeated)) throw error;
    if ((await this.directory.creatorOf(id)) !== actor.userId) throw idTaken();
    return this.companies.known(id);
  }
}
