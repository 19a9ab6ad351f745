import { z } from 'zod';
import type { CourseId } from '@app/kernel';
import { plusMilliseconds } from '@app/platform';
import {
  promisers,
  sessionChannels,
  sessionOutcomes,
  type Addendum,
  type KeptPromise,
  type Session,
  type SessionRow,
} from '@app/counselling';
import { idParam, instant, localDate, localDateView, optionalText, text, textOrEmpty } from '../http/schemas.js';

export const said = {
  heldOn: localDate(),
  // As it is kept: a repeat is answered like the first time.
  startedAt: z.iso
    .datetime()
    .transform((given) => plusMilliseconds(given, 0))
    .nullish(),
  minutes: z.number().int().min(0).max(720).nullish(),
  channel: z.enum(sessionChannels),
  outcome: z.enum(sessionOutcomes),
  notes: textOrEmpty(20_000),
  purpose: optionalText(500),
  participants: optionalText(500),
  agreements: optionalText(5_000),
  nextStep: optionalText(1_000),
};

/** `signOff` left out: the session is finished with this. `lateEntry`: it was on paper first. */
export const recordSessionBody = z
  .strictObject({
    ...said,
    lateEntry: z.boolean().optional(),
    signOff: z.boolean().optional(),
    followUp: z.strictObject({ dueOn: localDate(), text: text(500) }).optional(),
    promises: z
      .array(z.strictObject({ by: z.enum(promisers), text: text(500), dueOn: localDate() }))
      .max(20)
      .optional(),
    courseIds: z.array(idParam<CourseId>()).max(10).optional(),
  })
  .meta({ id: 'RecordSession' });
export type RecordSessionBody = z.output<typeof recordSessionBody>;

export const correctSessionBody = z.strictObject({ ...said, signOff: z.boolean().optional() }).meta({ id: 'CorrectSession' });
export type CorrectSessionBody = z.output<typeof correctSessionBody>;

export const addendumBody = z.strictObject({ text: text(20_000) }).meta({ id: 'ExtendSession' });
export type AddendumBody = z.output<typeof addendumBody>;

export const addendumView = z
  .object({ id: z.string(), text: z.string(), authorName: z.string().nullable(), createdAt: instant() })
  .meta({ id: 'SessionAddendum' });

export const sessionView = z
  .object({
    id: z.string(),
    caseId: z.string(),
    heldOn: localDateView(),
    startedAt: instant().nullable(),
    minutes: z.number().int().nullable(),
    channel: z.enum(sessionChannels),
    outcome: z.enum(sessionOutcomes),
    notes: z.string(),
    purpose: z.string().nullable(),
    participants: z.string().nullable(),
    agreements: z.string().nullable(),
    nextStep: z.string().nullable(),
    authorId: z.string(),
    authorName: z.string().nullable(),
    /** Whom the author stood in for (i. V.). */
    deputyForName: z.string().nullable(),
    /** On paper first; recorded afterwards at `createdAt` by the author. */
    lateEntry: z.boolean(),
    /** As it was agreed; the reminder may have moved on since. */
    followUp: z.object({ dueOn: localDateView(), text: z.string() }).meta({ id: 'SessionFollowUp' }).nullable(),
    /** Spoken of, to be recommended afterwards. */
    courses: z.array(z.object({ id: z.string(), title: z.string() }).meta({ id: 'SessionCourse' })),
    createdAt: instant(),
    /** Null while the author may still correct it. */
    signedOffAt: instant().nullable(),
    addenda: z.array(addendumView),
    promises: z.array(
      z.object({ id: z.string(), by: z.enum(promisers), text: z.string(), dueOn: localDateView() }).meta({ id: 'SessionPromise' }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'Session' });

export const sessionListView = z.object({ items: z.array(sessionView) }).meta({ id: 'SessionList' });

type Names = ReadonlyMap<string, string>;

export const presentAddendum = (addendum: Addendum, names: Names) => ({ ...addendum, authorName: names.get(addendum.authorId) ?? null });

type SessionContext = {
  readonly addenda: readonly Addendum[];
  readonly promises: readonly KeptPromise[];
  /** Titles of courses; one that left the catalogue is missing. */
  readonly titles: ReadonlyMap<CourseId, string>;
};

/** A session with what was added to it and promised in it. */
export const presentSession = (session: Session | SessionRow, names: Names, { addenda, promises, titles }: SessionContext) => ({
  ...session,
  followUp: session.followUpOn && { dueOn: session.followUpOn, text: session.followUpText ?? '' },
  courses: session.courseIds.flatMap((id) => (titles.has(id) ? [{ id, title: titles.get(id)! }] : [])),
  authorName: names.get(session.authorId) ?? null,
  deputyForName: session.deputyFor ? (names.get(session.deputyFor) ?? null) : null,
  addenda: addenda.filter(({ sessionId }) => sessionId === session.id).map((addendum) => presentAddendum(addendum, names)),
  promises: promises.filter(({ sessionId }) => sessionId === session.id),
});
