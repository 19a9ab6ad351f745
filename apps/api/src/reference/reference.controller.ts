import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Clock, notFound } from '@app/kernel';
import { ReferenceData } from '@app/reference';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { Requires } from '../http/requires.js';
import {
  industriesView,
  industryQuery,
  jurisdictionQuery,
  jurisdictionView,
  occupationQuery,
  occupationsView,
  placeQuery,
  placesView,
} from './reference.schema.js';

const occupationsShown = 20;
const industriesShown = 20;

/** Classifications, places and jurisdiction. What is typed here names occupations and places, never a person. */
@Controller('api/v1/reference')
export class ReferenceController {
  constructor(
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  @Get('occupations')
  @Requires('reference.read')
  @NotAudited('reference data')
  @Answers(occupationsView)
  async occupations(@Query({ schema: occupationQuery }) { q }: z.infer<typeof occupationQuery>) {
    return { items: await this.reference.occupations(q, occupationsShown) };
  }

  @Get('industries')
  @Requires('reference.read')
  @NotAudited('reference data')
  @Answers(industriesView)
  async industries(@Query({ schema: industryQuery }) { q, version }: z.infer<typeof industryQuery>) {
    return { items: await this.reference.industries(version === '2008' ? 2008 : 2025, q, industriesShown) };
  }

  @Get('places')
  @Requires('reference.read')
  @NotAudited('reference data')
  @Answers(placesView)
  async places(@Query({ schema: placeQuery }) { plz }: z.infer<typeof placeQuery>) {
    return { items: await this.reference.placesOf(plz) };
  }

  @Get('jurisdiction')
  @Requires('reference.read')
  @NotAudited('reference data')
  @Answers(jurisdictionView)
  async jurisdiction(@Query({ schema: jurisdictionQuery }) { ags }: z.infer<typeof jurisdictionQuery>) {
    const jurisdiction = await this.reference.jurisdictionOf(ags, this.clock.today());
    if (!jurisdiction) throw notFound();
    return jurisdiction;
  }
}
