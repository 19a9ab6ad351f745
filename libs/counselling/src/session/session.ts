import type { CaseId, ClientId, LocalDate, SessionId, TenantId, UserId, Version } from '@app/kernel';
import { refuseClosed, type Case } from '../case/case.js';
import { afterAdvice, type StatusFacts } from '../case/case-status.js';
import { followUpInPast, heldInFuture, startedOnOtherDay } from '../errors.js';

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
  readonly followUp?: FollowUp | undefined;
};

/** Today, and the day in Berlin on which the talk began if its time is known. */
export type SessionDays = { readonly today: LocalDate; readonly startedOn: LocalDate | null };

/**
 * What the session and its case look like afterwards: the first session moves the case on to IN_BERATUNG, and the last contact is the
 * greatest day. Throws Problems (rule) `counselling.case-closed`, `.session-held-in-future`, `.session-started-on-other-day`,
 * `.follow-up-in-past`.
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
  return {
    session: {
      caseId: kase.id,
      clientId: kase.clientId,
      heldOn: input.heldOn,
      startedAt: input.startedAt ?? null,
      minutes: input.minutes ?? null,
      channel: input.channel,
      outcome: input.outcome,
      notes: input.notes,
    },
    kase: { ...afterAdvice(kase), lastContactOn: later(kase.lastContactOn, input.heldOn) },
  };
};

const later = (known: LocalDate | null, heldOn: LocalDate): LocalDate => (known !== null && known > heldOn ? known : heldOn);
