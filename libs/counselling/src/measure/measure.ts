import type { ApplicationId, CaseId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import type { FundingStage } from '../case/case.js';
import { certificateBeforeStart, certificateInFuture, measureNotOver } from '../errors.js';

/** What came of a measure (Maßnahmeergebnis). */
export const measureResults = ['passed', 'failed', 'partial-qualification', 'attended', 'dropped-out', 'not-started'] as const;
export type MeasureResult = (typeof measureResults)[number];

/** Whether the person has work afterwards. */
export const employedAnswers = ['yes', 'no', 'unknown'] as const;
export type EmployedAnswer = (typeof employedAnswers)[number];

/** What funding tells a case about one of its applications. */
export type MeasureFacts = {
  readonly applicationId: ApplicationId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly stage: FundingStage;
  /** Nothing is to be done on the application any more. */
  readonly settled: boolean;
  readonly participants: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
};

/** The measure of an application, as its case keeps it. */
export type Measure = MeasureFacts & {
  readonly tenantId: TenantId;
  readonly result: MeasureResult | null;
  readonly employed: EmployedAnswer | null;
  readonly certificateOn: LocalDate | null;
  readonly outcomeAt: string | null;
  readonly outcomeBy: UserId | null;
  readonly version: Version;
};

/** What somebody records once a measure has ended. */
export type MeasureOutcome = {
  readonly result: MeasureResult;
  readonly employed: EmployedAnswer;
  readonly certificateOn?: LocalDate | null | undefined;
};

/** What came of it is still to be recorded: of several people each has an outcome of their own at the application. */
export const lacksOutcome = ({ stage, participants, result }: Pick<Measure, 'stage' | 'participants' | 'result'>): boolean =>
  stage === 'ended' && participants === 1 && result === null;

/** As `lacksOutcome`, or its end has passed and only nobody recorded it yet: what came of it is still to be asked. */
export const asksOutcome = (measure: Pick<Measure, 'stage' | 'participants' | 'result' | 'endsOn'>, today: LocalDate): boolean =>
  lacksOutcome(measure.stage === 'running' && measure.endsOn < today ? { ...measure, stage: 'ended' } : measure);

/** An application about which something is still to be done keeps its case open (domain.md 3.3). */
export const keepsOpen = ({ settled }: Pick<Measure, 'settled'>): boolean => !settled;

/**
 * The outcome of a measure that has ended. Throws Problems (rule) `counselling.measure-not-over`, `.certificate-in-future`,
 * `.certificate-before-start`.
 */
export const outcomeOf = (
  { stage, startsOn }: Pick<Measure, 'stage' | 'startsOn'>,
  { result, employed, certificateOn = null }: MeasureOutcome,
  today: LocalDate,
): Pick<Measure, 'result' | 'employed' | 'certificateOn'> => {
  if (stage !== 'ended') throw measureNotOver();
  if (certificateOn !== null && certificateOn > today) throw certificateInFuture(certificateOn);
  if (certificateOn !== null && certificateOn < startsOn) throw certificateBeforeStart(certificateOn);
  return { result, employed, certificateOn };
};
