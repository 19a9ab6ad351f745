import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, type AccessGrantId, type StaffActor } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { Clients } from '@app/clients';
import { AccessGrantsStore, breakGlassMinutes, checkReview, type AccessGrant, type ReviewedGrant, type ReviewOutcome } from '@app/identity';
import { Journal, plusMilliseconds, Transactions, type Tx } from '@app/platform';
import { idTaken } from '../errors.js';
import { lockId } from '../once.js';

export type BreakGlassRequest = { readonly clientNumber: string; readonly reason: string };
export type BreakGlassReview = { readonly outcome: ReviewOutcome; readonly note: string | null };

/** Opens somebody's file in an emergency, for an hour, with a reason that others read at once. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly transactions: Transactions,
    private readonly grants: AccessGrantsStore,
    private readonly clients: Clients,
    private readonly access: AccessLog,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * The file with this number is open from the next request on. The same id again by the same person answers the first grant. Throws
   * Problems `kernel.not-found` (no such number, or one that may not be opened: the own file, a colleague of the own team, somebody
   * protected unless one may protect persons; the three look the same), `kernel.id-taken`.
   */
  async begin(actor: StaffActor, id: AccessGrantId, { clientNumber, reason }: BreakGlassRequest): Promise<AccessGrant> {
    try {
      return await this.transactions.run(actor, (tx) => this.open(tx, actor, id, { clientNumber, reason }));
    } catch (error) {
      // Which file was meant is not known, so that the refusal of the route leaves no row by itself.
      if (actor.scope.note && isNotFound(error)) await this.access.refuse(actor.scope.note, 'kernel.not-found');
      throw error;
    }
  }

  /** Closes the file before the hour is over; a second time changes nothing. Throws Problem `kernel.not-found`. */
  async end(actor: StaffActor, id: AccessGrantId): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const grant = await this.grants.find(tx, actor.scope, id);
      if (grant?.userId !== actor.userId) throw notFound();
      this.access.tell(actor, { subjectKind: 'client', subjectId: grant.clientId });
      if (!(await this.grants.end(tx, actor.scope, actor.userId, id, this.clock.now()))) return;
      if (grant.kind === 'break-glass') {
        await this.journal.record(tx, actor, { name: 'counselling.break-glass-ended', payload: { grantId: id } });
      }
    });
  }

  /** Files open to this person for a while, with the reason given. */
  running(actor: StaffActor): Promise<readonly AccessGrant[]> {
    return this.grants.running(actor, this.clock.now());
  }

  /** For data protection every break-glass of the Träger, for team leads those into files of their teams. */
  forReview(actor: StaffActor): Promise<readonly ReviewedGrant[]> {
    return this.grants.forReview(actor.scope, 'break-glass', reviewedTeams(actor));
  }

  /** Throws Problems `kernel.not-found`, `identity.own-break-glass`, `identity.already-reviewed`. */
  review(actor: StaffActor, id: AccessGrantId, { outcome, note }: BreakGlassReview): Promise<ReviewedGrant> {
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const grant = await this.grants.find(tx, actor.scope, id);
      if (!grant || !mayReview(actor, grant)) throw notFound();
      this.access.tell(actor, { subjectKind: 'client', subjectId: grant.clientId });
      checkReview(grant, actor.userId);
      await this.grants.review(tx, actor.scope, id, { by: actor.userId, at: this.clock.now(), outcome, note });
      await this.journal.record(tx, actor, { name: 'counselling.break-glass-reviewed', payload: { grantId: id } });
      return (await this.grants.find(tx, actor.scope, id))!;
    });
  }

  private async open(tx: Tx, actor: StaffActor, id: AccessGrantId, { clientNumber, reason }: BreakGlassRequest): Promise<AccessGrant> {
    await lockId(tx, id);
    const repeated = await this.grants.find(tx, actor.scope, id);
    if (repeated) return ownGrant(actor, repeated);
    const found = await this.clients.toOpen(tx, actor, clientNumber);
    if (!found) throw notFound();
    this.access.tell(actor, { subjectKind: 'client', subjectId: found.id, reason });
    const now = this.clock.now();
    const grant: AccessGrant = {
      id,
      tenantId: actor.scope.tenantId,
      userId: actor.userId,
      kind: 'break-glass',
      clientId: found.id,
      clientNumber,
      teamId: found.homeTeamId,
      reason,
      startsAt: now,
      endsAt: plusMilliseconds(now, breakGlassMinutes * 60_000),
    };
    await this.grants.insert(tx, grant);
    await this.journal.record(tx, actor, { name: 'counselling.break-glass-begun', payload: { grantId: id } });
    return grant;
  }
}

const isNotFound = (error: unknown): boolean => error instanceof Problem && error.kind === 'not-found';

const ownGrant = (actor: StaffActor, grant: AccessGrant): AccessGrant => {
  if (grant.userId !== actor.userId || grant.kind !== 'break-glass') throw idTaken();
  return grant;
};

const reviewedTeams = ({ roles, scope: { reach } }: StaffActor) =>
  roles.includes('data-protection') || reach.kind === 'tenant' ? null : reach.teamIds;

const mayReview = (actor: StaffActor, { kind, teamId }: AccessGrant): boolean => {
  const teams = reviewedTeams(actor);
  return kind === 'break-glass' && (teams === null || (teamId !== null && teams.includes(teamId)));
};
