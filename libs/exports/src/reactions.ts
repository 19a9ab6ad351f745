import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { ListExportBuilder } from './list-export/list-export-builder.service.js';
import type { ListExportId } from './list-export/list-export.js';

/** What this context does when it hears something. */
@Injectable()
export class ExportReactions {
  constructor(private readonly builder: ListExportBuilder) {}

  @On('exports.list-ordered', 'reports')
  build(tx: Tx, { exportId }: Payload<'exports.list-ordered'>, actor: SystemActor): Promise<void> {
    return this.builder.build(tx, actor, exportId as ListExportId);
  }
}
