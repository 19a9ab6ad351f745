import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useHandOverAll, useLeavingLabels, type Pack } from './leaving.api.js';

/** Who gets everything no other is chosen for, why, and the button that does it all at once. */
export const HandOverForm = ({ pack, chosen }: { pack: Pack; chosen: Readonly<Record<string, string>> }) => {
  const labels = useLeavingLabels();
  const toast = useToast();
  const [toUserId, setToUserId] = useState(pack.receivers[0]?.id);
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const handOver = useHandOverAll(pack.id);
  const error = invalid ?? handOver.error;
  const left = handOver.data?.left;
  const leftParts = left
    ? [
        ...left.cases,
        left.appointments > 0 && labels.leftAppointments(left.appointments),
        left.reminders > 0 && labels.leftReminders(left.reminders),
        left.over > 0 && labels.leftOver(left.over),
      ].filter((part) => part !== false)
    : [];
  const submit = () => {
    const errors = reason.trim() ? [] : [{ pointer: '/reason', code: 'required', message: labels.reasonMissing }];
    setInvalid(errors.length === 0 ? undefined : new ProblemError({ status: 400, code: 'form.incomplete', errors }));
    if (errors.length > 0 || !toUserId || handOver.isPending) return;
    const cases = Object.entries(chosen).flatMap(([caseId, to]) => (to ? [{ caseId, toUserId: to }] : []));
    handOver.mutate({ toUserId, cases, reason: reason.trim() }, { onSuccess: (done) => toast({ text: labels.done(done.cases) }) });
  };
  return (
    <Panel title={labels.form}>
      {toUserId === undefined ? (
        <p>{labels.noReceiver}</p>
      ) : (
        <form
          className="wl-form wl-no-print"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {leftParts.length > 0 && (
            <InlineMessage status="warning" size="small">
              {labels.left(leftParts.join(', '))}
            </InlineMessage>
          )}
          <FormErrors error={error} fields={{ '/toUserId': 'leaving-receiver', '/reason': 'leaving-reason' }} />
          <Select
            id="leaving-receiver"
            size="small"
            label={labels.receiver}
            description={labels.receiverHint}
            value={toUserId}
            error={fieldMessage(error, '/toUserId')}
            onChange={(event) => setToUserId(event.target.value)}
          >
            {pack.receivers.map(({ id, name, openCases }) => (
              <option key={id} value={id}>
                {labels.loaded(name, openCases)}
              </option>
            ))}
          </Select>
          <TextField
            id="leaving-reason"
            size="small"
            label={labels.reason}
            value={reason}
            maxLength={500}
            error={fieldMessage(error, '/reason')}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="wl-form__buttons">
            <Button type="submit" size="small" loading={handOver.isPending}>
              {labels.handOver}
            </Button>
          </div>
        </form>
      )}
    </Panel>
  );
};
