import { Injectable } from '@nestjs/common';
import { Clock, systemActor, type StaffActor, type TenantId, type Version } from '@app/kernel';
import { Journal, Transactions } from '@app/platform';
import { atDesk } from '../desk.js';
import { idTaken, notAnAccessRequest } from '../errors.js';
import { mayWorkOn } from '../request/request.js';
import { RequestsStore } from '../request/requests.store.js';
import { review, type AccessPack, type FreeText } from './access-pack.js';
import { AccessPacksStore } from './access-packs.store.js';
import { PackDesk } from './pack-desk.service.js';

/** The information by Art. 15 DSGVO: begun, read over, built in the background, fetched for two weeks. */
@Injectable()
export class AccessPacks {
  constructor(
    private readonly transactions: Transactions,
    private readonly packs: AccessPacksStore,
    private readonly requests: RequestsStore,
    private readonly desk: PackDesk,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Begins the pack of an access request; a second time answers the first. Throws Problems `kernel.not-found`, `privacy.not-an-access-request`, `privacy.request-closed`, `privacy.identity-pending`. */
  begin(actor: StaffActor, requestId: string, id: string): Promise<AccessPack> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      const request = await this.requests.get(tx, eyes.scope, requestId);
      if (request.kind !== 'access') throw notAnAccessRequest();
      const begun = await this.packs.ofRequest(tx, eyes.scope, requestId);
      if (begun) return begun;
      mayWorkOn(request);
      const now = this.clock.now();
      const pack: AccessPack = {
        id,
        tenantId: eyes.scope.tenantId,
        clientId: request.clientId,
        requestId,
        state: 'in-review',
        marks: [],
        checklist: {},
        reviewedBy: null,
        reviewedAt: null,
        builtAt: null,
        expiresAt: null,
        version: 1,
        createdAt: now,
        createdBy: actor.userId,
        updatedAt: now,
      };
      if (!(await this.packs.insert(tx, pack))) throw idTaken();
      return pack;
    });
  }

  /** The pack of a request, or null. Throws Problem `kernel.not-found`. */
  ofRequest(actor: StaffActor, requestId: string): Promise<AccessPack | null> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      await this.requests.get(tx, eyes.scope, requestId);
      return this.packs.ofRequest(tx, eyes.scope, requestId);
    });
  }

  /** Every free text that would go out, to be read for other persons; logged. Throws Problem `kernel.not-found`. */
  texts(actor: StaffActor, id: string): Promise<readonly FreeText[]> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => this.desk.texts(tx, eyes, await this.packs.get(tx, eyes.scope, id)));
  }

  /** Marks and answers are in: the background builds the files. Throws Problems of `review`, `kernel.not-found`, `kernel.stale`. */
  order(actor: StaffActor, id: string, expected: Version, input: Pick<AccessPack, 'marks' | 'checklist'>): Promise<AccessPack> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      const pack = await this.packs.get(tx, eyes.scope, id);
      const reviewed = review(pack, input, await this.desk.texts(tx, eyes, pack), actor.userId, this.clock.now());
      const saved = await this.packs.saveReview(tx, pack, expected, reviewed);
      await this.journal.record(tx, eyes, { name: 'privacy.access-pack-ordered', payload: { packId: id } });
      return saved;
    });
  }

  /** One of the two files, opened; each download is logged on the person. Throws Problem `kernel.not-found` before it is built and after two weeks. */
  download(actor: StaffActor, id: string, kind: 'pdf' | 'zip'): Promise<Buffer> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) =>
      this.desk.file(tx, eyes, await this.packs.get(tx, eyes.scope, id), kind, this.clock.now()),
    );
  }

  /** Takes expired files away at every Träger; answers how many. */
  async expire(): Promise<number> {
    const tenants = await this.transactions.runUnscoped((tx) => tx.query(`select id from identity.tenant`) as Promise<{ id: TenantId }[]>);
    let expired = 0;
    for (const { id } of tenants) {
      const actor = systemActor(id, 'expire-access-packs');
      expired += await this.transactions.run(actor, (tx) => this.packs.expire(tx, actor.scope, this.clock.now()));
    }
    return expired;
  }
}
