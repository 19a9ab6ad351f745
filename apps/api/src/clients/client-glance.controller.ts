import { Controller, Get, Param } from '@nestjs/common';
import { notFound, type ClientId, type StaffActor } from '@app/kernel';
import { ClientGlances } from '@app/reporting';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { clientGlanceView } from './client-glance.schema.js';

const id = idParam<ClientId>();

/** The first screen of a person: what comes next, what is open, what was last. */
@Controller('api/v1/clients/:id/glance')
export class ClientGlanceController {
  constructor(private readonly glances: ClientGlances) {}

  @Get()
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.glance', { subject: 'client' })
  @Answers(clientGlanceView)
  async of(@CurrentActor() { scope }: StaffActor, @Param('id', { schema: id }) clientId: ClientId) {
    const glance = await this.glances.of(scope, clientId);
    if (!glance) throw notFound();
    return glance;
  }
}
