import { Injectable } from '@nestjs/common';
import { Clock, notFound, systemActor, type StaffActor } from '@app/kernel';
import { Clients } from '@app/clients';
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
    private readonly clients: Clients,
    private readonly clock: Clock,
  ) {}

  /** Throws Problem `kernel.not-found` while the request is open, and where the person is erased. */
  async print(actor: StaffActor, requestId: string): Promise<Buffer> {
    const request = await this.lists.get(actor, requestId);
    if (request.closedOn === null || !request.client) throw notFound();
    const consequences = await this.notices.consequences(actor, request);
    const { tenant } = await this.users.profile(actor);
    // The desk sees no file; how the letter is printed is asked in the name of the house.
    const house = systemActor(actor.scope.tenantId, actor.correlationId);
    const { largePrint: large } = await this.clients.letterWishes(house.scope, request.client.id);
    const createdAt = this.clock.now();
    return renderPdf(answerLetter({ traeger: tenant.name, person: request.client, request, consequences, createdAt, large }));
  }
}
