import { Controller, Get, Param } from '@nestjs/common';
import { AccessRows } from '@app/audit';
import { Clients } from '@app/clients';
import { CaseLists } from '@app/counselling';
import { TenantSettings } from '@app/identity';
import { Clock, type ClientId, type StaffActor } from '@app/kernel';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { lastOpenedView } from './audit.schema.js';

/** «Zuletzt geöffnet von»: for advisers, on persons with a case of their own, where the Träger has switched it on. */
@Controller('api/v1/clients/:id/last-opened')
export class LastOpenedController {
  constructor(
    private readonly clients: Clients,
    private readonly rows: AccessRows,
    private readonly cases: CaseLists,
    private readonly settings: TenantSettings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('client.read')
  @Audited('client.last-opened', { subject: 'client' })
  @Answers(lastOpenedView)
  async list(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<ClientId>() }) clientId: ClientId) {
    const { scope, userId } = actor;
    await this.clients.open(actor, clientId);
    const nothing = { enabled: false, items: [] };
    if (!(await this.settings.isOn(scope, 'last-opened'))) return nothing;
    const own = await this.cases.page(
      scope,
      { chosen: { owner: [userId] }, clientId },
      { sort: 'number', direction: 'asc', limit: 1, after: null },
      this.clock.today(),
    );
    return own.items.length === 0 ? nothing : { enabled: true, items: await this.rows.lastOpened(scope, clientId) };
  }
}
