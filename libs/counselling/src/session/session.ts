import type { CaseId, ClientId, CourseId, GroupSessionId, LocalDate, SessionId, TenantId, UserId, Version } from '@app/kernel';
import { plusMilliseconds } from '@app/platform';
import { isClosed, refuseClosed, type Case } from '../case/case.js';
import { afterAdvice, withStatus, type StatusFacts } from '../case/case-status.js';
import { followUpInPast, heldInFuture, sessionOfAnother, sessionSignedOff, sessionStillOpen, startedOnOtherDay } from '../errors.js';
import { refusePastPromises, type GivePromise } from '../promise/promise.js';

/** How the talk was held (domain.md 4.4). */
export const sessionChannels = ['in-person', 'phone', 'video', 'email', 'post', 'online', 'company-visit', 'fair'] as const;
export type SessionChannel = (typeof sessionChannels)[number];

/** What came of it. */
export const sessionOutcomes = [
  'informed',
  'need-clarified',
  'training-recommended',
  'application-planned',
  'not-reached',
  'no-next-step',
] as const;
export type SessionOutcome = (typeof sessionOutcomes)[number];

export type Session = {
  readonly id: SessionId;
  readonly tenantId: TenantId;
  readonly caseId: CaseId;
  readonly clientId: ClientId | null;
  readonly heldOn: LocalDate;
  readonly startedAt: string | null;
  readonly minutes: number | null;
  readonly channel: SessionChannel;
  readonly outcome: SessionOutcome;
  readonly notes: string;
  /** What the talk was for. */
  readonly purpose: string | null;
  /** Who took part besides the author. */
  readonly participants: string | null;
  /** What was agreed. */
  readonly agreements: string | null;
  readonly nextStep: string | null;
  /** The follow-up it set; the reminder may have moved on since. */
  readonly followUpOn: LocalDate | null;
  readonly followUpText: string | null;
  /** Courses that were spoken of, to be recommended afterwards. */
  readonly courseIds: readonly CourseId[];
  /** Written on paper first, recorded afterwards. */
  readonly lateEntry: boolean;
  /** Of which group this is one person's part. */
  readonly groupSessionId: GroupSessionId | null;
  /** Null while its author may still correct it; from then on it is only extended. */
  readonly signedOffAt: string | null;
  readonly signedOffBy: UserId | null;
  readonly authorId: UserId;
  /** Whom the author stood in for; null for an adviser of the case. */
  readonly deputyFor: UserId | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

export type FollowUp = { readonly dueOn: LocalDate; readonly text: string };

/** A talk as it is recorded; `startedAt` is an instant, `minutes` its length. */
export type RecordSession = {
  readonly heldOn: LocalDate;
  readonly startedAt?: string | null | undefined;
  readonly minutes?: number | null | undefined;
  readonly channel: SessionChannel;
  readonly outcome: SessionOutcome;
  readonly notes: string;
  readonly purpose?: string | null | undefined;
  readonly participants?: string | null | undefined;
  readonly agreements?: string | null | undefined;
  readonly nextStep?: string | null | undefined;
  readonly lateEntry?: boolean | undefined;
  readonly groupSessionId?: GroupSessionId | undefined;
  readonly followUp?: FollowUp | undefined;
  readonly promises?: readonly GivePromise[] | undefined;
  readonly courseIds?: readonly CourseId[] | undefined;
  /** Finished with this: from now on it is only extended. */
  readonly signOff?: boolean | undefined;
};

/** A talk as its author corrects it before signing off. */
export type CorrectSession = Omit<RecordSession, 'followUp' | 'promises' | 'courseIds' | 'lateEntry' | 'groupSessionId'>;

type CaseAfterTalk = Partial<Pick<Case, 'status' | 'enquiry' | 'advised' | 'lastContactOn'>>;

/** Today, and the day in Berlin on which the talk began if its time is known. */
export type SessionDays = { readonly today: LocalDate; readonly startedOn: LocalDate | null };

/**
 * What the session and its case look like afterwards: the first session moves the case on to IN_BERATUNG, and the last contact is the
 * greatest day; whom nobody reached was not advised and is no contact. Throws Problems (rule) `counselling.case-closed`, `.session-held-in-future`, `.session-started-on-other-day`,
 * `.follow-up-in-past`, `.promise-in-past`.
 */
export const recordSession = (
  kase: Pick<Case, 'id' | 'clientId' | 'lastContactOn'> & StatusFacts,
  input: RecordSession,
  { today, startedOn }: SessionDays,
) => {
  refuseClosed(kase);
  if (input.heldOn > today) throw heldInFuture(input.heldOn);
  if (startedOn !== null && startedOn !== input.heldOn) throw startedOnOtherDay(input.heldOn);
  if (input.followUp && input.followUp.dueOn < today) throw followUpInPast(input.followUp.dueOn);
  refusePastPromises(input.promises ?? [], today);
  return {
    session: {
      caseId: kase.id,
      clientId: kase.clientId,
      ...said(input),
      followUpOn: input.followUp?.dueOn ?? null,
      followUpText: input.followUp?.text ?? null,
      courseIds: [...new Set(input.courseIds)],
      lateEntry: input.lateEntry ?? false,
      groupSessionId: input.groupSessionId ?? null,
    },
    kase: afterTalk(kase, input),
  };
};

const afterTalk = (kase: Pick<Case, 'lastContactOn'> & StatusFacts, talk: RecordSession): CaseAfterTalk =>
  isContact(talk) ? { ...afterAdvice(kase), lastContactOn: lastContactWith(kase.lastContactOn, talk.heldOn) } : {};

/** Somebody was reached. */
export const isContact = ({ outcome }: Pick<Session, 'outcome'>): boolean => outcome !== 'not-reached';

/** What is left on record of a case with the correction in it: the greatest day somebody was reached, and whether anybody was advised. */
export type AdviceOnRecord = { readonly lastContactOn: LocalDate | null; readonly advised: boolean };

/**
 * What the correction of a session makes of its case: the status follows from what is left on record. A case that was an enquiry before
 * stays taken on: somebody worked on it.
 */
export const afterCorrection = (
  kase: Pick<Case, 'lastContactOn'> & StatusFacts,
  before: Pick<Session, 'outcome'>,
  after: Pick<Session, 'outcome'>,
  { lastContactOn, advised }: AdviceOnRecord,
): CaseAfterTalk => ({
  ...(isContact(before) === isContact(after) || isClosed(kase) ? {} : isContact(after) ? afterAdvice(kase) : withStatus(kase, { advised })),
  ...(lastContactOn === kase.lastContactOn ? {} : { lastContactOn }),
});

// The last contact of a case, with a talk of this day.
const lastContactWith = (known: LocalDate | null, heldOn: LocalDate): LocalDate => (known !== null && known > heldOn ? known : heldOn);

const said = (input: CorrectSession) => ({
  heldOn: input.heldOn,
  startedAt: input.startedAt ?? null,
  minutes: input.minutes ?? null,
  channel: input.channel,
  outcome: input.outcome,
  notes: input.notes,
  purpose: input.purpose ?? null,
  participants: input.participants ?? null,
  agreements: input.agreements ?? null,
  nextStep: input.nextStep ?? null,
});

/** Signed off by this person at this instant, or still open. */
export const signedOff = (finished: boolean, by: UserId, now: string): Pick<Session, 'signedOffAt' | 'signedOffBy'> =>
  finished ? { signedOffAt: now, signedOffBy: by } : { signedOffAt: null, signedOffBy: null };

/**
 * What the author makes of a session that is still open. Throws Problems (rule) `counselling.session-of-another`, `.session-signed-off`
 * (conflict), `.session-held-in-future`, `.session-started-on-other-day`.
 */
export const correctSession = (session: Session, input: CorrectSession, by: UserId, { today, startedOn }: SessionDays) => {
  refuseNotOpen(session, by);
  if (input.heldOn > today) throw heldInFuture(input.heldOn);
  if (startedOn !== null && startedOn !== input.heldOn) throw startedOnOtherDay(input.heldOn);
  return said(input);
};

/** Throws Problems `counselling.session-of-another` (rule), `counselling.session-signed-off` (conflict). */
export const refuseNotOpen = ({ authorId, signedOffAt }: Session, by: UserId): void => {
  if (signedOffAt !== null) throw sessionSignedOff();
  if (authorId !== by) throw sessionOfAnother();
};

/** Throws Problem `counselling.session-still-open` (conflict): before it is signed off a session is corrected, not extended. */
export const refuseOpen = ({ signedOffAt }: Session): void => {
  if (signedOffAt === null) throw sessionStillOpen();
};

/** How long whoever signed a session off can take that back. */
export const reopenMinutes = 5;

/**
 * Taking the signature back. Throws Problems `counselling.session-still-open` (conflict) where there is none, `.session-of-another` (rule), and
 * `.session-signed-off` (conflict) after `reopenMinutes` or once something was added.
 */
export const refuseReopening = (session: Session, extended: boolean, by: UserId, now: string): void => {
  const { signedOffAt, signedOffBy } = session;
  if (signedOffAt === null) throw sessionStillOpen();
  if (signedOffBy !== by) throw sessionOfAnother();
  if (extended || plusMilliseconds(signedOffAt, reopenMinutes * 60_000) < now) throw sessionSignedOff();
};
