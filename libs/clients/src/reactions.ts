import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { ImportWork } from './import/import-work.service.js';

/** What this context does when it hears something. */
@Injectable()
export class ClientsReactions {
  constructor(private readonly work: ImportWork) {}

  @On('clients.import-work-due', 'imports')
  workOn(tx: Tx, { importId }: Payload<'clients.import-work-due'>, actor: SystemActor): Promise<void> {
    return this.work.turn(tx, actor, importId);
  }
}
