import { Injectable } from '@nestjs/common';
import { Clock, notFound, type StaffActor } from '@app/kernel';
import { Users } from '@app/identity';
import { renderPdf } from '@app/platform';
import { Notices } from '../notice/notices.service.js';
import { answerLetter } from './answer-letter.js';
import { RequestLists } from './requests.query.js';

/** The letter to the person whose request is closed. */
@Injectable()
export class AnswerLetters {
  constructor(
    private readonly lists: RequestLists,
    private readonly notices: Notices,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Throws Problem `kernel.not-found` while the request is open, and where the person is erased. */
  async print(actor: StaffActor, requestId: string): Promise<Buffer> {
    const request = await this.lists.get(actor, requestId);
    if (request.closedOn === null || !request.client) throw notFound();
    const consequences = await this.notices.consequences(actor, request);
    const { tenant } = await this.users.profile(actor);
    return renderPdf(answerLetter({ traeger: tenant.name, person: request.client, request, consequences, createdAt: this.clock.now() }));
  }
}
