import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useAssign, useRelationship, type RelationshipPage } from './relationship.api.js';
import { SaveErrors } from './StaleNotice.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Changes who looks after a company and who stands in, with a reason. */
export const AssignDialog = ({ companyId, page, onClose }: { companyId: string; page: RelationshipPage; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const { relation } = labels;
  const toast = useToast();
  const [version, setVersion] = useState(page.version);
  const [owner, setOwner] = useState<readonly string[]>(page.owner ? [page.owner.id] : []);
  const [deputy, setDeputy] = useState<readonly string[]>(page.deputy ? [page.deputy.id] : []);
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const current = useRelationship(companyId);
  const assign = useAssign(companyId, version);
  const error = invalid ?? assign.error;
  const submit = () => {
    const errors = [{ pointer: '/reason', code: 'required', message: labels.missingField }];
    const missing = reason.trim() === '';
    setInvalid(missing ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (missing) return;
    assign.mutate(
      { ownerId: owner[0] ?? null, deputyId: deputy[0] ?? null, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: relation.assigned });
          onClose();
        },
      },
    );
  };
  const reload = async () => {
    const { data } = await current.refetch();
    if (data) setVersion(data.version);
    assign.reset();
  };
  const now = current.data && <p>{relation.peopleNow(current.data.owner?.name ?? null, current.data.deputy?.name ?? null)}</p>;
  return (
    <FormDialog
      title={relation.assign}
      description={relation.assignLead}
      submit={labels.save}
      busy={assign.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SaveErrors
        error={error}
        fields={{ '/reason': 'assign-reason', '/ownerId': 'assign-owner', '/deputyId': 'assign-deputy' }}
        now={now}
        onReload={() => void reload()}
      />
      <div id="assign-owner" tabIndex={-1}>
        <ColleagueField label={relation.ownerField} chosen={owner} onChange={setOwner} error={fieldMessage(error, '/ownerId')} />
      </div>
      <div id="assign-deputy" tabIndex={-1}>
        <ColleagueField label={relation.deputyField} chosen={deputy} onChange={setDeputy} error={fieldMessage(error, '/deputyId')} />
      </div>
      <TextField
        id="assign-reason"
        size="small"
        label={labels.reason}
        autoComplete="off"
        value={reason}
        error={fieldMessage(error, '/reason')}
        onChange={(typed) => setReason(typed.target.value)}
      />
    </FormDialog>
  );
};
