import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import type { Case } from './cases.api.js';
import { useChangeOffices, useOfficeChoices } from './hand-overs.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useHandOverLabels } from './use-hand-over-labels.js';

/** Which office advises, which decides the funding, and who there; always with a reason. */
export const OfficesDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useHandOverLabels();
  const toast = useToast();
  const { data: choices = [] } = useOfficeChoices(kase.id);
  const [integrationOfficeId, setIntegration] = useState(kase.integrationOffice.id);
  const [fundingOfficeId, setFunding] = useState(kase.fundingOffice.id);
  const [fundingOwnerId, setOwner] = useState<string | null>(kase.fundingOwner?.id ?? null);
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const change = useChangeOffices(kase.id, etag);
  const error = invalid ?? change.error;
  const decidesHere = choices.some(({ id, own }) => own && id === fundingOfficeId);
  const submit = () => {
    const missing = reason.trim() === '';
    const errors = [{ pointer: '/reason', code: 'required', message: labels.reasonMissing }];
    setInvalid(missing ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (missing) return;
    change.mutate(
      { integrationOfficeId, fundingOfficeId, fundingOwnerId: decidesHere ? fundingOwnerId : null, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: labels.officesSaved });
          onClose();
        },
      },
    );
  };
  const office = (id: string, label: string, value: string, set: (value: string) => void, own: boolean) => (
    <Select id={id} size="small" label={label} value={value} onChange={(event) => set(event.target.value)}>
      {choices
        .filter((choice) => choice.own || !own)
        .map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.own ? choice.name : `${choice.name}, ${choice.tenantName}`}
          </option>
        ))}
    </Select>
  );
  return (
    <FormDialog
      title={labels.officesTitle(kase.number)}
      description={labels.officesText}
      submit={labels.change}
      busy={change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal
        kase={kase}
        error={error}
        fields={{ '/integrationOfficeId': 'office-integration', '/fundingOfficeId': 'office-funding', '/reason': 'office-reason' }}
        onReload={change.reset}
      />
      {office('office-integration', labels.integration, integrationOfficeId, setIntegration, true)}
      {office('office-funding', labels.funding, fundingOfficeId, setFunding, false)}
      {decidesHere && (
        <ColleagueField
          label={labels.fundingOwner}
          description={labels.fundingOwnerHint}
          chosen={fundingOwnerId ? [fundingOwnerId] : []}
          onChange={([id]) => setOwner(id ?? null)}
          error={fieldMessage(error, '/fundingOwnerId')}
        />
      )}
      <Textarea
        id="office-reason"
        size="small"
        label={labels.reason}
        minRows={2}
        maxLength={500}
        value={reason}
        error={fieldMessage(error, '/reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
};
