import { z } from 'zod';
import type { UserId } from '@app/kernel';
import { uuid } from '../http/schemas.js';

export const assignRoleBody = z.strictObject({ userId: uuid<UserId>() }).meta({ id: 'AssignCaseRole' });
export type AssignRoleBody = z.output<typeof assignRoleBody>;
