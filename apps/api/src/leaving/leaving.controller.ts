import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock, type StaffActor, type UserId } from '@app/kernel';
import { Users } from '@app/identity';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { HandOverPacks } from './hand-over-packs.js';
import { handedOverView, handOverAll, packView, type HandOverAllBody } from './leaving.schema.js';
import { PackContents } from './pack-contents.js';

const id = idParam<UserId>();

/** Somebody of the team leaves for good: what is open, and who goes on with it. */
@Controller('api/v1/colleagues/:id/hand-over')
export class LeavingController {
  constructor(
    private readonly packs: HandOverPacks,
    private readonly contents: PackContents,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('colleague.hand-over')
  @Audited('colleague.hand-over-pack', { subject: 'user' })
  @Answers(packView)
  async pack(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) leaving: UserId) {
    const receivers = await this.packs.receivers(actor, leaving);
    const [contents, names, load] = await Promise.all([
      this.contents.of(actor, leaving, this.clock.now()),
      this.users.names(actor.scope, [leaving]),
      this.contents.load(
        actor,
        receivers.map((one) => one.id),
      ),
    ]);
    const loaded = receivers.map((one) => ({ ...one, openCases: load.get(one.id) ?? 0 }));
    return {
      id: leaving,
      name: names.get(leaving) ?? null,
      ...contents,
      receivers: loaded.toSorted((a, b) => a.openCases - b.openCases || a.name.localeCompare(b.name, 'de')),
    };
  }

  @Post()
  @Requires('colleague.hand-over')
  @Audited('colleague.hand-over', { subject: 'user' })
  @Answers(handedOverView)
  handOver(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) leaving: UserId,
    @Body({ schema: handOverAll }) body: HandOverAllBody,
  ) {
    return this.packs.handOver(actor, leaving, body);
  }
}
