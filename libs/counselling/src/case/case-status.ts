import type { Case, CaseStatus, FundingStage } from './case.js';

/** What a status follows from. */
export type StatusFacts = Pick<Case, 'status' | 'enquiry' | 'advised' | 'fundingStage' | 'restingUntil' | 'closedOn'>;

/**
 * Where a case stands, from what is on record: closed, resting, enquiry, then how far its applications are, then whether somebody was
 * advised. Nobody sets it by hand (domain.md 3.3). What the retention time made of a closed case stays.
 */
export const statusOf = ({ status, enquiry, advised, fundingStage, restingUntil, closedOn }: StatusFacts): CaseStatus => {
  if (closedOn !== null) return status === 'ZUR_LOESCHUNG' || status === 'GELOESCHT' ? status : 'ABGESCHLOSSEN';
  if (restingUntil !== null) return 'RUHEND';
  if (enquiry) return 'ANFRAGE';
  return ofFunding[fundingStage] ?? (advised ? 'IN_BERATUNG' : 'OFFEN');
};

const ofFunding: Readonly<Record<FundingStage, CaseStatus | null>> = {
  none: null,
  preparing: 'FOERDERUNG_IN_VORBEREITUNG',
  running: 'MASSNAHME_LAEUFT',
  ended: 'NACHBETREUUNG',
};

// A measure that runs comes first, then one that is being prepared: what has ended is looked after beside it.
const order = ['running', 'preparing', 'ended'] as const satisfies readonly FundingStage[];

/** The stage of a case out of those of its applications. */
export const fundingStageOf = (stages: readonly FundingStage[]): FundingStage => order.find((stage) => stages.includes(stage)) ?? 'none';

/** The case with changed facts and the status that follows from them. */
export const withStatus = <Changes extends Partial<StatusFacts>>(kase: StatusFacts, changes: Changes): Changes & Pick<Case, 'status'> => ({
  ...changes,
  status: statusOf({ ...kase, ...changes }),
});

/** What a new application or the beginning of a measure makes of a case: it no longer rests, and an enquiry has been taken on. */
export const atWork = { enquiry: false, restingReason: null, restingUntil: null } as const;

/** After a talk or a recommendation; who is looked after while the case rests leaves it resting. */
export const afterAdvice = (kase: StatusFacts) => withStatus(kase, { enquiry: false, advised: true });
