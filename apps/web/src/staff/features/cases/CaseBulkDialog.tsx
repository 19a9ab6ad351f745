import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import { FollowUpField } from '../../../ui/form/FollowUpField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import type { BulkAction } from './case-bulk.api.js';
import { useCaseBulkLabels } from './use-case-bulk-labels.js';

type Props = {
  kind: BulkAction['kind'];
  count: number;
  busy: boolean;
  error: unknown;
  onSend: (action: BulkAction) => void;
  onClose: () => void;
};

/** Asks once what is done with all chosen cases. */
export const CaseBulkDialog = ({ kind, count, busy, error: refused, onSend, onClose }: Props) => {
  const labels = useCaseBulkLabels();
  // Sent again unchanged it is the same batch and adds nothing; corrected, it is another.
  const [sent, setSent] = useState<{ readonly batch: string; readonly dueOn: string; readonly text: string }>();
  const [text, setText] = useState('');
  const [day, setDay] = useState<Day>();
  const [colleague, setColleague] = useState<string>();
  const [invalid, setInvalid] = useState<ProblemError>();
  const error = invalid ?? refused;
  const submit = () => {
    const missing = {
      'follow-up': [...(text.trim() ? [] : ['text' as const]), ...(day ? [] : ['dueOn' as const])],
      transfer: [...(colleague ? [] : ['toUserId' as const]), ...(text.trim() ? [] : ['reason' as const])],
      follow: colleague ? [] : ['userId' as const],
    }[kind];
    const errors = missing.map((field) => ({ pointer: `/${field}`, code: 'required', message: labels.missing[field] }));
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0) return;
    if (kind === 'follow-up') {
      const content = { dueOn: day!, text: text.trim() };
      const batch = sent?.dueOn === content.dueOn && sent.text === content.text ? sent.batch : newKey();
      setSent({ batch, ...content });
      onSend({ kind, batch, ...content });
    }
    if (kind === 'transfer') onSend({ kind, toUserId: colleague!, reason: text.trim() });
    if (kind === 'follow') onSend({ kind, userId: colleague! });
  };
  const who = kind === 'transfer' ? '/toUserId' : '/userId';
  return (
    <FormDialog
      title={labels.titles[kind](count)}
      description={labels.texts[kind]}
      submit={labels.actions[kind]}
      busy={busy}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors
        error={error}
        fields={{ '/text': 'bulk-text', '/reason': 'bulk-text', '/dueOn': 'bulk-day', '/toUserId': 'bulk-who', '/userId': 'bulk-who' }}
      />
      {kind === 'follow-up' && (
        <>
          <TextField
            id="bulk-text"
            size="small"
            label={labels.what}
            maxLength={500}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={fieldMessage(error, '/text')}
          />
          <FollowUpField id="bulk-day" onChange={setDay} error={fieldMessage(error, '/dueOn')} />
        </>
      )}
      {kind !== 'follow-up' && (
        <div id="bulk-who" tabIndex={-1}>
          <ColleagueField
            label={labels.colleague}
            chosen={colleague ? [colleague] : []}
            onChange={([id]) => setColleague(id)}
            error={fieldMessage(error, who)}
          />
        </div>
      )}
      {kind === 'transfer' && (
        <Textarea
          id="bulk-text"
          size="small"
          label={labels.reason}
          minRows={3}
          maxLength={500}
          value={text}
          error={fieldMessage(error, '/reason')}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </FormDialog>
  );
};
