import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { TextField } from '@navikt/ds-react/TextField';
import { useRef, useState, type FormEvent } from 'react';
import { newKey } from '../../api/client.js';
import { fieldMessage } from '../../api/problem.js';
import type { Day } from '../../ui/calendar/day.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FollowUpField } from '../../ui/form/FollowUpField.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { usePlanReminder } from './reminders.api.js';
import { useReminderLabels } from './use-reminder-labels.js';

/** A new follow-up on a case: what, and on which day. */
export const PlanDialog = ({ caseId, onClose }: { caseId: string; onClose: () => void }) => {
  const labels = useReminderLabels();
  const formats = useFormats();
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const [key] = useState(newKey);
  const [text, setText] = useState('');
  const [day, setDay] = useState<Day>();
  const [checked, setChecked] = useState(false);
  const plan = usePlanReminder(key);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (text.trim() === '') return field.current?.focus();
    if (!day) return document.getElementById('plan-day')?.focus();
    if (plan.isPending) return;
    plan.mutate(
      { caseId, dueOn: day, text: text.trim() },
      {
        onSuccess: ({ dueOn }) => {
          toast({ text: labels.planned(formats.day(dueOn)) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="small" initialFocusTo={field}>
        <Dialog.Header>
          <Dialog.Title>{labels.plan}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form className="wl-form" noValidate onSubmit={submit}>
            <FormErrors error={plan.error} fields={{ '/dueOn': 'plan-day', '/text': 'plan-text' }} />
            <TextField
              id="plan-text"
              ref={field}
              size="small"
              label={labels.what}
              maxLength={500}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
              error={checked && text.trim() === '' ? labels.whatMissing : fieldMessage(plan.error, '/text')}
            />
            <FollowUpField
              id="plan-day"
              onChange={setDay}
              error={checked && !day ? labels.dayMissing : fieldMessage(plan.error, '/dueOn')}
            />
            <div className="wl-form__buttons">
              <Button type="submit" size="small" loading={plan.isPending}>
                {labels.save}
              </Button>
            </div>
          </form>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
};
