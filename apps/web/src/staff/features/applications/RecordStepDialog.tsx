import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { addDays, addMonths, today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import type { StepEvent } from './application.js';
import { useRecordStep } from './applications.api.js';
import { DropOutFields, dropOutOf, emptyDropOut } from './DropOutFields.js';
import { emptyHearing, HearingFields, hearingFields, hearingOf, isHeard } from './HearingFields.js';
import { Refusal } from './Refusal.js';
import { asksPerson, isGrave, needsReason } from './step.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useCourseLabels, useStepLabels } from './use-labels.js';
import { useMoneyLabels } from './use-money-labels.js';

const fields = {
  '/dropOut': 'drop-out-reason',
  '/on': 'step-on',
  '/reason': 'step-reason',
  '/validUntil': 'step-valid-until',
  '/until': 'step-until',
  '/participationId': 'step-person',
  ...hearingFields,
};

// Usual practice: three months; but it has to be redeemed before the measure starts.
const usualEnd = (measureStart: Day): Day => {
  const [usual, last] = [addMonths(today(), 3), addDays(measureStart, -1)];
  return last > today() && last < usual ? last : usual;
};

/** Records a step: the day, and what the event asks for beside it. */
export const RecordStepDialog = ({ application, etag, event, onClose, onReload }: StepDialogProps & { event: StepEvent }) => {
  const labels = useStepLabels();
  const course = useCourseLabels();
  const money = useMoneyLabels();
  const toast = useToast();
  const record = useRecordStep(application.id);
  const [on, setOn] = useState<Day | undefined>(today());
  const [reason, setReason] = useState('');
  const [validUntil, setValidUntil] = useState<Day | undefined>(usualEnd(application.measureStart));
  const [until, setUntil] = useState<Day>();
  const [person, setPerson] = useState('');
  const [dropOut, setDropOut] = useState(emptyDropOut);
  const [hearing, setHearing] = useState(emptyHearing);
  const [tried, setTried] = useState(false);
  const { name, effect } = labels.actions[event];
  const explains = needsReason(event);
  const mayExplain = explains || event === 'settle';
  const issues = event === 'issue-voucher';
  const interrupts = event === 'interrupt';
  const dropsOut = event === 'drop-out';
  const told = dropOutOf(dropOut);
  const missing = explains && reason.trim() === '';
  return (
    <StepDialog
      title={name}
      effect={effect}
      confirm={labels.confirm}
      danger={isGrave(event)}
      attempt={record}
      complete={
        on !== undefined &&
        isHeard(event, hearing) &&
        !missing &&
        (!issues || validUntil !== undefined) &&
        (!dropsOut || told !== undefined)
      }
      onTry={() => setTried(true)}
      send={() =>
        on &&
        record.mutate(
          {
            etag,
            input: {
              event,
              on,
              ...hearingOf(event, hearing),
              ...(mayExplain && reason.trim() ? { reason: reason.trim() } : {}),
              ...(issues && validUntil ? { validUntil } : {}),
              ...(interrupts && until ? { until } : {}),
              ...(dropsOut && told ? { dropOut: told } : {}),
              ...(person ? { participationId: person } : {}),
            },
          },
          {
            onSuccess: () => {
              toast({ text: labels.done(name) });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={record.error}
        fields={fields}
        onReload={() => {
          record.reset();
          onReload();
        }}
      />
      {asksPerson(event, application) && (
        <Select
          id={fields['/participationId']}
          size="small"
          label={labels.person}
          value={person}
          onChange={({ target }) => setPerson(target.value)}
          error={fieldMessage(record.error, '/participationId')}
        >
          <option value="">{labels.everybody}</option>
          {application.participations.map(({ id, client }) => (
            <option key={id} value={id}>
              {client.displayName}
            </option>
          ))}
        </Select>
      )}
      <DateField
        id={fields['/on']}
        label={labels.day}
        value={on}
        onChange={setOn}
        max={today()}
        error={tried && !on ? labels.dayMissing : fieldMessage(record.error, '/on')}
      />
      {interrupts && (
        <DateField
          id={fields['/until']}
          label={labels.until}
          value={until}
          onChange={setUntil}
          min={addDays(on ?? today(), 1)}
          future
          error={fieldMessage(record.error, '/until')}
        />
      )}
      {dropsOut && <DropOutFields draft={dropOut} onChange={setDropOut} tried={tried} error={record.error} />}
      {issues && (
        <DateField
          id={fields['/validUntil']}
          label={labels.validUntil}
          value={validUntil}
          onChange={setValidUntil}
          min={addDays(on ?? today(), 1)}
          future
          error={tried && !validUntil ? labels.validUntilMissing : fieldMessage(record.error, '/validUntil')}
        />
      )}
      <HearingFields event={event} draft={hearing} onChange={setHearing} tried={tried} error={record.error} />
      {mayExplain && (
        <Textarea
          id={fields['/reason']}
          size="small"
          label={dropsOut ? course.dropOut.remark : explains ? labels.reason : money.settleReason}
          description={explains && labels.reasonHint}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          maxLength={2000}
          minRows={3}
          error={tried && missing ? labels.reasonMissing : fieldMessage(record.error, '/reason')}
        />
      )}
    </StepDialog>
  );
};
