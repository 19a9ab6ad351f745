import { Heading } from '@navikt/ds-react/Typography';
import { fieldMessage } from '../../../api/problem.js';
import type { Case } from './cases.api.js';
import { CloseDuty } from './CloseDuty.js';
import { useCaseStepLabels } from './use-case-step-labels.js';
import type { DutyAnswers } from './use-duty-answers.js';

/** Asks about every Wiedervorlage that is still open in a case that ends. */
export const CloseDuties = ({ kase, answers, error }: { kase: Case; answers: DutyAnswers; error: unknown }) => {
  const labels = useCaseStepLabels();
  const { openReminders } = kase;
  if (openReminders.length === 0) return null;
  return (
    <section id="close-duties" tabIndex={-1}>
      <Heading level="2" size="xsmall" spacing>
        {labels.close.duties(openReminders.length)}
      </Heading>
      <p className="wl-quiet wl-close-duties__text">{labels.close.dutiesText}</p>
      <ul className="wl-close-duties">
        {openReminders.map((reminder) => (
          <CloseDuty
            key={reminder.id}
            reminder={reminder}
            caseId={kase.id}
            choice={answers.choiceOf(reminder.id)}
            onChange={(choice) => answers.choose(reminder.id, choice)}
            error={(field) => fieldMessage(error, `/duties/${reminder.id}/${field}`)}
          />
        ))}
      </ul>
    </section>
  );
};
