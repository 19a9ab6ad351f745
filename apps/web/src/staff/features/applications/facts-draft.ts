import type { Answer } from '../../assessment/assessment.js';
import type { Participation, ParticipationFacts } from './application.js';

/** The facts of one participation as somebody is typing them; undefined is an empty field. */
export type FactsDraft = {
  readonly gross: number | undefined;
  readonly tariff: number | undefined;
  readonly weekly: number | undefined;
  readonly released: number | undefined;
  readonly missing812: Answer;
  readonly last82: 'unknown' | 'none' | 'day';
  readonly last82Day: string | undefined;
  readonly qualifizierungsgeld: Answer;
  readonly bonus: Answer;
};

/** What is saved, as a draft. */
export const draftOf = (saved: Participation): FactsDraft => ({
  gross: saved.monthlyGrossCents ?? undefined,
  tariff: saved.comparableTariffCents ?? undefined,
  weekly: saved.weeklyMinutes ?? undefined,
  released: saved.releasedMinutesPerWeek ?? undefined,
  missing812: answerOf(saved.missingQualification81_2),
  last82: saved.last82ParticipationDay ? 'day' : saved.last82Known ? 'none' : 'unknown',
  last82Day: saved.last82ParticipationDay ?? undefined,
  qualifizierungsgeld: answerOf(saved.qualifizierungsgeldSameMeasure),
  bonus: answerOf(saved.erhoehungBewilligt),
});

/** Whether something the calculation asks about this person is still unanswered. */
export const hasOpenFacts = (saved: Participation): boolean => {
  const { gross, weekly, released, missing812, last82 } = draftOf(saved);
  return [gross, weekly, released].includes(undefined) || missing812 === 'open' || last82 === 'unknown';
};

/** The draft as the server takes it. */
export const factsOf = (draft: FactsDraft): ParticipationFacts => ({
  monthlyGrossCents: draft.gross ?? null,
  comparableTariffCents: draft.tariff ?? null,
  weeklyMinutes: draft.weekly ?? null,
  releasedMinutesPerWeek: draft.released ?? null,
  missingQualification81_2: valueOf(draft.missing812),
  last82ParticipationDay: draft.last82 === 'day' ? (draft.last82Day ?? null) : null,
  last82Known: draft.last82 !== 'unknown',
  qualifizierungsgeldSameMeasure: valueOf(draft.qualifizierungsgeld),
  erhoehungBewilligt: valueOf(draft.bonus),
});

const answerOf = (value: boolean | null): Answer => (value === null ? 'open' : value ? 'yes' : 'no');
const valueOf = (answer: Answer): boolean | null => (answer === 'open' ? null : answer === 'yes');
