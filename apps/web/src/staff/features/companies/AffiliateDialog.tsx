import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError, type FieldError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { toUnit, useAffiliate, type Unit } from './directory.api.js';
import { ToldFields, toldIds, type Told } from './ToldFields.js';
import { UnitField } from './UnitField.js';
import { useCompaniesLabels } from './use-companies-labels.js';

type Kind = 'company' | 'group' | 'none';
const kinds: readonly Kind[] = ['company', 'group', 'none'];

/** A dated step of belonging: to another Unternehmen, to a Konzern, or to none any more. */
export const AffiliateDialog = ({ companyId, onClose }: { companyId: string; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [kind, setKind] = useState<Kind>('group');
  const [unit, setUnit] = useState<Unit>();
  const [told, setTold] = useState<Told>({ since: undefined, source: 'employer', note: '' });
  const [invalid, setInvalid] = useState<ProblemError>();
  const affiliate = useAffiliate(companyId, key);
  const error = invalid ?? affiliate.error;
  const submit = () => {
    const missing = (pointer: string): FieldError => ({ pointer, code: 'required', message: labels.missingField });
    const errors = [...(kind !== 'none' && !unit ? [missing('/to')] : []), ...(told.since === undefined ? [missing('/since')] : [])];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || told.since === undefined) return;
    affiliate.mutate(
      { kind: kind === 'company' ? 'company' : 'group', to: kind === 'none' || !unit ? null : toUnit(unit), ...told, since: told.since },
      {
        onSuccess: () => {
          toast({ text: labels.affiliated });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.affiliate}
      description={labels.affiliateLead}
      submit={labels.save}
      busy={affiliate.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ ...toldIds, '/to': 'affiliate-to' }} />
      <RadioGroup
        size="small"
        legend={labels.affiliateKind}
        value={kind}
        onChange={(value: Kind) => {
          setKind(value);
          setUnit(undefined);
        }}
      >
        {kinds.map((name) => (
          <Radio key={name} value={name}>
            {labels.affiliateKinds[name]}
          </Radio>
        ))}
      </RadioGroup>
      {kind !== 'none' && (
        <UnitField key={kind} id="affiliate-to" kind={kind} value={unit} onChange={setUnit} error={fieldMessage(error, '/to')} />
      )}
      <ToldFields told={told} onChange={setTold} error={error} />
    </FormDialog>
  );
};
