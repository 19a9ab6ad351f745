import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { HoursField } from '../../assessment/HoursField.js';
import type { AbsenceReason, AttendanceMonth, Participation } from './application.js';
import { useRecordAttendance } from './applications.api.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useCourseLabels } from './use-labels.js';
import { useMonthName } from './use-month-name.js';

type Props = StepDialogProps & { participation: Participation; month: AttendanceMonth };

const fields = {
  '/missedDays': 'missed-days',
  '/missedMinutes': 'missed-hours',
  '/plannedMinutes': 'planned-hours',
  '/reasons': 'missed-reasons',
};

/** Records or corrects what one person missed in a month. */
export const RecordAttendanceDialog = ({ application, participation, month, etag, onClose, onReload }: Props) => {
  const { absences: labels } = useCourseLabels();
  const toast = useToast();
  const monthName = useMonthName();
  const record = useRecordAttendance(application.id, participation.id);
  const { recorded } = month;
  const [days, setDays] = useState(String(recorded?.missedDays ?? 0));
  const [missed, setMissed] = useState<number | undefined>(recorded?.missedMinutes ?? 0);
  const [planned, setPlanned] = useState<number | undefined>(month.plannedMinutes);
  const [reasons, setReasons] = useState<readonly AbsenceReason[]>(recorded?.reasons ?? []);
  const [tried, setTried] = useState(false);
  const daysRead = /^\d{1,2}$/.test(days.trim()) && Number(days) <= 31 ? Number(days) : undefined;
  const needsReason = (daysRead !== 0 || (missed ?? 0) > 0) && reasons.length === 0;
  const name = monthName(month.month);
  return (
    <StepDialog
      title={recorded ? labels.changeFor(name) : labels.recordFor(name)}
      effect={labels.effect}
      confirm={labels.confirm}
      attempt={record}
      complete={daysRead !== undefined && !needsReason}
      onTry={() => setTried(true)}
      send={() =>
        daysRead !== undefined &&
        record.mutate(
          {
            etag,
            input: {
              month: month.month,
              missedDays: daysRead,
              missedMinutes: missed ?? 0,
              plannedMinutes: planned === month.plannedMinutes && !recorded ? null : (planned ?? null),
              reasons: [...reasons],
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
      <TextField
        id={fields['/missedDays']}
        size="small"
        label={labels.daysMissed}
        value={days}
        onChange={({ target }) => setDays(target.value)}
        inputMode="numeric"
        autoComplete="off"
        error={tried && daysRead === undefined ? labels.daysInvalid : fieldMessage(record.error, '/missedDays')}
      />
      <HoursField
        id={fields['/missedMinutes']}
        label={labels.hoursMissed}
        value={missed}
        onChange={setMissed}
        error={fieldMessage(record.error, '/missedMinutes')}
      />
      <HoursField
        id={fields['/plannedMinutes']}
        label={labels.hoursPlanned}
        description={labels.plannedHint}
        value={planned}
        onChange={setPlanned}
        error={fieldMessage(record.error, '/plannedMinutes')}
      />
      <CheckboxGroup
        id={fields['/reasons']}
        size="small"
        legend={labels.reasons}
        value={[...reasons]}
        onChange={setReasons}
        error={tried && needsReason ? labels.reasonsMissing : fieldMessage(record.error, '/reasons')}
      >
        {(Object.keys(labels.words) as AbsenceReason[]).map((reason) => (
          <Checkbox key={reason} value={reason}>
            {labels.words[reason]}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </StepDialog>
  );
};
