import { Controller, Get, Param, Post } from '@nestjs/common';
import type { AccessGrantId, StaffActor } from '@app/kernel';
import { BreakGlass } from '@app/counselling';
import { Answers, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { accessGrantsView, presentGrant } from './access.schema.js';

/** Files open to oneself for a while. */
@Controller('api/v1/access-grants')
export class AccessGrantsController {
  constructor(private readonly breakGlass: BreakGlass) {}

  @Get()
  @Requires('client.read')
  @NotAudited('what is open to oneself, without a name')
  @Answers(accessGrantsView)
  async list(@CurrentActor() actor: StaffActor) {
    return { items: (await this.breakGlass.running(actor)).map(presentGrant) };
  }

  @Post(':id/end')
  @Requires('client.read')
  @Audited('break-glass.end')
  @NoContent()
  end(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<AccessGrantId>() }) id: AccessGrantId) {
    return this.breakGlass.end(actor, id);
  }
}
