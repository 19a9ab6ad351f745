import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope, UserId } from '@app/kernel';
import { Reader } from '@app/platform';
import type { KeptPromise } from '../promise/promise.js';
import type { Session } from './session.js';
import type { Addendum } from './sessions.store.js';

export type SessionRow = Omit<Session, 'tenantId' | 'clientId' | 'updatedAt'>;

/** A session somebody held in place of the absent owner. */
export type SessionInPlace = Pick<Session, 'id' | 'caseId' | 'heldOn' | 'authorId'> & { readonly caseNumber: string };

/** A session found by words of its notes; `excerpt` are the words around them. */
export type NoteHit = Pick<Session, 'caseId' | 'clientId' | 'heldOn'> & { readonly caseNumber: string; readonly excerpt: string };

/** Sessions of a case with their notes. */
@Injectable()
export class SessionLists {
  constructor(private readonly reader: Reader) {}

  /** The newest hundred; empty for a case outside the scope. */
  ofCase(scope: TenantScope, caseId: CaseId): Promise<readonly SessionRow[]> {
    return this.reader.rows<SessionRow>(scope, {
      name: 'sessions.of-case',
      access: { of: ['session.list'], when: 'always' },
      text: `select id, case_id as "caseId", held_on as "heldOn", started_at as "startedAt", minutes, channel, outcome, notes, purpose,
                    participants, agreements, next_step as "nextStep", follow_up_on as "followUpOn",
                    follow_up_text as "followUpText", course_ids as "courseIds", late_entry as "lateEntry", group_session_id as "groupSessionId", signed_off_at as "signedOffAt",
                    signed_off_by as "signedOffBy", author_id as "authorId", deputy_for as "deputyFor", version,
                    created_at as "createdAt", created_by as "createdBy"
             from counselling.session where case_id = $1 and tenant_id = $2 order by held_on desc, created_at desc, id limit 100`,
      values: [caseId, scope.tenantId],
    });
  }

  /**
   * Up to `limit` sessions whose notes hold the words typed (German word forms, "…" for a phrase, - for not), newest first; only of cases
   * somebody works with. A team that is led and not advised in needs a reason for each file, so its notes are not found.
   */
  byWords(scope: TenantScope, words: string, limit: number): Promise<readonly NoteHit[]> {
    if (scope.reach.kind === 'tenant') return Promise.resolve([]);
    const { teamIds, ledTeamIds } = scope.reach;
    return this.reader.rows<NoteHit>(scope, {
      name: 'sessions.by-words',
      text: `select s.case_id as "caseId", k.number as "caseNumber", k.client_id as "clientId", s.held_on as "heldOn",
                    ts_headline('german', s.notes, websearch_to_tsquery('german', $2), 'StartSel="", StopSel="", MaxWords=14, MinWords=6') as excerpt
             from counselling.sessions_by_words($2, $3, $4) found join counselling.session s on s.id = found
               join counselling.case k on k.id = s.case_id
             where s.tenant_id = $1 and k.tenant_id = $1 order by s.held_on desc, s.id`,
      values: [scope.tenantId, words.trim(), teamIds.filter((team) => !ledTeamIds.includes(team)), limit],
    });
  }

  /** Sessions a deputy held for somebody between two instants, the newest first; at most 200, without notes. */
  inPlaceOf(scope: TenantScope, userId: UserId, since: string, before: string): Promise<readonly SessionInPlace[]> {
    return this.reader.rows<SessionInPlace>(scope, {
      name: 'sessions.in-place-of',
      access: { of: ['deputyship.digest'], when: 'always' },
      text: `select s.id, s.case_id as "caseId", k.number as "caseNumber", s.held_on as "heldOn", s.author_id as "authorId"
             from counselling.session s join counselling.case k on k.id = s.case_id
             where s.tenant_id = $1 and k.tenant_id = $1 and s.deputy_for = $2 and s.created_at >= $3 and s.created_at < $4
             order by s.created_at desc, s.id limit 200`,
      values: [scope.tenantId, userId, since, before],
    });
  }

  /** What was added to sessions of the case after they were signed off, oldest first; at most 500. */
  addendaOf(scope: TenantScope, caseId: CaseId): Promise<readonly Addendum[]> {
    return this.reader.rows<Addendum>(scope, {
      name: 'sessions.addenda-of-case',
      text: `select a.id, a.session_id as "sessionId", a.text, a.author_id as "authorId", a.created_at as "createdAt",
                    a.created_by as "createdBy"
             from counselling.session_addendum a join counselling.session s on s.id = a.session_id
             where s.case_id = $1 and s.tenant_id = $2 and a.tenant_id = $2 order by a.created_at, a.id limit 500`,
      values: [caseId, scope.tenantId],
    });
  }

  /** What was promised in sessions of the case, next due first; at most 500. */
  promisesOf(scope: TenantScope, caseId: CaseId): Promise<readonly KeptPromise[]> {
    return this.reader.rows<KeptPromise>(scope, {
      name: 'sessions.promises-of-case',
      text: `select p.id, p.session_id as "sessionId", p.promised_by as "by", p.text, p.due_on as "dueOn"
             from counselling.promise p join counselling.session s on s.id = p.session_id
             where s.case_id = $1 and s.tenant_id = $2 and p.tenant_id = $2 order by p.due_on, p.id limit 500`,
      values: [caseId, scope.tenantId],
    });
  }
}
