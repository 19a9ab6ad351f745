import { Injectable } from '@nestjs/common';
import { notFound, type StaffActor, type TenantScope, type TextBlockId, type UserId } from '@app/kernel';
import { Reader } from '@app/platform';
import type { TextBlock, TextBlockShelf } from './text-block.js';

export type TextBlockRow = Pick<TextBlock, 'id' | 'kind' | 'shortName' | 'title' | 'text' | 'version' | 'updatedAt'> & {
  readonly shelf: TextBlockShelf;
};

export type TextBlockVersion = Pick<TextBlock, 'version' | 'shortName' | 'title' | 'text'> & {
  readonly changedAt: string;
  readonly changedBy: UserId;
};

/** Text blocks somebody may use, and how one became what it is. */
@Injectable()
export class TextBlockLists {
  constructor(private readonly reader: Reader) {}

  /** One's own and those of one's teams that are in use, by short name; at most 400. */
  usable({ scope, userId }: StaffActor): Promise<readonly TextBlockRow[]> {
    return this.reader.rows<TextBlockRow>(scope, {
      name: 'text-blocks.usable',
      text: `select id, kind, short_name as "shortName", title, text, version, updated_at as "updatedAt",
                    case when owner_id is null then 'team' else 'own' end as shelf
             from counselling.text_block where tenant_id = $1 and retired_at is null and (owner_id is null or owner_id = $2)
             order by short_name, id limit 400`,
      values: [scope.tenantId, userId],
    });
  }

  /** Every version, the newest first. Throws Problem `kernel.not-found` outside the scope. */
  async versionsOf(scope: TenantScope, id: TextBlockId): Promise<readonly TextBlockVersion[]> {
    const rows = await this.reader.rows<TextBlockVersion>(scope, {
      name: 'text-blocks.versions',
      text: `select version, short_name as "shortName", title, text, changed_at as "changedAt", changed_by as "changedBy"
             from counselling.text_block_version where block_id = $1 and tenant_id = $2 order by version desc limit 200`,
      values: [id, scope.tenantId],
    });
    if (rows.length === 0) throw notFound();
    return rows;
  }
}
