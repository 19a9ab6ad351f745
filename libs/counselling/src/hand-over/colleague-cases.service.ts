import { Injectable } from '@nestjs/common';
import type { CaseId, ClientId, EstablishmentId, LocalDate, StaffActor, TenantScope, UserId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { CaseStatus } from '../case/case.js';
import { CasesStore } from '../case/cases.store.js';
import { HandOvers } from './hand-overs.service.js';

/** An open case of a colleague, as whoever takes it over has to know it. */
export type ColleagueCase = {
  readonly id: CaseId;
  readonly number: string;
  readonly subject: string;
  readonly status: CaseStatus;
  readonly clientId: ClientId | null;
  readonly establishmentId: EstablishmentId | null;
  readonly lastContactOn: LocalDate | null;
  /** The next day something is due, and how many things are open; promises are among them. */
  readonly nextDueOn: LocalDate | null;
  readonly openReminders: number;
  readonly offered: boolean;
};

/** Which colleague gets a case; null = it stays. */
export type CaseReceiver = (caseId: CaseId) => UserId | null;

/** How many cases went over, and the numbers of those that stayed. */
export type CasesHandedOver = { readonly handed: number; readonly left: readonly string[] };

const owned = `k.tenant_id = $1 and k.closed_on is null and $2::uuid in (k.owner_id, k.funding_owner_id)`;

/** The open cases of one colleague, and their way to others when that colleague leaves. */
@Injectable()
export class ColleagueCases {
  constructor(
    private readonly reader: Reader,
    private readonly cases: CasesStore,
    private readonly handOvers: HandOvers,
  ) {}

  /** Those the caller sees, what is due first; one statement. */
  of(scope: TenantScope, userId: UserId): Promise<readonly ColleagueCase[]> {
    return this.reader.rows<ColleagueCase>(scope, {
      name: 'cases.of-colleague',
      access: { of: ['colleague.hand-over-pack'], when: 'always' },
      text: `select k.id, k.number, k.subject, k.status, k.client_id as "clientId", k.establishment_id as "establishmentId",
               k.last_contact_on as "lastContactOn", min(r.due_on)::text as "nextDueOn", count(r.id)::int as "openReminders",
               k.offered_to is not null as offered
             from counselling.case k left join published.reminders r on r.tenant_id = $1 and r.subject_kind = 'case' and r.subject_id = k.id
               and r.state in ('OFFEN', 'RUHEND')
             where ${owned} group by k.id order by min(r.due_on) nulls last, k.number`,
      values: [scope.tenantId, userId],
    });
  }

  /** How many there are, whether the caller sees them or not. */
  async count(scope: TenantScope, userId: UserId): Promise<number> {
    const [row] = await this.reader.rows<{ n: number }>(scope, {
      name: 'cases.open-duties',
      text: 'select counselling.open_duties($1, $2)::int as n',
      values: [scope.tenantId, userId],
    });
    return row?.n ?? 0;
  }

  /** Open cases per colleague, as far as the caller sees them. */
  async load(scope: TenantScope, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, number>> {
    const rows = await this.reader.rows<{ id: UserId; n: number }>(scope, {
      name: 'cases.load',
      text: `select owner_id as id, count(*)::int as n from counselling.case where tenant_id = $1 and owner_id = any($2) and closed_on is null
             group by owner_id`,
      values: [scope.tenantId, userIds],
    });
    return new Map(rows.map(({ id, n }) => [id, n]));
  }

  /**
   * Ids of cases, their applications, and persons the actor sees and this colleague may never have: protected for others, or about the
   * colleague.
   */
  async keptFrom(tx: Tx, { scope }: StaffActor, userId: UserId): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await tx.query(
      `with kept as (
         select k.id from counselling.case k
         where k.tenant_id = $1 and (k.client_staff_user_id = $2 or (k.protected_for is not null and not $2 = any(k.protected_for))))
       select id from kept
       union all
       select m.application_id from counselling.case_measure m join kept on kept.id = m.case_id where m.tenant_id = $1
       union all
       select c.id from clients.client c
         where c.tenant_id = $1 and (c.staff_user_id = $2 or (c.protected_for is not null and not $2 = any(c.protected_for)))`,
      [scope.tenantId, userId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Gives every open case the actor sees to its receiver, within the caller's transaction. Throws Problem
   * `counselling.colleague-unknown` (rule) where a receiver may not have a case.
   */
  async handOver(tx: Tx, actor: StaffActor, from: UserId, receiverOf: CaseReceiver, reason: string): Promise<CasesHandedOver> {
    const rows: { id: CaseId }[] = await tx.query(`select k.id from counselling.case k where ${owned} order by k.id`, [
      actor.scope.tenantId,
      from,
    ]);
    const left: string[] = [];
    for (const { id } of rows) {
      const kase = await this.cases.getLocked(tx, actor.scope, id);
      const to = receiverOf(id);
      if (to === null) left.push(kase.number);
      else await this.handOvers.place(tx, actor, kase, { from, to, reason });
    }
    return { handed: rows.length - left.length, left };
  }
}
