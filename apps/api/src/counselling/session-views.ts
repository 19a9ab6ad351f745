import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope } from '@app/kernel';
import { SessionLists, type Session, type SessionRow } from '@app/counselling';
import { Courses } from '@app/courses';
import { Users } from '@app/identity';
import { presentSession } from './sessions.schema.js';

/** Sessions with names, additions and promises: three statements more for any number of them, four where courses were spoken of. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly lists: SessionLists,
    private readonly courses: Courses,
    private readonly users: Users,
  ) {}

  async ofCase(scope: TenantScope, caseId: CaseId) {
    return this.of(scope, caseId, await this.lists.ofCase(scope, caseId));
  }

  async one(scope: TenantScope, session: Session) {
    const [view] = await this.of(scope, session.caseId, [session]);
    return view;
  }

  private async of(scope: TenantScope, caseId: CaseId, sessions: readonly (Session | SessionRow)[]) {
    const [addenda, promises] = await Promise.all([this.lists.addendaOf(scope, caseId), this.lists.promisesOf(scope, caseId)]);
    const people = sessions.flatMap(({ authorId, deputyFor }) => (deputyFor ? [authorId, deputyFor] : [authorId]));
    const titles = await this.courses.titles(sessions.flatMap(({ courseIds }) => courseIds));
    const names = await this.users.names(scope, [...new Set([...people, ...addenda.map(({ authorId }) => authorId)])]);
    return sessions.map((session) => presentSession(session, names, { addenda, promises, titles }));
  }
}
