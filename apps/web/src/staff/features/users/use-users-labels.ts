import { useLabels } from '../../../i18n/language.js';
import { permissionsDe } from './permissions.labels.de.js';
import { permissionsEn } from './permissions.labels.en.js';
import { usersDe, type UsersLabels } from './users.labels.de.js';
import { usersEn } from './users.labels.en.js';

/** The texts about accounts in the present language. */
export const useUsersLabels = (): UsersLabels => useLabels({ de: usersDe, en: usersEn });

/** What permissions allow, in the present language. */
export const usePermissionLabels = (): Readonly<Record<string, string>> => useLabels({ de: permissionsDe, en: permissionsEn });
