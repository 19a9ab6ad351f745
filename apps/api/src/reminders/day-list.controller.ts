import { Controller, Get } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { DayLists } from './day-lists.js';
import { dayListView } from './day-list.schema.js';

/** The day on paper, for when nothing else works. */
@Controller('api/v1/day-list')
export class DayListController {
  constructor(private readonly lists: DayLists) {}

  /** Reading it is printing it: the page asks for it when it goes to paper, and the access log says so. */
  @Get()
  @Requires('reminder.read')
  @Audited('reminder.day-list-print')
  @Answers(dayListView)
  print(@CurrentActor() actor: StaffActor) {
    return this.lists.of(actor);
  }
}
