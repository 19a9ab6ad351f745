import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { ReturnReason } from './application.js';
import { useJudge } from './applications.api.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useApprovalLabels } from './use-labels.js';

const fields = { '/reasons': 'return-reasons', '/explanation': 'return-explanation' };

/** Gives a proposal back, with reasons and a word, or lets it wait, with a word. */
export const JudgeDialog = ({ application, etag, verdict, onClose, onReload }: StepDialogProps & { verdict: 'return' | 'hold' }) => {
  const labels = useApprovalLabels();
  const toast = useToast();
  const judge = useJudge(application.id);
  const [reasons, setReasons] = useState<ReturnReason[]>([]);
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const words = labels.judge[verdict];
  const returns = verdict === 'return';
  const missing = explanation.trim() === '';
  return (
    <StepDialog
      title={words.title}
      effect={words.effect}
      confirm={labels[verdict]}
      attempt={judge}
      complete={!missing && (!returns || reasons.length > 0)}
      onTry={() => setTried(true)}
      send={() =>
        judge.mutate(
          { etag, input: { verdict, reasons: returns ? reasons : [], explanation: explanation.trim() } },
          {
            onSuccess: () => {
              toast({ text: words.done });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={judge.error}
        fields={fields}
        onReload={() => {
          judge.reset();
          onReload();
        }}
      />
      {returns && (
        <CheckboxGroup
          id={fields['/reasons']}
          size="small"
          legend={labels.reasons}
          value={reasons}
          onChange={setReasons}
          error={tried && reasons.length === 0 ? labels.reasonsMissing : fieldMessage(judge.error, '/reasons')}
        >
          {(Object.keys(labels.returnReasons) as ReturnReason[]).map((reason) => (
            <Checkbox key={reason} value={reason}>
              {labels.returnReasons[reason]}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <Textarea
        id={fields['/explanation']}
        size="small"
        label={labels.explanation}
        description={labels.explanationHint}
        value={explanation}
        onChange={({ target }) => setExplanation(target.value)}
        maxLength={2000}
        minRows={2}
        error={tried && missing ? labels.explanationMissing : fieldMessage(judge.error, '/explanation')}
      />
    </StepDialog>
  );
};
