import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { asProblem, fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { isPassed } from './application.js';
import { useSubmit } from './applications.api.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useApplicationLabels } from './use-labels.js';

const fields = { '/appliedOn': 'applied-on', '/checkNote': 'check-note' };

/** Hands the application in. A failed or open check never refuses; it asks for a note (§ 20(3) SGB X). */
export const SubmitDialog = ({ application, etag, onClose, onReload }: StepDialogProps) => {
  const { submit: labels } = useApplicationLabels();
  const toast = useToast();
  const submit = useSubmit(application.id);
  const [appliedOn, setAppliedOn] = useState<Day | undefined>(today());
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  // With the day of application the check may come out otherwise; then the server asks for the note.
  const [noteAsked, setNoteAsked] = useState(false);
  const passed = isPassed(application.assessment) && !noteAsked;
  const noteNeeded = !passed && note.trim() === '';
  return (
    <StepDialog
      title={labels.title}
      effect={labels.effect}
      confirm={labels.confirm}
      attempt={submit}
      complete={appliedOn !== undefined && !noteNeeded}
      onTry={() => setTried(true)}
      send={() =>
        appliedOn &&
        submit.mutate(
          { etag, input: { appliedOn, ...(note.trim() ? { checkNote: note.trim() } : {}) } },
          {
            onSuccess: () => {
              toast({ text: labels.done });
              onClose();
            },
            onError: (error) => setNoteAsked(asProblem(error).code === 'funding.check-note-missing'),
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={submit.error}
        fields={fields}
        onReload={() => {
          submit.reset();
          onReload();
        }}
      />
      <InlineMessage status={passed ? 'success' : 'warning'} size="small">
        {passed ? labels.passed : labels.failed}
      </InlineMessage>
      <DateField
        id={fields['/appliedOn']}
        label={labels.day}
        value={appliedOn}
        onChange={setAppliedOn}
        max={today()}
        error={tried && !appliedOn ? labels.dayMissing : fieldMessage(submit.error, '/appliedOn')}
      />
      {!passed && (
        <Textarea
          id={fields['/checkNote']}
          size="small"
          label={labels.note}
          description={labels.noteHint}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={2000}
          minRows={3}
          error={tried && noteNeeded ? labels.noteMissing : undefined}
        />
      )}
    </StepDialog>
  );
};
