import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import type { StaffActor } from '@app/kernel';
import { Offices } from '@app/identity';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';

const officesView = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), town: z.string() }).meta({ id: 'Office' })) })
  .meta({ id: 'Offices' });

/** The offices of the own Träger, to choose one from. */
@Controller('api/v1/offices')
export class OfficesController {
  constructor(private readonly offices: Offices) {}

  @Get()
  @Requires('self')
  @NotAudited('names and towns of offices, about nobody')
  @Answers(officesView)
  async list(@CurrentActor() { scope }: StaffActor) {
    return { items: await this.offices.list(scope) };
  }
}
