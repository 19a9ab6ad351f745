import { Injectable } from '@nestjs/common';
import { AccessLog } from '@app/audit';
import { ClientLists } from '@app/clients';
import { Clock, type CaseId, type ClientId, type GroupSessionId, type SessionId, type StaffActor } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import { CaseLists } from '../case/cases.query.js';
import { idTaken, sessionSavedOtherwise } from '../errors.js';
import { lockId } from '../once.js';
import { SessionRecording } from '../session/session-recording.js';
import { notesOf, presentOf, type Invited, type RecordGroup } from './group-session.js';

export type GroupResult = {
  readonly id: GroupSessionId;
  readonly sessions: readonly { readonly caseId: CaseId; readonly sessionId: SessionId }[];
};

/** One talk with several persons: everybody who came gets a session of her own that names nobody else. */
@Injectable()
export class GroupSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseLists,
    private readonly clients: ClientLists,
    private readonly recording: SessionRecording,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Records all sessions or none. The same request again by the same person answers what was recorded first. Throws Problems
   * `kernel.not-found`, `kernel.id-taken`, `counselling.session-saved-otherwise` for another list or text under the id, those of the rules `presentOf` and `recordSession`.
   */
  async record(actor: StaffActor, id: GroupSessionId, group: RecordGroup): Promise<GroupResult> {
    const present = presentOf(group, await this.personsOf(actor, group.persons));
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      if (!(await this.insert(tx, actor, id, group, present.length))) await this.refuseOther(tx, actor, id, group, present);
      for (const { caseId } of group.persons.slice(1)) {
        await this.access.recordIn(tx, actor, { action: 'session.group-record', subjectKind: 'case', subjectId: caseId, allowed: true });
      }
      const { persons: _, namesChecked: __, notes, ...talk } = group;
      // One after the other and always in the same order: two groups with the same persons wait instead of blocking each other.
      for (const one of present.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
        const input = { ...talk, notes: notesOf(notes, one.notes), groupSessionId: id };
        await this.recording.record(tx, actor, one.caseId, one.sessionId, input);
      }
      return { id, sessions: present.map(({ caseId, sessionId }) => ({ caseId, sessionId })) };
    });
  }

  /** Adds the row; false when its id is taken. */
  private async insert(tx: Tx, actor: StaffActor, id: GroupSessionId, group: RecordGroup, present: number): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into counselling.group_session (id, tenant_id, held_on, invited, present, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id`,
      [id, actor.scope.tenantId, group.heldOn, group.persons.length, present, this.clock.now(), actor.userId],
    );
    return rows.length === 1;
  }

  // A repeat is for the same persons, or it would add to a group that has its number of those who came.
  private async refuseOther(tx: Tx, actor: StaffActor, id: GroupSessionId, group: RecordGroup, present: readonly Invited[]): Promise<void> {
    const { tenantId } = actor.scope;
    const own: { invited: number; sessionIds: string[] }[] = await tx.query(
      `select invited, array(select s.id::text from counselling.session s where s.group_session_id = g.id and s.tenant_id = g.tenant_id)
         as "sessionIds"
       from counselling.group_session g where id = $1 and tenant_id = $2 and created_by = $3`,
      [id, tenantId, actor.userId],
    );
    const [earlier] = own;
    if (!earlier) throw idTaken();
    const same = earlier.sessionIds.length === present.length && present.every(({ sessionId }) => earlier.sessionIds.includes(sessionId));
    if (!same || earlier.invited !== group.persons.length) throw sessionSavedOtherwise();
  }

  private async personsOf(actor: StaffActor, invited: readonly Invited[]) {
    const cases = await Promise.all(invited.map(({ caseId }) => this.cases.get(actor.scope, caseId)));
    const clientOf = new Map(cases.map(({ id, clientId }) => [id, clientId]));
    const names = await this.clients.summaries(
      actor.scope,
      cases.flatMap(({ clientId }) => clientId ?? []),
    );
    return (caseId: CaseId): { clientId: ClientId; displayName: string } | undefined => {
      const clientId = clientOf.get(caseId);
      const known = clientId && names.get(clientId);
      return known ? { clientId, displayName: known.displayName } : undefined;
    };
  }
}
