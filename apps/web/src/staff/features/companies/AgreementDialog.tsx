import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError, type FieldError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useCompany, useRecordAgreement, type Company, type RecordAgreement } from './companies.api.js';
import { useChangeAgreement } from './known.api.js';
import { Meanwhile, SaveErrors } from './StaleNotice.js';
import { useTyped } from './take-over.js';
import { useCompaniesLabels } from './use-companies-labels.js';

export type AgreementRow = Company['agreements'][number];

const entryOf = (agreement: AgreementRow | undefined) => ({
  kind: agreement?.kind ?? ('betriebsvereinbarung' as const),
  scope: agreement?.scope ?? '',
  document: agreement?.document ?? '',
  validFrom: agreement?.validFrom,
  validTo: agreement?.validTo ?? undefined,
  covers: agreement?.coversTraining,
});

const kinds = ['betriebsvereinbarung', 'tarifvertrag'] as const;
const fields = Object.fromEntries(
  ['kind', 'scope', 'document', 'validFrom', 'validTo', 'coversTraining'].map((name) => [`/${name}`, name]),
);

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
  const { typed, meanwhile, change: enter, take } = useTyped(entryOf(agreement));
  const { kind, scope, document, validFrom, validTo, covers } = typed;
  const formats = useFormats();
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
    const body = { kind, scope: scope.trim(), document: document.trim(), validFrom, validTo: validTo ?? null, coversTraining: covers };
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
    if (now) {
      setVersion(now.version);
      take(entryOf(now));
    }
    change.reset();
  };
  const { stored } = meanwhile;
  const words = {
    kind: [labels.agreementKind, labels.agreementKinds[stored.kind]],
    scope: [labels.scope.replace(/ \(.*/, ''), stored.scope],
    document: [labels.agreementDocument, stored.document],
    validFrom: [labels.from, stored.validFrom ? formats.plainDay(stored.validFrom) : null],
    validTo: [labels.to.replace(/ \(.*/, ''), stored.validTo ? formats.plainDay(stored.validTo) : null],
    covers: [labels.covers, stored.covers ? labels.yes : labels.no],
  } as const;
  return (
    <FormDialog
      title={agreement ? labels.changeAgreement : labels.recordAgreement}
      submit={labels.save}
      busy={record.isPending || change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors error={error} fields={fields} onReload={() => void reload()} />
      <Meanwhile fields={meanwhile.changed.map((name) => words[name])} />
      <RadioGroup
        id="kind"
        size="small"
        legend={labels.agreementKind}
        value={kind}
        onChange={(value: RecordAgreement['kind']) => enter({ kind: value })}
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
        onChange={(value: boolean) => enter({ covers: value })}
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
        onChange={(event) => enter({ scope: event.target.value })}
      />
      <TextField
        id="document"
        size="small"
        label={labels.agreementDocument}
        description={labels.agreementDocumentHint}
        autoComplete="off"
        maxLength={200}
        value={document}
        error={fieldMessage(error, '/document')}
        onChange={(event) => enter({ document: event.target.value })}
      />
      <DateField
        id="validFrom"
        label={labels.from}
        value={validFrom}
        onChange={(day) => enter({ validFrom: day })}
        error={fieldMessage(error, '/validFrom')}
      />
      <DateField
        id="validTo"
        label={labels.to}
        value={validTo}
        onChange={(day) => enter({ validTo: day })}
        error={fieldMessage(error, '/validTo')}
      />
    </FormDialog>
  );
};
