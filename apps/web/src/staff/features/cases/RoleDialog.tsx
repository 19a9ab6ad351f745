import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import type { Case } from './cases.api.js';
import { useAssignRole, type CaseRole } from './hand-overs.api.js';
import { useHandOverLabels } from './use-hand-over-labels.js';

/** Gives a role in a case to a colleague, or takes it back where nobody is chosen. */
export const RoleDialog = ({ kase, onClose }: { kase: Case; onClose: () => void }) => {
  const labels = useHandOverLabels();
  const toast = useToast();
  const [role, setRole] = useState<CaseRole>();
  const [userId, setUserId] = useState<string>();
  const [invalid, setInvalid] = useState<ProblemError>();
  const assign = useAssignRole(kase.id);
  const error = invalid ?? assign.error;
  const choose = (chosen: CaseRole | undefined) => {
    setRole(chosen);
    setUserId(kase.team.find((member) => member.role === chosen)?.user.id);
  };
  const submit = () => {
    const errors = [{ pointer: '/role', code: 'required', message: labels.roleMissing }];
    setInvalid(role ? undefined : new ProblemError({ status: 400, code: 'form.incomplete', errors }));
    if (!role) return;
    assign.mutate(
      { role, userId },
      {
        onSuccess: () => {
          toast({ text: userId ? labels.roleGiven(labels.roles[role]) : labels.roleTaken(labels.roles[role]) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.roleTitle}
      description={labels.roleText}
      submit={labels.save}
      busy={assign.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ '/role': 'case-role', '/userId': 'case-role-user' }} />
      <Select
        id="case-role"
        size="small"
        label={labels.role}
        value={role ?? ''}
        error={fieldMessage(error, '/role')}
        onChange={(event) => choose((event.target.value || undefined) as CaseRole | undefined)}
      >
        <option value="">{labels.chooseRole}</option>
        {Object.entries(labels.roles).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <div id="case-role-user" tabIndex={-1}>
        <ColleagueField
          label={labels.follower}
          description={labels.roleNobody}
          chosen={userId ? [userId] : []}
          onChange={([id]) => setUserId(id)}
          error={fieldMessage(error, '/userId')}
        />
      </div>
    </FormDialog>
  );
};
