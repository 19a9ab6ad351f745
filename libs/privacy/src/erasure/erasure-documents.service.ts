import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type StaffActor } from '@app/kernel';
import { ClientLists, type ClientSummary } from '@app/clients';
import { Users } from '@app/identity';
import { Config, dayInBerlin, renderPdf } from '@app/platform';
import { reachingAll } from '../desk.js';
import { certificateDocument } from './certificate.js';
import { Erasures } from './erasures.service.js';
import type { Erasure } from './erasure.js';

/** What is shown and printed of erasures. */
@Injectable()
export class ErasureDocuments {
  constructor(
    private readonly erasures: Erasures,
    private readonly lists: ClientLists,
    private readonly users: Users,
    private readonly config: Config,
  ) {}

  /** The persons of these erasures, for their numbers. */
  clients(actor: StaffActor, erasures: readonly Erasure[]): Promise<ReadonlyMap<ClientId, ClientSummary>> {
    const ids = erasures.map(({ clientId }) => clientId);
    return this.lists.summaries(reachingAll(actor, 'privacy.approve').scope, ids);
  }

  /** The certificate of one that was carried out; it names no person. Throws Problem `kernel.not-found` before that. */
  async certificate(actor: StaffActor, id: string): Promise<Buffer> {
    const erasure = await this.erasures.get(actor, id);
    if (erasure.state !== 'executed') throw notFound();
    const { tenant } = await this.users.profile(actor);
    const { BACKUP_DAYS } = this.config.settings;
    return renderPdf(certificateDocument(erasure, tenant.name, german, BACKUP_DAYS));
  }
}

const german = (instant: string): string => dayInBerlin(instant).split('-').toReversed().join('.');
