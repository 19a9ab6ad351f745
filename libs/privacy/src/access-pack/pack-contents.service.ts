import { Injectable } from '@nestjs/common';
import { Clock, type SystemActor } from '@app/kernel';
import { Clients, displayName } from '@app/clients';
import type { Tx } from '@app/platform';
import { PersonalRecords } from '../registry/personal-records.store.js';
import type { AccessPack } from './access-pack.js';
import { Consultations } from './consultations.store.js';
import type { PackContent } from './pack-document.js';
import { PackVault } from './pack-vault.js';

/** Collects what an access pack tells. */
@Injectable()
export class PackContents {
  constructor(
    private readonly records: PersonalRecords,
    private readonly consultations: Consultations,
    private readonly clients: Clients,
    private readonly vault: PackVault,
    private readonly clock: Clock,
  ) {}

  /** Everything about the person of the pack, as of `now`. */
  async of(tx: Tx, { scope }: SystemActor, pack: AccessPack, now: string): Promise<PackContent> {
    const client = await this.clients.get(tx, scope, pack.clientId);
    const found = this.vault.unsealed(await this.records.collect(tx, scope, pack.clientId));
    const [tenant]: { name: string }[] = await tx.query(`select name from identity.tenant where id = $1`, [scope.tenantId]);
    return {
      traeger: tenant?.name ?? '',
      person: { displayName: displayName(client), number: client.number },
      createdAt: now,
      day: this.clock.today(),
      found,
      consultations: await this.consultations.of(tx, scope, found),
      marks: pack.marks,
      checklist: pack.checklist,
    };
  }
}
