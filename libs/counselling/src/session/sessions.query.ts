import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import type { Session } from './session.js';

export type SessionRow = Omit<Session, 'tenantId' | 'clientId' | 'createdBy' | 'updatedAt'>;

/** Sessions of a case with their notes. */
@Injectable()
export class SessionLists {
  constructor(private readonly reader: Reader) {}

  /** The newest hundred; empty for a case outside the scope. */
  ofCase(scope: TenantScope, caseId: CaseId): Promise<readonly SessionRow[]> {
    return this.reader.rows<SessionRow>(scope, {
      name: 'sessions.of-case',
      access: { of: ['session.list'], when: 'always' },
      text: `select id, case_id as "caseId", held_on as "heldOn", started_at as "startedAt", minutes, channel, outcome, notes,
                    author_id as "authorId", deputy_for as "deputyFor", version, created_at as "createdAt"
             from counselling.session where case_id = $1 and tenant_id = $2 order by held_on desc, created_at desc, id limit 100`,
      values: [caseId, scope.tenantId],
    });
  }
}
