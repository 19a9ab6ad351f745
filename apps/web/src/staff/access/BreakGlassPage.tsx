import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { newKey } from '../../api/client.js';
import { fieldMessage, ProblemError } from '../../api/problem.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { PageHeader } from '../../ui/page/PageHeader.js';
import { Panel } from '../../ui/page/Panel.js';
import { useBeginBreakGlass } from './access.api.js';
import { useAccessLabels } from './use-access-labels.js';
import '../../ui/form/form.css';
import './access.css';

const fields = { '/clientNumber': 'break-glass-number', '/reason': 'break-glass-reason' };

/** Opening one file for an hour: what happens then stands above the form, so that nobody opens one by the way. */
export const BreakGlassPage = () => {
  const labels = useAccessLabels();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const numberField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const begin = useBeginBreakGlass(key);
  const missing = { number: number.trim() === '', reason: reason.trim().length < 20 };
  const refused = begin.error instanceof ProblemError && begin.error.status === 404;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing.number) return numberField.current?.focus();
    if (missing.reason) return reasonField.current?.focus();
    if (begin.isPending) return;
    begin.mutate(
      { clientNumber: number.trim(), reason: reason.trim() },
      { onSuccess: ({ clientId }) => void navigate({ to: `/personen/${clientId}` }), onError: () => numberField.current?.focus() },
    );
  };
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <Panel>
        <form className="wl-form wl-break-glass" noValidate onSubmit={submit}>
          <ul className="wl-break-glass__rules">
            {labels.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          {!refused && <FormErrors error={begin.error} fields={fields} />}
          <TextField
            id="break-glass-number"
            ref={numberField}
            size="small"
            label={labels.number}
            description={labels.numberHint}
            autoComplete="off"
            value={number}
            onChange={(event) => {
              setNumber(event.target.value.slice(0, 20));
              if (refused) begin.reset();
            }}
            error={asked && missing.number ? labels.numberMissing : refused ? labels.refused : fieldMessage(begin.error, '/clientNumber')}
          />
          <Textarea
            id="break-glass-reason"
            ref={reasonField}
            size="small"
            label={labels.reason}
            description={labels.reasonHint}
            minRows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value.slice(0, 500))}
            error={asked && missing.reason ? labels.reasonMissing : fieldMessage(begin.error, '/reason')}
          />
          <div>
            <Button type="submit" size="small" data-color="danger" loading={begin.isPending}>
              {labels.open}
            </Button>
          </div>
        </form>
      </Panel>
    </>
  );
};
