import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError, type FieldError } from '../../../api/problem.js';
import type { Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { useCompany, useRecordAgreement, type Company, type RecordAgreement } from './companies.api.js';
import { useChangeAgreement } from './known.api.js';
import { SaveErrors } from './StaleNotice.js';
import { useCompaniesLabels } from './use-companies-labels.js';

export type AgreementRow = Company['agreements'][number];

const kinds = ['betriebsvereinbarung', 'tarifvertrag'] as const;
const fields = Object.fromEntries(['kind', 'scope', 'validFrom', 'validTo', 'coversTraining'].map((name) => [`/${name}`, name]));

/** Records an agreement, changes one or ends it; whether it covers training is always asked. */
export const AgreementDialog = ({
  companyId,
  agreement,
  onClose,
}: {
  companyId: string;
  agreement?: AgreementRow | undefined;
  onClose: () => void;
}) => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [version, setVersion] = useState(agreement?.version ?? 0);
  const [kind, setKind] = useState<RecordAgreement['kind']>(agreement?.kind ?? 'betriebsvereinbarung');
  const [scope, setScope] = useState(agreement?.scope ?? '');
  const [validFrom, setValidFrom] = useState<Day | undefined>(agreement?.validFrom);
  const [validTo, setValidTo] = useState<Day | undefined>(agreement?.validTo ?? undefined);
  const [covers, setCovers] = useState<boolean | undefined>(agreement?.coversTraining);
  const [invalid, setInvalid] = useState<ProblemError>();
  const current = useCompany(companyId);
  const record = useRecordAgreement(companyId, key);
  const change = useChangeAgreement(companyId, agreement?.id ?? '', version);
  const error = invalid ?? record.error ?? change.error;
  const submit = () => {
    const errors: FieldError[] = [
      ...(validFrom ? [] : [{ pointer: '/validFrom', code: 'required', message: labels.dayMissing }]),
      ...(covers === undefined ? [{ pointer: '/coversTraining', code: 'required', message: labels.coversMissing }] : []),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (!validFrom || covers === undefined) return;
    const body = { kind, scope: scope.trim(), validFrom, validTo: validTo ?? null, coversTraining: covers };
    const saved = {
      onSuccess: () => {
        toast({ text: labels.agreementSaved });
        onClose();
      },
    };
    if (agreement) change.mutate(body, saved);
    else record.mutate(body, saved);
  };
  const reload = async () => {
    const { data } = await current.refetch();
    const now = data?.agreements.find(({ id }) => id === agreement?.id);
    if (now) setVersion(now.version);
    change.reset();
  };
  return (
    <FormDialog
      title={agreement ? labels.changeAgreement : labels.recordAgreement}
      submit={labels.save}
      busy={record.isPending || change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors error={error} fields={fields} onReload={() => void reload()} />
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
      <RadioGroup
        id="coversTraining"
        size="small"
        legend={labels.covers}
        description={labels.coversHint}
        value={covers ?? ''}
        error={fieldMessage(error, '/coversTraining')}
        onChange={(value: boolean) => setCovers(value)}
      >
        <Radio value>{labels.coversYes}</Radio>
        <Radio value={false}>{labels.coversNo}</Radio>
      </RadioGroup>
      <TextField
        id="scope"
        size="small"
        label={labels.scope}
        autoComplete="off"
        value={scope}
        error={fieldMessage(error, '/scope')}
        onChange={(event) => setScope(event.target.value)}
      />
      <DateField id="validFrom" label={labels.from} value={validFrom} onChange={setValidFrom} error={fieldMessage(error, '/validFrom')} />
      <DateField id="validTo" label={labels.to} value={validTo} onChange={setValidTo} error={fieldMessage(error, '/validTo')} />
    </FormDialog>
  );
};
