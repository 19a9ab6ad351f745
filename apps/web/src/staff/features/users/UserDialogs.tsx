import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { RolesField } from './RolesField.js';
import { useAddUser, useChangeUser, type Change, type HeldRole, type User, type Users } from './users.api.js';
import { useUsersLabels } from './use-users-labels.js';

/** What an account may do, team by team. */
export const RolesDialog = ({ user, users, onClose }: { user: User; users: Users; onClose: () => void }) => {
  const labels = useUsersLabels();
  const toast = useToast();
  const change = useChangeUser(user);
  const [teamId, setTeamId] = useState(user.teamId);
  const [roles, setRoles] = useState<HeldRole[]>(user.roles);
  const submit = () =>
    change.mutate(
      { what: 'roles', roles },
      {
        onSuccess: () => {
          toast({ text: labels.done });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={labels.editOf(user.displayName)}
      description={labels.editText}
      submit={labels.save}
      busy={change.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={{}} />
      <RolesField users={users} teamId={teamId} onTeam={setTeamId} roles={roles} onRoles={setRoles} />
    </FormDialog>
  );
};

/** Closes, opens, or takes the second factor away: each says first what follows. */
export const ConfirmUserDialog = ({ user, what, onClose }: { user: User; what: 'close' | 'open' | 'reset'; onClose: () => void }) => {
  const labels = useUsersLabels();
  const toast = useToast();
  const change = useChangeUser(user);
  const texts = {
    close: { title: labels.closeOf(user.displayName), text: labels.closeText, submit: labels.close },
    open: { title: labels.openOf(user.displayName), text: labels.openText, submit: labels.open },
    reset: { title: labels.resetOf(user.displayName), text: labels.resetText, submit: labels.reset },
  }[what];
  const submit = () =>
    change.mutate({ what } satisfies Change, {
      onSuccess: () => {
        toast({ text: labels.done });
        onClose();
      },
    });
  return (
    <FormDialog
      title={texts.title}
      description={texts.text}
      submit={texts.submit}
      busy={change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={{}} />
    </FormDialog>
  );
};

/** A new account; its first password is shown once. */
export const AddUserDialog = ({ users, onClose }: { users: Users; onClose: () => void }) => {
  const labels = useUsersLabels();
  const [key] = useState(newKey);
  const add = useAddUser(key);
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [teamId, setTeamId] = useState(users.teams[0]?.id ?? '');
  const [roles, setRoles] = useState<HeldRole[]>([]);
  if (add.data) {
    return (
      <FormDialog
        title={labels.firstPassword(add.data.user.displayName)}
        description={labels.firstPasswordText}
        submit={labels.understood}
        busy={false}
        onSubmit={onClose}
        onCancel={onClose}
      >
        <p className="wl-strong">
          <code>{add.data.firstPassword}</code>
        </p>
      </FormDialog>
    );
  }
  const fields = { '/username': 'user-username', '/displayName': 'user-name', '/email': 'user-email' };
  return (
    <FormDialog
      title={labels.add}
      submit={labels.add}
      busy={add.isPending}
      width="medium"
      onSubmit={() => add.mutate({ username: username.trim(), displayName, email: email.trim(), teamId, roles })}
      onCancel={onClose}
    >
      <FormErrors error={add.error} fields={fields} />
      <TextField
        id="user-name"
        size="small"
        label={labels.displayName}
        autoComplete="off"
        value={displayName}
        onChange={(event) => setDisplayName(event.target.value)}
        error={fieldMessage(add.error, '/displayName')}
      />
      <TextField
        id="user-username"
        size="small"
        label={labels.username}
        description={labels.usernameHint}
        autoComplete="off"
        value={username}
        onChange={(event) => setUsername(event.target.value.toLowerCase())}
        error={fieldMessage(add.error, '/username')}
      />
      <TextField
        id="user-email"
        size="small"
        type="email"
        label={labels.email}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={fieldMessage(add.error, '/email')}
      />
      <RolesField users={users} teamId={teamId} onTeam={setTeamId} roles={roles} onRoles={setRoles} />
    </FormDialog>
  );
};
