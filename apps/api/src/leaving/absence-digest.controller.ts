import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Clock, notFound, type DeputyshipId, type StaffActor } from '@app/kernel';
import { SessionLists } from '@app/counselling';
import { Deputyships, Users } from '@app/identity';
import { ColleagueReminders, subjectKinds } from '@app/reminders';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam, instant, localDateView } from '../http/schemas.js';
import { ReminderLabels } from '../reminders/reminder-labels.js';

const digestView = z
  .object({
    sessions: z.array(
      z.object({ id: z.string(), caseId: z.string(), caseNumber: z.string(), heldOn: localDateView(), by: z.string().nullable() }),
    ),
    reminders: z.array(
      z.object({
        id: z.string(),
        subjectKind: z.enum(subjectKinds),
        subjectId: z.string(),
        subjectNumber: z.string(),
        text: z.string(),
        completedAt: instant(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AbsenceDigest' });

/** What others did for somebody who was away, for the first morning back. */
@Controller('api/v1/deputyships/:id/digest')
export class AbsenceDigestController {
  constructor(
    private readonly deputyships: Deputyships,
    private readonly sessions: SessionLists,
    private readonly reminders: ColleagueReminders,
    private readonly users: Users,
    private readonly labels: ReminderLabels,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('reminder.read')
  @Audited('deputyship.digest')
  @Answers(digestView)
  async digest(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<DeputyshipId>() }) id: DeputyshipId) {
    const absence = (await this.deputyships.list(actor)).find((one) => one.id === id);
    if (!absence) throw notFound();
    const now = this.clock.now();
    const [from, until] = [absence.startsAt, absence.endsAt < now ? absence.endsAt : now] as const;
    const [sessions, done] = await Promise.all([
      this.sessions.inPlaceOf(actor.scope, absence.forUserId, from, until),
      this.reminders.doneByOthers(actor.scope, absence.forUserId, from, until),
    ]);
    // As on a desk: what somebody does not see elsewhere, this list does not tell either.
    const reminders = await this.labels.of(
      actor,
      done.map((reminder) => ({ ...reminder, ownerId: null })),
    );
    const people = [...sessions.map(({ authorId }) => authorId), ...reminders.map(({ completedBy }) => completedBy)];
    const names = await this.users.names(
      actor.scope,
      people.filter((person) => person !== null),
    );
    const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
    return {
      sessions: sessions.map(({ authorId, ...session }) => ({ ...session, by: nameOf(authorId) })),
      reminders: reminders.map(({ id: reminderId, subjectKind, subjectId, subjectNumber, text, completedBy, completedAt }) => ({
        id: reminderId,
        subjectKind,
        subjectId,
        subjectNumber,
        text,
        completedAt: completedAt ?? now,
        by: nameOf(completedBy),
      })),
    };
  }
}
