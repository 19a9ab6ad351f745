import type { Day } from '../../../ui/calendar/day.js';
import type { SettleDuty } from './case-steps.api.js';

/** What somebody has chosen so far for one open Wiedervorlage. */
export type DutyChoice = {
  readonly how?: SettleDuty['how'] | undefined;
  readonly note?: string;
  readonly dueOn?: Day | undefined;
  readonly ownerId?: string | undefined;
  readonly caseId?: string | undefined;
};

/** The answer a choice amounts to, or what is still missing of it. */
export const answerOf = (reminderId: string, choice: DutyChoice, today: Day): SettleDuty | 'how' | 'dueOn' | 'caseId' => {
  switch (choice.how) {
    case 'finish':
      return { how: 'finish', reminderId, note: choice.note?.trim() || null };
    case 'keep':
      if (!choice.dueOn || choice.dueOn < today) return 'dueOn';
      return { how: 'keep', reminderId, dueOn: choice.dueOn, ...(choice.ownerId ? { ownerId: choice.ownerId } : {}) };
    case 'other-case':
      return choice.caseId ? { how: 'other-case', reminderId, caseId: choice.caseId } : 'caseId';
    default:
      return 'how';
  }
};
