import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import type { CaseId, StaffActor } from '@app/kernel';
import { caseRoles, CaseTeams, type CaseRole } from '@app/counselling';
import { NoContent } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { assignRoleBody, type AssignRoleBody } from './case-team.schema.js';

const caseParam = { schema: idParam<CaseId>() };
const roleParam = { schema: z.enum(caseRoles) };

/** Who works on a case beside its owner, each in a role. */
@Controller('api/v1/cases/:id/team/:role')
export class CaseTeamController {
  constructor(private readonly teams: CaseTeams) {}

  @Put()
  @Requires('case.change')
  @Audited('case.assign-role', { subject: 'case' })
  @NoContent()
  assign(
    @CurrentActor() actor: StaffActor,
    @Param('id', caseParam) id: CaseId,
    @Param('role', roleParam) role: CaseRole,
    @Body({ schema: assignRoleBody }) { userId }: AssignRoleBody,
  ) {
    return this.teams.assign(actor, id, { role, userId });
  }

  @Delete()
  @Requires('case.change')
  @Audited('case.release-role', { subject: 'case' })
  @NoContent()
  release(@CurrentActor() actor: StaffActor, @Param('id', caseParam) id: CaseId, @Param('role', roleParam) role: CaseRole) {
    return this.teams.release(actor, id, role);
  }
}
