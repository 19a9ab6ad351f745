import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useFollow } from './hand-overs.api.js';
import { useHandOverLabels } from './use-hand-over-labels.js';

/** Names a colleague who is to follow the case. */
export const FollowerDialog = ({ caseId, onClose }: { caseId: string; onClose: () => void }) => {
  const labels = useHandOverLabels();
  const [userId, setUserId] = useState<string>();
  const [invalid, setInvalid] = useState<ProblemError>();
  const follow = useFollow(caseId);
  const error = invalid ?? follow.error;
  const submit = () => {
    const errors = [{ pointer: '/userId', code: 'required', message: labels.toMissing }];
    setInvalid(userId ? undefined : new ProblemError({ status: 400, code: 'form.incomplete', errors }));
    if (userId) follow.mutate({ userId, follows: true }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={labels.followerTitle}
      description={labels.followerText}
      submit={labels.save}
      busy={follow.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ '/userId': 'follower' }} />
      <div id="follower" tabIndex={-1}>
        <ColleagueField
          label={labels.follower}
          chosen={userId ? [userId] : []}
          onChange={([id]) => setUserId(id)}
          error={fieldMessage(error, '/userId')}
        />
      </div>
    </FormDialog>
  );
};
