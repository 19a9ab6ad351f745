import { Injectable } from '@nestjs/common';
import { Clock, pageOf, type Cursor, type Page, type TenantScope, type UserId } from '@app/kernel';
import { Reader } from '@app/platform';
import { groupsOf, timelineEvents, type TimelineGroup, type TimelineItem, type TimelineRecord } from './timeline.js';
import { timelineStatements } from './timeline.sql.js';

/** Which part of a timeline: of all groups or of those named, and after which position. */
export type TimelinePage = {
  readonly groups: readonly TimelineGroup[] | null;
  readonly limit: number;
  readonly after: Cursor | null;
};

/** What happened to a person, on a case or with a company, out of the views its owners publish. */
@Injectable()
export class Timeline {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * One page, newest first; empty for a record outside the scope. Groups that the record does not have are left out. A cursor of another
   * list begins at the newest.
   */
  async page(
    { scope, userId }: { readonly scope: TenantScope; readonly userId: UserId },
    record: { readonly kind: TimelineRecord; readonly id: string },
    { groups, limit, after }: TimelinePage,
  ): Promise<Page<TimelineItem>> {
    const own = groupsOf[record.kind];
    const wanted = groups ? own.filter((group) => groups.includes(group)) : own;
    const position = after && positionOf(after);
    const rows = await this.reader.rows<TimelineItem>(scope, {
      name: `timeline.${record.kind}`,
      access: { of: [`${record.kind}.timeline-read`, `${record.kind}.timeline-print`], when: 'always' },
      text: timelineStatements[record.kind],
      values: [record.id, scope.tenantId, wanted, this.clock.now(), ...(position ?? [null, null, null]), limit + 1, userId],
    });
    return pageOf(rows, limit, ({ at, event, id }): Cursor => [`${at} ${event}`, id]);
  }
}

const written = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([a-z-]+)$/;

const positionOf = ([sortValue, id]: Cursor): readonly [string, string, string] | null => {
  const [, at, event] = written.exec(String(sortValue)) ?? [];
  return at !== undefined && event !== undefined && event in timelineEvents ? [at, event, id] : null;
};
