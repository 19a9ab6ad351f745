import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addMonths, Clock, systemActor, type SystemActor, type TenantId } from '@app/kernel';
import { Config, Journal, Transactions, type Tx } from '@app/platform';
import { Eraser } from './eraser.store.js';
import { executableFrom, isComplete, mildest, planKinds } from './erasure.js';
import { ErasureParts } from './erasure-parts.service.js';
import { newErasure } from './erasures.service.js';
import { appendToLedger, type LedgerEntry } from './ledger.js';

const perRun = 200;

/** The background of erasures: proposes what is due, carries out what was approved, and does it again after a restore. */
@Injectable()
export class ErasureRuns {
  constructor(
    private readonly transactions: Transactions,
    private readonly parts: ErasureParts,
    private readonly eraser: Eraser,
    private readonly journal: Journal,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Proposes persons whose files have run out, at every Träger, thirty days ahead; answers how many. */
  async proposeDue(): Promise<number> {
    const tenants = await this.transactions.runUnscoped((tx) => tx.query(`select id from identity.tenant`) as Promise<{ id: TenantId }[]>);
    let proposed = 0;
    for (const { id } of tenants) {
      const actor = systemActor(id, 'propose-erasures');
      proposed += await this.transactions.run(actor, (tx) => this.proposeAt(tx, actor));
    }
    return proposed;
  }

  /**
   * Carries an approved erasure out in one transaction over all contexts, by a plan made anew: what came up since the approval counts.
   * The ledger has its line before the first row changes.
   */
  async carryOut(tx: Tx, actor: SystemActor, erasureId: string): Promise<void> {
    const erasure = await this.parts.erasures.get(tx, actor.scope, erasureId);
    if (erasure.state !== 'approved') return;
    const now = this.clock.now();
    const fresh = await this.parts.plans.of(tx, actor.scope, erasure.clientId, erasure.cause);
    const kinds = fresh.kinds.map((planned) =>
      mildest(
        planned,
        erasure.plan.kinds.find(({ kind }) => kind === planned.kind),
      ),
    );
    const places = fresh.places.map((place) => ({ ...place, fate: this.parts.fateOf(kinds, place.table) }));
    const { ERASURE_LEDGER_DIR } = this.config.settings;
    const entry: LedgerEntry = { erasureId, tenantId: actor.scope.tenantId, clientId: erasure.clientId, executedAt: now, kinds };
    if (ERASURE_LEDGER_DIR) await appendToLedger(ERASURE_LEDGER_DIR, entry);
    // Before anything goes: afterwards nobody could say whom to tell (Art. 19 DSGVO).
    if (erasure.requestId) await this.parts.notices.open(tx, actor.scope, erasure.clientId, erasure.requestId, now);
    await this.eraser.carryOut(tx, actor.scope, erasure.clientId, kinds, now);
    await this.parts.erasures.finish(tx, erasure, { kinds, places }, now);
    await this.journal.record(tx, actor, { name: 'privacy.erasure-executed', payload: { erasureId } });
  }

  /** Does the erasures of a ledger again, each in its Träger; answers how many persons were there to be erased. */
  async reapply(entries: readonly LedgerEntry[]): Promise<number> {
    let done = 0;
    for (const { tenantId, clientId, executedAt, kinds } of entries) {
      const actor = systemActor(tenantId, 'reapply-erasures');
      done += await this.transactions.run(actor, async (tx) => {
        const known: unknown[] = await tx.query(`select from clients.client where id = $1 and tenant_id = $2`, [clientId, tenantId]);
        if (known.length > 0) await this.eraser.carryOut(tx, actor.scope, clientId, kinds, executedAt);
        return known.length;
      });
    }
    return done;
  }

  private async proposeAt(tx: Tx, actor: SystemActor): Promise<number> {
    const [today, { tenantId }] = [this.clock.today(), actor.scope];
    const rules = this.parts.rules(await this.parts.facts.ownRules(tx, tenantId), today);
    const shortest = Math.min(rules['counselling-file'].months, rules['client-record'].months);
    let proposed = 0;
    for (const clientId of await this.parts.facts.candidates(tx, tenantId, addMonths(today, -shortest), perRun)) {
      if (!isComplete(planKinds('retention', await this.parts.facts.of(tx, actor.scope, clientId), rules, today))) continue;
      const plan = await this.parts.plans.of(tx, actor.scope, clientId, 'retention');
      const erasure = newErasure({
        id: randomUUID(),
        tenantId,
        clientId,
        requestId: null,
        cause: 'retention',
        plan,
        proposedBy: null,
        now: this.clock.now(),
        executableFrom: executableFrom('retention', today),
      });
      if (await this.parts.erasures.insert(tx, erasure)) proposed += 1;
    }
    return proposed;
  }
}
