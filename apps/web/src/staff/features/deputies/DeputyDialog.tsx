import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useUser } from '../../user.js';
import { useArrangeDeputy, type ArrangeDeputy } from './deputies.api.js';
import { useDeputiesLabels } from './use-deputies-labels.js';

/** Arranges a deputy, for oneself; team leads and administration for others too. */
export const DeputyDialog = ({ forOthers, onClose }: { forOthers: boolean; onClose: () => void }) => {
  const labels = useDeputiesLabels();
  const toast = useToast();
  const { id: me } = useUser();
  const [key] = useState(newKey);
  const [absent, setAbsent] = useState<readonly string[]>(forOthers ? [] : [me]);
  const [deputy, setDeputy] = useState<readonly string[]>([]);
  const [from, setFrom] = useState<Day | undefined>(today());
  const [until, setUntil] = useState<Day>();
  const [reason, setReason] = useState<ArrangeDeputy['reason']>('planned');
  const [asked, setAsked] = useState(false);
  const arrange = useArrangeDeputy(key);
  const submit = () => {
    setAsked(true);
    const [forUserId, deputyId] = [absent[0], deputy[0]];
    if (!forUserId || !deputyId || !from || !until) return;
    arrange.mutate(
      { forUserId, deputyId, startsOn: from, endsOn: until, reason },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  const missing = (given: unknown, text: string) => (asked && !given ? text : undefined);
  return (
    <FormDialog
      title={labels.add}
      description={labels.addText}
      submit={labels.save}
      busy={arrange.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={arrange.error} fields={{}} />
      {forOthers && (
        <ColleagueField label={labels.absent} chosen={absent} onChange={setAbsent} error={missing(absent[0], labels.missing)} />
      )}
      <ColleagueField
        label={labels.deputy}
        chosen={deputy}
        onChange={setDeputy}
        error={missing(deputy[0], labels.missing) ?? fieldMessage(arrange.error, '/deputyId')}
      />
      <DateField
        label={labels.from}
        value={from}
        onChange={setFrom}
        min={today()}
        future
        error={missing(from, labels.dayMissing) ?? fieldMessage(arrange.error, '/startsOn')}
      />
      <DateField
        label={labels.until}
        value={until}
        onChange={setUntil}
        min={from ?? today()}
        future
        error={missing(until, labels.dayMissing) ?? fieldMessage(arrange.error, '/endsOn')}
      />
      <RadioGroup size="small" legend={labels.reason} value={reason} onChange={setReason}>
        {Object.entries(labels.reasons).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
};
