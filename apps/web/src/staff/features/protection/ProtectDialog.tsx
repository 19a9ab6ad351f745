import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useProtect, type ProtectionKind, type ProtectionReason } from './protection.api.js';
import { useProtectionLabels } from './use-protection-labels.js';

// Which reasons go with which kind (libs/clients/src/protection/protection.ts).
const reasonsOf: Readonly<Record<ProtectionKind, readonly ProtectionReason[]>> = {
  sperrvermerk: ['registry', 'danger'],
  relative: ['family', 'close-relationship'],
  'own-staff': ['employed-here'],
};

/** Makes a person's file a matter of a named group. */
export const ProtectDialog = ({ number: known = '', onClose }: { number?: string; onClose: () => void }) => {
  const labels = useProtectionLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [number, setNumber] = useState(known);
  const [kind, setKind] = useState<ProtectionKind>('sperrvermerk');
  const [chosenReason, setReason] = useState<ProtectionReason>('registry');
  const [endsOn, setEndsOn] = useState<Day>();
  const [staff, setStaff] = useState<readonly string[]>([]);
  const [group, setGroup] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const protect = useProtect(key);
  const reasons = reasonsOf[kind];
  const reason = reasons.find((one) => one === chosenReason) ?? reasons[0]!;
  const own = kind === 'own-staff';
  const missing = { number: number.trim() === '', staff: own && staff.length === 0, group: group.length === 0 };
  const refused = protect.error instanceof ProblemError && protect.error.status === 404;
  const submit = () => {
    setAsked(true);
    if (missing.number || missing.staff || missing.group) return;
    protect.mutate(
      {
        clientNumber: number.trim(),
        kind,
        reason,
        endsOn: endsOn ?? null,
        staffUserId: own ? (staff[0] ?? null) : null,
        memberIds: [...group],
      },
      {
        onSuccess: ({ clientNumber }) => {
          toast({ text: labels.saved(clientNumber) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.add}
      description={labels.addText}
      submit={labels.save}
      busy={protect.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      {!refused && <FormErrors error={protect.error} fields={{ '/clientNumber': 'protect-number' }} />}
      <TextField
        id="protect-number"
        size="small"
        label={labels.number}
        description={labels.numberHint}
        autoComplete="off"
        value={number}
        onChange={(event) => setNumber(event.target.value.slice(0, 20))}
        error={asked && missing.number ? labels.numberMissing : refused ? labels.refused : fieldMessage(protect.error, '/clientNumber')}
      />
      <RadioGroup size="small" legend={labels.kind} value={kind} onChange={setKind}>
        {Object.entries(labels.kinds).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup size="small" legend={labels.reason} value={reason} onChange={setReason}>
        {reasons.map((code) => (
          <Radio key={code} value={code}>
            {labels.reasons[code]}
          </Radio>
        ))}
      </RadioGroup>
      {own && (
        <ColleagueField
          label={labels.staff}
          description={labels.staffHint}
          chosen={staff}
          onChange={setStaff}
          error={asked && missing.staff ? labels.staffMissing : fieldMessage(protect.error, '/staffUserId')}
        />
      )}
      <ColleagueField
        label={labels.group}
        description={labels.groupHint}
        many
        chosen={group}
        onChange={setGroup}
        error={asked && missing.group ? labels.groupMissing : fieldMessage(protect.error, '/memberIds')}
      />
      <DateField
        label={labels.until}
        description={labels.untilHint}
        value={endsOn}
        onChange={setEndsOn}
        min={today()}
        future
        error={fieldMessage(protect.error, '/endsOn')}
      />
    </FormDialog>
  );
};
