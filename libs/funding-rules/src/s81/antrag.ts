import type { LocalDate } from '@app/kernel';
import { met, metBecause, notMet, required, type Rule, type SmallWarningCode } from '../condition.js';

/** The facts about the time of the application, § 324(1). */
export type AntragFacts = {
  readonly applicationDate?: LocalDate;
  readonly participationStart?: LocalDate;
  /** Applied for before the start; asked only while one of the two days is unknown. */
  readonly antragVorBeginn?: boolean;
};

/** § 324(1): applied for before the participation starts; the start day itself is the last one, with a warning. */
export const antragVorBeginn: Rule<AntragFacts, 'S82.E10'> = {
  ruleId: 'S82.E10',
  citation: '§ 324 Abs. 1 SGB III',
  strength: 'HARD',
  facts: ['applicationDate', 'participationStart', 'antragVorBeginn'],
  judge: ({ applicationDate, participationStart, antragVorBeginn: inTime }) => {
    if (applicationDate === undefined || participationStart === undefined) return required(inTime);
    if (applicationDate === participationStart) return metBecause('on-start-day');
    return applicationDate < participationStart ? met : notMet;
  },
  remedy: ({ applicationDate }) => ({
    code: 'start-later',
    by: ['employee', 'provider'],
    earliest: applicationDate === undefined ? null : { of: 'start', date: applicationDate },
  }),
};

export const antragWarnings = ({ applicationDate, participationStart }: AntragFacts): readonly SmallWarningCode[] =>
  applicationDate !== undefined && applicationDate === participationStart ? ['application-on-start-day'] : [];
