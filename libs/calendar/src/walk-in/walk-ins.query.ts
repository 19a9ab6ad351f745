import { Injectable } from '@nestjs/common';
import type { LocalDate, OfficeId, TenantScope } from '@app/kernel';
import { Clients } from '@app/clients';
import { Reader } from '@app/platform';
import type { WalkIn } from './walk-in.js';
import { walkInColumns } from './walk-ins.store.js';

/** A ticket as whoever is free reads it: the name, unless the person belongs to another team. */
export type WalkInRow = WalkIn & { readonly displayName: string | null };

/** How a day at the desk went; minutes are those until somebody was called. */
export type WalkInDay = {
  readonly on: LocalDate;
  readonly came: number;
  readonly taken: number;
  readonly left: number;
  readonly medianMinutes: number | null;
  readonly longestMinutes: number | null;
};

export type CalledTicket = Pick<WalkIn, 'ticket' | 'place'>;

/** Lists of the queue, each one statement. */
@Injectable()
export class WalkInLists {
  constructor(
    private readonly reader: Reader,
    private readonly clients: Clients,
  ) {}

  /** Everybody of one day in one office by number; at most 500. */
  async ofDay(scope: TenantScope, officeId: OfficeId, on: LocalDate): Promise<readonly WalkInRow[]> {
    const rows = await this.reader.rows<WalkIn>(scope, {
      name: 'calendar.walk-ins',
      access: { of: ['walk-in.list'], when: 'always' },
      text: `select ${walkInColumns} from calendar.walk_in w
             where w.tenant_id = $1 and w.office_id = $2 and w.came_on = $3 order by w.ticket limit 500`,
      values: [scope.tenantId, officeId, on],
    });
    return this.named(scope, rows);
  }

  /** With their names, as far as the caller sees them. */
  async named(scope: TenantScope, rows: readonly WalkIn[]): Promise<readonly WalkInRow[]> {
    const names = await this.clients.summaries(
      scope,
      rows.flatMap(({ clientId }) => clientId ?? []),
    );
    return rows.map((row) => ({
      ...row,
      displayName:
        row.clientId === null
          ? [row.lastName, row.firstName].filter(Boolean).join(', ') || null
          : (names.get(row.clientId)?.displayName ?? null),
    }));
  }

  /** What the display in the waiting room shows: numbers and places, nobody's name. The last called first. */
  async called(scope: TenantScope, officeId: OfficeId, on: LocalDate): Promise<readonly CalledTicket[]> {
    return this.reader.rows<CalledTicket>(scope, {
      name: 'calendar.walk-ins-called',
      text: `select w.ticket, w.place from calendar.walk_in w
             where w.tenant_id = $1 and w.office_id = $2 and w.came_on = $3 and w.state = 'taken' order by w.ended_at desc, w.ticket desc limit 6`,
      values: [scope.tenantId, officeId, on],
    });
  }

  /** Figures of each day from `from` to `until` on which somebody came, the latest first. */
  async days(scope: TenantScope, officeId: OfficeId, from: LocalDate, until: LocalDate): Promise<readonly WalkInDay[]> {
    return this.reader.rows<WalkInDay>(scope, {
      name: 'calendar.walk-in-days',
      text: `select w.came_on::text as "on", count(*)::int as came, count(*) filter (where w.state = 'taken')::int as taken,
               count(*) filter (where w.state = 'left')::int as left,
               round(percentile_cont(0.5) within group (order by extract(epoch from w.ended_at - w.came_at) / 60)
                 filter (where w.state = 'taken'))::int as "medianMinutes",
               round(max(extract(epoch from w.ended_at - w.came_at) / 60) filter (where w.state = 'taken'))::int as "longestMinutes"
             from calendar.walk_in w where w.tenant_id = $1 and w.office_id = $2 and w.came_on between $3 and $4
             group by w.came_on order by w.came_on desc`,
      values: [scope.tenantId, officeId, from, until],
    });
  }
}
