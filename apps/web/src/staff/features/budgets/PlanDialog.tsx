import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { usePlanBudget, type Budget } from './budgets.api.js';
import { useBudgetsLabels } from './use-budgets-labels.js';

const field = 'planned-cents';

/** Sets what one office plans to spend in the year. */
export const PlanDialog = ({ budget, onClose }: { budget: Budget; onClose: () => void }) => {
  const labels = useBudgetsLabels();
  const toast = useToast();
  const plan = usePlanBudget(budget);
  const [plannedCents, setPlannedCents] = useState(budget.plannedCents ?? undefined);
  const [tried, setTried] = useState(false);
  const missing = plannedCents === undefined || plannedCents < 0;
  const submit = () => {
    setTried(true);
    if (missing) {
      document.getElementById(field)?.focus();
      return;
    }
    plan.mutate(
      { version: budget.version, plannedCents },
      {
        onSuccess: () => {
          toast({ text: labels.saved(budget.officeName) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.planTitle(budget.officeName, budget.year)}
      description={labels.planText}
      submit={labels.save}
      busy={plan.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={plan.error} fields={{ '/plannedCents': field }} />
      <MoneyField
        id={field}
        label={labels.amount}
        value={plannedCents}
        onChange={setPlannedCents}
        error={tried && missing ? labels.amountMissing : fieldMessage(plan.error, '/plannedCents')}
      />
    </FormDialog>
  );
};
