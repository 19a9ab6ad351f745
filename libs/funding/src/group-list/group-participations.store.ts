import { Injectable } from '@nestjs/common';
import type { ApplicationId, ClientId, LocalDate, ParticipationId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { ListKeys } from './group-lists.store.js';

/** Who of a list takes part already. */
@Injectable()
export class GroupParticipationsStore {
  /** Participations of these persons in applications of the case over the same days that were not given up. */
  async of(
    tx: Tx,
    { caseId, tenantId }: ListKeys,
    clientIds: readonly ClientId[],
    { startsOn, endsOn }: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  ): Promise<ReadonlyMap<ClientId, ParticipationId>> {
    const rows: { clientId: ClientId; id: ParticipationId }[] = await tx.query(
      `select p.client_id as "clientId", p.id from funding.participation p join funding.application a on a.id = p.application_id
       where a.case_id = $1 and a.tenant_id = $2 and p.client_id = any($3) and a.measure_start = $4 and a.measure_end = $5
         and a.state not in ('ZURUECKGEZOGEN', 'VERFALLEN')`,
      [caseId, tenantId, clientIds, startsOn, endsOn],
    );
    return new Map(rows.map(({ clientId, id }) => [clientId, id]));
  }

  /** The newest application of these participations that is still a draft: whoever follows joins it. */
  async openDraft(tx: Tx, { tenantId }: ListKeys, participationIds: readonly ParticipationId[]): Promise<ApplicationId | undefined> {
    if (participationIds.length === 0) return undefined;
    const rows: { id: ApplicationId }[] = await tx.query(
      `select a.id from funding.application a where a.tenant_id = $1 and a.state in ('ENTWURF', 'VORPRUEFUNG_OK')
         and a.id in (select p.application_id from funding.participation p where p.id = any($2)) order by a.created_at desc, a.id limit 1`,
      [tenantId, participationIds],
    );
    return rows[0]?.id;
  }
}
