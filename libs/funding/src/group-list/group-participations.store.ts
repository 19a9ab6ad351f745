import { Injectable } from '@nestjs/common';
import type { ApplicationId, ClientId, GroupListGroupId, ParticipationId, RecommendationId, RunId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { ApplicationState } from '../application/application-states.js';
import type { ListGroup } from './calculate-list.js';
import type { ListKeys } from './group-lists.store.js';

/** The course somebody takes part in: its run, days, length and price. */
export type GroupMeasure = Pick<ListGroup, 'startsOn' | 'endsOn' | 'measureMinutes' | 'courseCostCents'>;

/** Nobody takes part by an application that came to nothing, or is over. */
const over: readonly ApplicationState[] = ['ABGELEHNT', 'AUFGEHOBEN', 'ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'];

const sameMeasure = `a.measure_start = $1 and a.measure_end = $2 and a.measure_minutes = $3 and a.course_cost_cents = $4`;
const valuesOf = ({ startsOn, endsOn, measureMinutes, courseCostCents }: GroupMeasure) => [
  startsOn,
  endsOn,
  measureMinutes,
  courseCostCents,
];

/** Who of a list takes part already. */
@Injectable()
export class GroupParticipationsStore {
  /** Participations of these persons in the same course by applications of the case that may still lead to something, or have. */
  async of(
    tx: Tx,
    { caseId, tenantId }: ListKeys,
    clientIds: readonly ClientId[],
    measure: GroupMeasure & { readonly runId: RunId },
  ): Promise<ReadonlyMap<ClientId, ParticipationId>> {
    const rows: { clientId: ClientId; id: ParticipationId }[] = await tx.query(
      `select p.client_id as "clientId", p.id from funding.participation p join funding.application a on a.id = p.application_id
       where ${sameMeasure} and a.case_id = $5 and a.tenant_id = $6 and p.client_id = any($7) and a.run_id = $8 and a.state <> all($9)
         and exists (select from funding.benefit b where b.application_id = a.id and b.state <> all($9))`,
      [...valuesOf(measure), caseId, tenantId, clientIds, measure.runId, over],
    );
    return new Map(rows.map(({ clientId, id }) => [clientId, id]));
  }

  /** The application this group was made into, while it is a draft of the same course: whoever follows joins it. */
  async openDraft(
    tx: Tx,
    { tenantId }: ListKeys,
    groupId: GroupListGroupId,
    measure: GroupMeasure & { readonly recommendationId: RecommendationId },
  ): Promise<ApplicationId | undefined> {
    const rows: { id: ApplicationId }[] = await tx.query(
      `select a.id from funding.application a join funding.group_list_group g on g.application_id = a.id
       where ${sameMeasure} and g.id = $5 and a.tenant_id = $6 and a.recommendation_id = $7 and a.state in ('ENTWURF', 'VORPRUEFUNG_OK')`,
      [...valuesOf(measure), groupId, tenantId, measure.recommendationId],
    );
    return rows[0]?.id;
  }

  /** The group became this application, or joined it. */
  async madeInto(tx: Tx, { tenantId }: ListKeys, groupId: GroupListGroupId, applicationId: ApplicationId): Promise<void> {
    await tx.query(`update funding.group_list_group set application_id = $3 where id = $1 and tenant_id = $2`, [
      groupId,
      tenantId,
      applicationId,
    ]);
  }
}
