import { Body, Controller, Post } from '@nestjs/common';
import type { GroupSessionId, StaffActor } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { GroupSessions, Supervision } from '@app/counselling';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { groupView, recordGroupBody, type RecordGroupBody } from './group-sessions.schema.js';

/** One talk with several persons. */
@Controller('api/v1/group-sessions')
export class GroupSessionsController {
  constructor(
    private readonly groups: GroupSessions,
    private readonly supervision: Supervision,
    private readonly access: AccessLog,
  ) {}

  @Post()
  @Requires('session.record')
  @Audited('session.group-record')
  @NeedsIdempotencyKey()
  @Answers(groupView, { status: 201 })
  async record(@CurrentActor() actor: StaffActor, @IdempotencyKey() id: string, @Body({ schema: recordGroupBody }) body: RecordGroupBody) {
    // The row of the request names the first file; the others get their own with what is written.
    this.access.tell(actor, { subjectKind: 'case', subjectId: body.persons[0]?.caseId ?? null });
    // The cases stand in the body: whoever leads a team without advising in it writes in none of its files.
    for (const { caseId } of body.persons) await this.supervision.check(actor, { caseId, write: true });
    return this.groups.record(actor, id as GroupSessionId, body);
  }
}
