import { Controller, Delete, Get, Header, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound, type StaffActor } from '@app/kernel';
import { Feeds } from '@app/calendar';
import { Config } from '@app/platform';
import { Answers, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { CurrentActor, Public, Requires } from '../http/requires.js';
import { instant } from '../http/schemas.js';

const feedView = z.object({ openSince: instant().nullable() }).meta({ id: 'CalendarFeed' });
/** `address` is told this once. */
const openedView = z.object({ openSince: instant(), address: z.string() }).meta({ id: 'OpenedCalendarFeed' });

const fileName = /^([A-Za-z0-9_-]{43})\.ics$/;

/** The address under which one's own calendar (Outlook, a phone) reads one's appointments, without names. */
@Controller('api/v1/calendar-feed')
export class CalendarFeedController {
  constructor(
    private readonly feeds: Feeds,
    private readonly config: Config,
  ) {}

  @Get()
  @Requires('appointment.read')
  @NotAudited('whether one’s own address is open')
  @Answers(feedView)
  async state(@CurrentActor() actor: StaffActor) {
    return { openSince: await this.feeds.openSince(actor) };
  }

  @Post()
  @Requires('appointment.read')
  @Audited('account.calendar-feed-open')
  @Answers(openedView)
  async open(@CurrentActor() actor: StaffActor) {
    const { secret, createdAt } = await this.feeds.open(actor);
    return { openSince: createdAt, address: new URL(`/api/v1/calendar-feed/${secret}.ics`, this.config.settings.PUBLIC_URL).href };
  }

  @Delete()
  @Requires('appointment.read')
  @Audited('account.calendar-feed-close')
  @NoContent()
  close(@CurrentActor() actor: StaffActor): Promise<void> {
    return this.feeds.close(actor);
  }

  @Get(':file')
  @Public()
  @NotAudited('times, kinds and rooms of whoever opened it, nobody else is named')
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  read(@Param('file', { schema: z.string() }) file: string): Promise<string> {
    const [, secret] = fileName.exec(file) ?? [];
    if (secret === undefined) throw notFound();
    return this.feeds.read(secret);
  }
}
