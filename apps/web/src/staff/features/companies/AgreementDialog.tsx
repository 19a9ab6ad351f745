import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useRecordAgreement, type RecordAgreement } from './companies.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const kinds = ['betriebsvereinbarung', 'tarifvertrag'] as const;

/** Records an agreement on training. */
export const AgreementDialog = ({ companyId, onClose }: { companyId: string; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [kind, setKind] = useState<RecordAgreement['kind']>('betriebsvereinbarung');
  const [validFrom, setValidFrom] = useState<Day>();
  const [validTo, setValidTo] = useState<Day>();
  const [invalid, setInvalid] = useState<ProblemError>();
  const record = useRecordAgreement(companyId, key);
  const error = invalid ?? record.error;
  const submit = () => {
    const missing = { pointer: '/validFrom', code: 'required', message: labels.dayMissing };
    setInvalid(validFrom ? undefined : new ProblemError({ status: 400, code: 'form.incomplete', errors: [missing] }));
    if (!validFrom) return;
    record.mutate(
      { kind, validFrom, validTo: validTo ?? null },
      {
        onSuccess: () => {
          toast({ text: labels.agreementSaved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.recordAgreement} submit={labels.save} busy={record.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={error} fields={{ '/validFrom': 'validFrom', '/validTo': 'validTo', '/kind': 'kind' }} />
      <RadioGroup
        id="kind"
        size="small"
        legend={labels.agreementKind}
        value={kind}
        onChange={(value: RecordAgreement['kind']) => setKind(value)}
      >
        {kinds.map((name) => (
          <Radio key={name} value={name}>
            {labels.agreementKinds[name]}
          </Radio>
        ))}
      </RadioGroup>
      <DateField id="validFrom" label={labels.from} value={validFrom} onChange={setValidFrom} error={fieldMessage(error, '/validFrom')} />
      <DateField id="validTo" label={labels.to} value={validTo} onChange={setValidTo} error={fieldMessage(error, '/validTo')} />
    </FormDialog>
  );
};
