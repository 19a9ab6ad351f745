import { Injectable } from '@nestjs/common';
import { Clock, localDate, notFound, stale, systemActor, type StaffActor, type Version } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { LinkedClients, type ClientRecord, type EmploymentStatus } from '@app/clients';
import { Transactions, type Tx } from '@app/platform';
import { moveShare, shareStands, type CaseShare } from './share.js';
import { SharesStore, type SharedValues } from './shares.store.js';

/** A shared case as the other Träger sees it: the agreed fields, nothing else of the case. */
export type SharedCase = CaseShare & { readonly values: SharedValues };

/** What other Träger share with one's own: accept, read while it stands, end. */
@Injectable()
export class ReceivedShares {
  constructor(
    private readonly transactions: Transactions,
    private readonly shares: SharesStore,
    private readonly linked: LinkedClients,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts an offer: the person gets an own row here, joined by a mark. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `counselling.share-over`.
   */
  async accept(actor: StaffActor, id: string, expected: Version): Promise<SharedCase> {
    const accepted = await this.transactions.run(actor, async (tx) => {
      const share = await this.shares.getReceived(tx, actor.scope, id);
      if (share.version !== expected) throw stale();
      const moved = moveShare(share, 'accepted', this.clock.today());
      this.tellPurpose(actor, share);
      return this.takeIn(tx, actor, share, expected, moved);
    });
    await this.tellOwner(actor, accepted, 'share.accepted-by-partner');
    return accepted;
  }

  /** The agreed fields, logged at both Träger. Throws Problem `kernel.not-found` when it does not stand (any more). */
  async open(actor: StaffActor, id: string): Promise<SharedCase> {
    const share = await this.transactions.run(actor, (tx) => this.standing(tx, actor, id));
    await this.tellOwner(actor, share, 'share.read-by-partner');
    return share;
  }

  /** Declines an offer, or ends what was accepted. Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.share-over`. */
  end(actor: StaffActor, id: string, expected: Version): Promise<CaseShare> {
    return this.transactions.run(actor, async (tx) => {
      const share = await this.shares.getReceived(tx, actor.scope, id);
      if (share.version !== expected) throw stale();
      const now = this.clock.now();
      const moved = moveShare(share, share.state === 'offered' ? 'declined' : 'ended', this.clock.today());
      return this.shares.save(tx, share, expected, { ...moved, endedByTenantId: actor.scope.tenantId, endedAt: now, updatedAt: now });
    });
  }

  private async standing(tx: Tx, actor: StaffActor, id: string): Promise<SharedCase> {
    const share = await this.shares.getReceived(tx, actor.scope, id);
    const values = await this.shares.sharedValues(tx, id, this.clock.today());
    if (!shareStands(share, this.clock.today()) || Object.keys(values).length === 0) throw notFound();
    this.tellPurpose(actor, share);
    return { ...share, values };
  }

  // First the name of whoever accepts, which lets the values through; then the person's own row; then the acceptance that names it.
  private async takeIn(tx: Tx, actor: StaffActor, share: CaseShare, expected: Version, moved: { state: 'accepted' }): Promise<SharedCase> {
    const now = this.clock.now();
    const taken = await this.shares.save(tx, share, expected, { answeredBy: actor.userId, answeredAt: now, updatedAt: now });
    const values = await this.shares.sharedValues(tx, share.id, this.clock.today());
    if (Object.keys(values).length === 0) throw notFound();
    const acceptedClientId = await this.linked.accept(tx, actor, share.samePersonId, recordOf(values));
    return { ...(await this.shares.save(tx, taken, taken.version, { ...moved, acceptedClientId })), values };
  }

  private tellPurpose(actor: StaffActor, { tenantId, purpose, legalBasis, acceptedClientId }: CaseShare): void {
    const subject = acceptedClientId ? { subjectKind: 'client' as const, subjectId: acceptedClientId } : {};
    this.access.tell(actor, { ...subject, purpose, legalBasis, details: { fromTenantId: tenantId } });
  }

  // The Träger whose case it is keeps its own record of who looked; in its scope, as work of the house.
  private tellOwner(actor: StaffActor, share: CaseShare, action: 'share.accepted-by-partner' | 'share.read-by-partner'): Promise<void> {
    const { tenantId, clientId, purpose, legalBasis, toTenantId } = share;
    const facts = { subjectKind: 'client' as const, subjectId: clientId, allowed: true, purpose, legalBasis, details: { toTenantId } };
    return this.access.record(systemActor(tenantId, actor.correlationId), { action, ...facts });
  }
}

const textOf = (value: SharedValues[keyof SharedValues]): string | null => (typeof value === 'string' ? value : null);

const recordOf = (values: SharedValues): ClientRecord => {
  const birthDate = textOf(values.birthDate);
  return {
    lastName: textOf(values.lastName) ?? '',
    firstName: textOf(values.firstName) ?? '',
    birthDate: birthDate === null ? null : localDate(birthDate),
    ageRange: null,
    gender: null,
    phone: textOf(values.phone),
    email: textOf(values.email),
    street: textOf(values.street),
    plz: textOf(values.plz),
    town: textOf(values.town),
    employmentStatus: textOf(values.employmentStatus) as EmploymentStatus | null,
    hasQualification: typeof values.hasQualification === 'boolean' ? values.hasQualification : null,
    qualificationOn: null,
  };
};
