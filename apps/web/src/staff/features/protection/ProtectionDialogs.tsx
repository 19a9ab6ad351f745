import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useChangeGroup, useEndProtection, type Protection } from './protection.api.js';
import { useProtectionLabels } from './use-protection-labels.js';

type Props = { row: Protection; onClose: () => void };

/** Changes who sees the person. */
export const ChangeGroupDialog = ({ row, onClose }: Props) => {
  const labels = useProtectionLabels();
  const toast = useToast();
  const change = useChangeGroup(row);
  const [group, setGroup] = useState<readonly string[]>(row.members.map(({ id }) => id));
  const submit = () => {
    if (group.length === 0) return;
    change.mutate([...group], {
      onSuccess: () => {
        toast({ text: labels.changed });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={labels.changeOf(row.clientNumber)}
      submit={labels.saveGroup}
      busy={change.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={{}} />
      <ColleagueField
        label={labels.group}
        description={labels.groupHint}
        many
        chosen={group}
        onChange={setGroup}
        error={group.length === 0 ? labels.groupMissing : fieldMessage(change.error, '/memberIds')}
      />
    </FormDialog>
  );
};

/** Opens the file again before the last day. */
export const EndProtectionDialog = ({ row, onClose }: Props) => {
  const labels = useProtectionLabels();
  const toast = useToast();
  const end = useEndProtection(row);
  const submit = () =>
    end.mutate(undefined, {
      onSuccess: () => {
        toast({ text: labels.ended });
        onClose();
      },
    });
  return (
    <FormDialog
      title={labels.endOf(row.clientNumber)}
      description={labels.endText}
      submit={labels.end}
      busy={end.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={end.error} fields={{}} />
    </FormDialog>
  );
};
