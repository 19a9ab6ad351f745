import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useInvitePortalUser, type InvitePortalUser } from './companies.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const roles = ['company-admin', 'company-hr', 'company-payroll', 'works-council'] as const satisfies readonly InvitePortalUser['role'][];

/** Opens a portal account for somebody of the company. */
export const InviteDialog = ({ companyId, onClose }: { companyId: string; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<InvitePortalUser['role']>('company-hr');
  const [invalid, setInvalid] = useState<ProblemError>();
  const invite = useInvitePortalUser(companyId, key);
  const error = invalid ?? invite.error;
  const submit = () => {
    const errors = [
      ['/displayName', displayName],
      ['/email', email],
    ].flatMap(([pointer, value]) => (value!.trim() === '' ? [{ pointer: pointer!, code: 'required', message: labels.inviteMissing }] : []));
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0) return;
    invite.mutate(
      { displayName: displayName.trim(), email: email.trim(), role },
      {
        onSuccess: () => {
          toast({ text: labels.invited(email.trim()) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.invite}
      description={labels.inviteText}
      submit={labels.invite}
      busy={invite.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ '/displayName': 'displayName', '/email': 'email', '/role': 'role' }} />
      <TextField
        id="displayName"
        size="small"
        label={labels.inviteName}
        value={displayName}
        error={fieldMessage(error, '/displayName')}
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <TextField
        id="email"
        size="small"
        type="email"
        label={labels.inviteEmail}
        value={email}
        error={fieldMessage(error, '/email')}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RadioGroup
        id="role"
        size="small"
        legend={labels.inviteRole}
        value={role}
        onChange={(value: InvitePortalUser['role']) => setRole(value)}
      >
        {roles.map((name) => (
          <Radio key={name} value={name}>
            {labels.portalRoles[name]}
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
};
