import { OutcomeDialog as OutcomeQuestions } from '../../outcome/OutcomeDialog.js';
import type { CaseMeasure } from './case-steps.api.js';
import type { Case } from './cases.api.js';
import { StepRefusal } from './StepRefusal.js';

/** What came of a measure of this case; when somebody was faster, it says who and what is new. */
export const OutcomeDialog = ({ kase, measure, onClose }: { kase: Case; measure: CaseMeasure; onClose: () => void }) => (
  <OutcomeQuestions
    caseId={kase.id}
    measure={measure}
    refusal={({ error, fields, reset }) => (
      <StepRefusal kase={kase} by={measure.outcomeBy} error={error} fields={fields} onReload={reset} />
    )}
    onClose={onClose}
  />
);
