import { Injectable } from '@nestjs/common';
import { notFound, type StaffActor } from '@app/kernel';
import { AccessLog } from '@app/audit';
import type { Tx } from '@app/platform';
import { PersonalRecords } from '../registry/personal-records.store.js';
import { freeTextsOf, type AccessPack, type FreeText } from './access-pack.js';
import { AccessPacksStore } from './access-packs.store.js';
import { PackVault } from './pack-vault.js';

/** What the desk reads of a pack, each look logged on the person. */
@Injectable()
export class PackDesk {
  constructor(
    private readonly packs: AccessPacksStore,
    private readonly records: PersonalRecords,
    private readonly vault: PackVault,
    private readonly access: AccessLog,
  ) {}

  async texts(tx: Tx, eyes: StaffActor, pack: AccessPack): Promise<readonly FreeText[]> {
    const texts = freeTextsOf(await this.records.collect(tx, eyes.scope, pack.clientId));
    this.access.tell(eyes, { subjectKind: 'client', subjectId: pack.clientId, details: { texts: texts.length } });
    return texts;
  }

  /** Throws Problem `kernel.not-found` when there is no file, or none any more. */
  async file(tx: Tx, eyes: StaffActor, pack: AccessPack, kind: 'pdf' | 'zip', now: string): Promise<Buffer> {
    const files = await this.packs.files(tx, eyes.scope, pack.id, now);
    if (!files) throw notFound();
    this.access.tell(eyes, { subjectKind: 'client', subjectId: pack.clientId, details: { kind } });
    return this.vault.open(pack.id, kind, files[kind]);
  }
}
