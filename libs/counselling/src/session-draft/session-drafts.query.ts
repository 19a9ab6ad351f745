import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { Reader } from '@app/platform';
import type { SessionDraft } from './session-draft.js';

export type SessionDraftRow = SessionDraft & { readonly caseNumber: string };

/** The drafts of one person, and of nobody else. */
@Injectable()
export class SessionDraftLists {
  constructor(private readonly reader: Reader) {}

  /** One's own, the newest first; at most fifty. */
  own({ scope, userId }: StaffActor): Promise<readonly SessionDraftRow[]> {
    return this.reader.rows<SessionDraftRow>(scope, {
      name: 'session-drafts.own',
      access: { of: ['session.draft-list'], when: 'found' },
      text: `select d.case_id as "caseId", k.number as "caseNumber", d.session_id as "sessionId", d.notes, d.form, d.saved_at as "savedAt"
             from counselling.session_draft d join counselling.case k on k.id = d.case_id and k.tenant_id = d.tenant_id
             where d.tenant_id = $1 and d.author_id = $2 order by d.saved_at desc, d.case_id limit 50`,
      values: [scope.tenantId, userId],
    });
  }
}
