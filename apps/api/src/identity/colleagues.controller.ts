import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import type { StaffActor } from '@app/kernel';
import { Users } from '@app/identity';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';

const colleaguesView = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), team: z.string() }).meta({ id: 'Colleague' })) })
  .meta({ id: 'Colleagues' });

/** Names of the active staff of the own Träger, to choose a deputy or a group from. */
@Controller('api/v1/colleagues')
export class ColleaguesController {
  constructor(private readonly users: Users) {}

  @Get()
  @Requires('self')
  @NotAudited('names and teams of colleagues, who are not the persons advised')
  @Answers(colleaguesView)
  async list(@CurrentActor() { scope }: StaffActor) {
    return { items: await this.users.colleagues(scope) };
  }
}
