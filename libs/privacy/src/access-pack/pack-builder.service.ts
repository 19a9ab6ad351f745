import { Injectable } from '@nestjs/common';
import { Clock, type SystemActor } from '@app/kernel';
import { Clients } from '@app/clients';
import { plusMilliseconds, renderPdf, type Tx } from '@app/platform';
import { AccessPacksStore } from './access-packs.store.js';
import { PackContents } from './pack-contents.service.js';
import { packDocument, packRecords } from './pack-document.js';
import { PackFiles } from './pack-files.service.js';
import { PackVault } from './pack-vault.js';
import { zipOf } from './zip.js';

/** For how long the files may be fetched. */
export const daysToFetch = 14;
const day = 86_400_000;

/** Builds the two files of an access pack: a document to read and an archive for machines with the documents of the cases. */
@Injectable()
export class PackBuilder {
  constructor(
    private readonly packs: AccessPacksStore,
    private readonly contents: PackContents,
    private readonly files: PackFiles,
    private readonly vault: PackVault,
    private readonly clients: Clients,
    private readonly clock: Clock,
  ) {}

  /** Within the Träger of the pack; does nothing when it was built before. */
  async build(tx: Tx, actor: SystemActor, packId: string): Promise<void> {
    const pack = await this.packs.get(tx, actor.scope, packId);
    if (pack.state !== 'building') return;
    const now = this.clock.now();
    const content = await this.contents.of(tx, actor, pack, now);
    const { largePrint: large } = await this.clients.letterWishes(actor.scope, pack.clientId);
    const pdf = await renderPdf({ ...packDocument(content), large });
    const zip = await zipOf(
      [
        { name: 'auskunft.pdf', content: pdf },
        { name: 'daten.json', content: Buffer.from(JSON.stringify(packRecords(content), null, 2)) },
        ...(await this.files.of(tx, actor.scope, content.found)),
      ],
      now,
    );
    const sealed = { pdf: this.vault.seal(pack.id, 'pdf', pdf), zip: this.vault.seal(pack.id, 'zip', zip) };
    await this.packs.finish(tx, pack, sealed, now, plusMilliseconds(now, daysToFetch * day));
  }
}
