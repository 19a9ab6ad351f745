import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import type { HeldRole, Users } from './users.api.js';
import { usePermissionLabels, useUsersLabels } from './use-users-labels.js';

/** Roles to choose for one team; those of other teams stay as they are. What a role may do stands below it. */
export const RolesField = (props: {
  users: Users;
  teamId: string;
  onTeam: (id: string) => void;
  roles: readonly HeldRole[];
  onRoles: (roles: HeldRole[]) => void;
}) => {
  const labels = useUsersLabels();
  const words = usePermissionLabels();
  const { users, teamId, roles } = props;
  const here = roles.filter((one) => one.teamId === teamId).map(({ role }) => role);
  return (
    <>
      <Select size="small" label={labels.team} value={teamId} onChange={(event) => props.onTeam(event.target.value)}>
        {users.teams.map(({ id, name, office }) => (
          <option key={id} value={id}>
            {name}, {office}
          </option>
        ))}
      </Select>
      <CheckboxGroup
        size="small"
        legend={labels.columns.roles}
        value={here}
        onChange={(chosen: HeldRole['role'][]) =>
          props.onRoles([...roles.filter((one) => one.teamId !== teamId), ...chosen.map((role) => ({ role, teamId }))])
        }
      >
        {users.roles.map(({ role, permissions }) => (
          <Checkbox key={role} value={role} description={permissions.flatMap((code) => words[code] ?? []).join(', ')}>
            {labels.roles[role]}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
};
