import type { ClientId, LocalDate, SessionId, SummaryId, UserId } from '@app/kernel';
import { summaryEmpty, summaryWithoutPerson } from '../errors.js';
import type { KeptPromise, Promiser } from '../promise/promise.js';
import type { Session } from '../session/session.js';

/** What stands in a summary, in the order the person reads it. */
export const summaryParts = ['about', 'agreed', 'weDo', 'youDo', 'companyDoes', 'nextStep'] as const;
export type SummaryPart = (typeof summaryParts)[number];
export type SummaryText = Readonly<Record<SummaryPart, string>>;

/** One version of what the person is given of a talk. */
export type Summary = SummaryText & {
  readonly id: SummaryId;
  readonly sessionId: SessionId;
  /** Counted from 1; the last one is the one handed out. */
  readonly number: number;
  readonly authorId: UserId;
  readonly createdAt: string;
  readonly createdBy: UserId;
};

/** `27.11.2026`, as the person reads it. */
export const plainDay = (day: LocalDate): string => day.split('-').toReversed().join('.');

/**
 * What a summary begins with: only what stands in the fields of the session and its promises. The notes are the authority's own and never
 * part of it.
 */
export const proposedSummary = (
  session: Pick<Session, 'purpose' | 'agreements' | 'nextStep'>,
  promises: readonly Pick<KeptPromise, 'by' | 'text' | 'dueOn'>[],
): SummaryText => {
  const lines = (by: Promiser) =>
    promises
      .filter((promise) => promise.by === by)
      .map(({ text, dueOn }) => `${text}, bis ${plainDay(dueOn)}`)
      .join('\n');
  return {
    about: session.purpose ?? '',
    agreed: session.agreements ?? '',
    weDo: lines('us'),
    youDo: lines('client'),
    companyDoes: lines('company'),
    nextStep: session.nextStep ?? '',
  };
};

/**
 * The person a summary is for. Throws Problems (rule) `counselling.summary-without-person` for a talk with a company only,
 * `counselling.summary-empty` when nothing stands in it.
 */
export const summarised = ({ clientId }: Pick<Session, 'clientId'>, text: SummaryText): ClientId => {
  if (clientId === null) throw summaryWithoutPerson();
  if (summaryParts.every((part) => text[part].trim() === '')) throw summaryEmpty();
  return clientId;
};
