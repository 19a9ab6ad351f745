import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { usePlan, useRelationship, type PlanTransition, type RelationshipPage } from './relationship.api.js';
import { StateTag } from './StateTag.js';
import { SaveErrors } from './StaleNotice.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const fields = { '/event': 'plan-event', '/on': 'plan-on', '/reason': 'plan-reason' };

/** Plans a change of state for a day, or moves it. */
export const PlanDialog = ({ companyId, page, onClose }: { companyId: string; page: RelationshipPage; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const { relation } = labels;
  const toast = useToast();
  const { planned, plannable } = page;
  const [version, setVersion] = useState(page.version);
  const [event, setEvent] = useState<PlanTransition['event'] | undefined>(planned?.event ?? plannable[0]);
  const [on, setOn] = useState<Day | undefined>(planned?.on);
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const current = useRelationship(companyId);
  const plan = usePlan(companyId, version);
  const error = invalid ?? plan.error;
  const submit = () => {
    const errors = [{ pointer: '/on', code: 'required', message: labels.dayMissing }];
    setInvalid(on ? undefined : new ProblemError({ status: 400, code: 'form.incomplete', errors }));
    if (!on || !event) return;
    plan.mutate(
      { event, on, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: relation.planSaved });
          onClose();
        },
      },
    );
  };
  const reload = async () => {
    const { data } = await current.refetch();
    if (data) setVersion(data.version);
    plan.reset();
  };
  return (
    <FormDialog title={relation.planTitle} submit={labels.save} busy={plan.isPending} onSubmit={submit} onCancel={onClose}>
      <SaveErrors
        error={error}
        fields={fields}
        now={current.data && <StateTag state={current.data.state} />}
        onReload={() => void reload()}
      />
      <RadioGroup id="plan-event" size="small" legend={relation.planEvent} value={event ?? ''} onChange={setEvent}>
        {plannable.map((name) => (
          <Radio key={name} value={name}>
            {relation.events[name]}
          </Radio>
        ))}
      </RadioGroup>
      <DateField id="plan-on" label={relation.planOn} value={on} future error={fieldMessage(error, '/on')} onChange={setOn} />
      <TextField
        id="plan-reason"
        size="small"
        label={event === 'deregister' ? relation.reason : relation.reasonFree}
        autoComplete="off"
        value={reason}
        error={fieldMessage(error, '/reason')}
        onChange={(typed) => setReason(typed.target.value)}
      />
    </FormDialog>
  );
};
