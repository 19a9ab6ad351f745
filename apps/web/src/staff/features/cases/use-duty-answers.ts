import { useState } from 'react';
import { today } from '../../../ui/calendar/day.js';
import type { Case } from './cases.api.js';
import type { SettleDuty } from './case-steps.api.js';
import { answerOf, type DutyChoice } from './close-case.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

/** What becomes of each Wiedervorlage that is open when a case ends: the choices so far, and on sending the answers or what is missing. */
export const useDutyAnswers = ({ openReminders }: Case) => {
  const labels = useCaseStepLabels();
  const [choices, setChoices] = useState<Readonly<Record<string, DutyChoice>>>({});
  const missing = { how: labels.close.howMissing, dueOn: labels.close.dueOnMissing, caseId: labels.close.otherCaseMissing };
  return {
    choiceOf: (id: string): DutyChoice => choices[id] ?? {},
    choose: (id: string, choice: DutyChoice) => setChoices((all) => ({ ...all, [id]: choice })),
    /** Ids of the inputs by what an error points to. */
    fields: {
      '/duties': 'close-duties',
      ...Object.fromEntries(
        openReminders.flatMap(({ id }) => Object.keys(missing).map((field) => [`/duties/${id}/${field}`, `duty-${field}-${id}`])),
      ),
    },
    answers: () => {
      const all = openReminders.map(({ id }) => ({ id, answer: answerOf(id, choices[id] ?? {}, today()) }));
      return {
        duties: all.map(({ answer }) => answer).filter((answer): answer is SettleDuty => typeof answer !== 'string'),
        errors: all.flatMap(({ id, answer }) =>
          typeof answer === 'string' ? [{ pointer: `/duties/${id}/${answer}`, code: 'required', message: missing[answer] }] : [],
        ),
      };
    },
  };
};

export type DutyAnswers = ReturnType<typeof useDutyAnswers>;
