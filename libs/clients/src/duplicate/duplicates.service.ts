import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, pageOf, systemActor, type Page, type PageRequest, type StaffActor, type TenantId, type TenantScope } from '@app/kernel';
import { ofEach, Reader, Transactions } from '@app/platform';
import { displayName } from '../client/client.js';
import type { ClientSummary } from '../client/clients.query.js';
import { pairDismissed } from '../errors.js';
import { MergesStore } from '../merge/merges.store.js';
import type { Dismissal, DismissReason, DuplicatePair } from './duplicate-pair.js';
import { DuplicatePairsStore } from './duplicate-pairs.store.js';

type Named = Omit<ClientSummary, 'displayName'> & { readonly lastName: string; readonly firstName: string };
type Row = Omit<DuplicatePair, 'first' | 'second'> & { readonly first: Named; readonly second: Named };

const summaryOf = (
  alias: string,
): string => `jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'lastName', ${alias}.last_name,
  'firstName', ${alias}.first_name, 'birthDate', ${alias}.birth_date, 'phone', ${alias}.phone, 'town', ${alias}.town, 'ags', ${alias}.ags, 'restricted', false)`;

/** Persons who may be on record twice. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly pairs: DuplicatePairsStore,
    private readonly merges: MergesStore,
    private readonly clock: Clock,
  ) {}

  /** Pairs nobody has dealt with, both of whom the reader sees, the likeliest first. */
  async page(scope: TenantScope, { limit, after }: PageRequest<'score'>): Promise<Page<DuplicatePair>> {
    const rows = await this.reader.rows<Row>(scope, {
      name: 'clients.duplicate-pairs',
      access: { of: ['client.duplicate-list'], when: 'always' },
      text: `select d.id, d.score, d.reasons, d.found_at as "foundAt", ${summaryOf('a')} as first, ${summaryOf('b')} as second
             from clients.duplicate_pair d join clients.client a on a.id = d.first_id join clients.client b on b.id = d.second_id
             where d.tenant_id = $1 and d.dismissed_at is null and ($2::int is null or (d.score, d.id) < ($2, $3::uuid))
             order by d.score desc, d.id desc limit $4`,
      values: [scope.tenantId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    const page = pageOf(rows, limit, ({ score, id }) => [score, id]);
    return { ...page, items: page.items.map((row) => ({ ...row, first: named(row.first), second: named(row.second) })) };
  }

  /** The two are two: the pair does not come back unless what tells persons apart changes. Throws Problems `kernel.not-found`, `clients.pair-dismissed`. */
  dismiss(actor: StaffActor, id: string, because: DismissReason): Promise<Dismissal> {
    return this.transactions.run(actor, async (tx) => {
      const pair = await this.pairs.get(tx, actor.scope, id);
      if (pair.dismissedAt !== null) throw pairDismissed();
      const now = this.clock.now();
      await this.pairs.dismiss(tx, actor.scope, id, because, actor.userId, now);
      return { ...pair, dismissedAt: now, dismissedBy: actor.userId, dismissedBecause: because };
    });
  }

  /** Once a day at every Träger: looks for pairs, and forgets merges that can no longer be undone. Answers how many pairs are new. */
  async searchDue(): Promise<number> {
    const tenants = await this.transactions.runUnscoped((tx) => tx.query(`select id from identity.tenant`) as Promise<{ id: TenantId }[]>);
    return ofEach(tenants, ({ id }) => {
      const actor = systemActor(id, randomUUID());
      return this.transactions.run(actor, async (tx) => {
        const today = this.clock.today();
        if (!(await this.pairs.begin(tx, actor.scope, today))) return 0;
        await this.merges.purge(tx, actor.scope, today, 500);
        return this.pairs.search(tx, actor.scope, this.clock.now());
      });
    });
  }
}

const named = ({ lastName, firstName, ...row }: Named): ClientSummary => ({ ...row, displayName: displayName({ lastName, firstName }) });
