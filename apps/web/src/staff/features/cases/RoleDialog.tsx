import { Button } from '@navikt/ds-react/Button';
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

/** Gives a role in a case to a colleague, in place of whoever has it, or takes it back from them. */
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
    setUserId(undefined);
    setInvalid(undefined);
  };
  const holder = kase.team.find((member) => member.role === role)?.user;
  const save = (given: CaseRole, to: string | undefined) =>
    assign.mutate(
      { role: given, userId: to },
      {
        onSuccess: () => {
          toast({ text: to ? labels.roleGiven(labels.roles[given]) : labels.roleTaken(labels.roles[given]) });
          onClose();
        },
      },
    );
  const submit = () => {
    const errors = [
      ...(role ? [] : [{ pointer: '/role', code: 'required', message: labels.roleMissing }]),
      ...(userId ? [] : [{ pointer: '/userId', code: 'required', message: labels.roleUserMissing }]),
    ];
    setInvalid(errors.length === 0 ? undefined : new ProblemError({ status: 400, code: 'form.incomplete', errors }));
    if (role && userId) save(role, userId);
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
      {role && (
        <div className="wl-role">
          <p>{holder ? labels.roleHeldBy(holder.name) : labels.roleNobody}</p>
          {holder && (
            <Button
              type="button"
              size="small"
              variant="tertiary"
              aria-label={labels.roleTakeBackFrom(holder.name)}
              loading={assign.isPending}
              onClick={() => save(role, undefined)}
            >
              {labels.roleTakeBack}
            </Button>
          )}
        </div>
      )}
      <div id="case-role-user" tabIndex={-1}>
        <ColleagueField
          label={holder ? labels.roleInstead : labels.follower}
          chosen={userId ? [userId] : []}
          onChange={([id]) => setUserId(id)}
          error={fieldMessage(error, '/userId')}
        />
      </div>
    </FormDialog>
  );
};
