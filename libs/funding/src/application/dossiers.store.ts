import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  approvalPending,
  notFound,
  type ApplicationId,
  type LocalDate,
  type ParticipationId,
  type StaffActor,
  type TenantScope,
  type UserId,
  type Version,
} from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { Benefit } from '../benefit/benefit.js';
import { BenefitEntity } from '../benefit/benefit.entity.js';
import type { Bildungsgutschein } from '../bildungsgutschein/bildungsgutschein.js';
import { BildungsgutscheinEntity } from '../bildungsgutschein/bildungsgutschein.entity.js';
import { ParticipationEntity } from '../participation/participation.entity.js';
import type { Participation } from '../participation/participation.js';
import type { Hearing } from '../step/record-step.js';
import type { Application, Dossier } from './application.js';
import type { ApplicationEvent, ApplicationState } from './application-states.js';
import { ApplicationEntity } from './application.entity.js';

/** What happened to an application; rows are only ever added. */
export type StateChange = {
  readonly event: ApplicationEvent;
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly at: string;
  readonly actorId: UserId | null;
  /** The day it happened, why, and to whom of several. */
  readonly happenedOn?: LocalDate;
  readonly reason?: string | null;
  readonly participationId?: ParticipationId | null;
  readonly hearing?: Hearing | undefined;
};

/** Applications with everything below them. The application's version guards all of it. */
@Injectable()
export class DossiersStore {
  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope, id: ApplicationId): Promise<Dossier> {
    const dossier = await this.find(tx, scope, id);
    if (!dossier) throw notFound();
    return dossier;
  }

  /** Undefined when there is none within the scope. */
  async find(tx: Tx, scope: TenantScope, id: ApplicationId): Promise<Dossier | undefined> {
    const application = await tx.findOneBy(ApplicationEntity, { id, tenantId: scope.tenantId });
    if (!application) return undefined;
    const of = { where: { applicationId: id, tenantId: scope.tenantId } };
    const benefits = await tx.find(BenefitEntity, { ...of, order: { kind: 'DESC' } });
    const participations = await tx.find(ParticipationEntity, { ...of, order: { createdAt: 'ASC', id: 'ASC' } });
    const voucher = await tx.findOneBy(BildungsgutscheinEntity, { applicationId: id, tenantId: scope.tenantId });
    return { application, benefits, participations, voucher };
  }

  /** Adds all rows; false when the application's id is already taken. */
  async insert(tx: Tx, { application, benefits, participations }: Dossier, now: string): Promise<boolean> {
    const stamps = { createdAt: now, updatedAt: now, createdBy: application.createdBy };
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(ApplicationEntity)
      .values({ ...application, ...stamps })
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) return false;
    await tx.insert(
      BenefitEntity,
      benefits.map((benefit) => ({ ...benefit, ...stamps })),
    );
    await tx.insert(
      ParticipationEntity,
      participations.map((participation) => ({ ...participation, ...stamps })),
    );
    return true;
  }

  /** Adds those who join an application that is there. */
  async addParticipations(
    tx: Tx,
    { userId }: Pick<StaffActor, 'userId'>,
    participations: readonly Participation[],
    now: string,
  ): Promise<void> {
    const stamps = { createdAt: now, updatedAt: now, createdBy: userId };
    await tx.insert(
      ParticipationEntity,
      participations.map((participation) => ({ ...participation, ...stamps })),
    );
  }

  /**
   * Saves the application, as every change of anything below it does. Throws Problems `kernel.stale` when it is not the one the caller saw,
   * `approval.pending` (conflict) while a proposal waits for a second person.
   */
  async save(tx: Tx, application: Application, expected: Version, changes: Partial<Application>, now: string): Promise<Application> {
    const version = await guardedUpdate(tx, ApplicationEntity, application.id, expected, { ...changes, updatedAt: now });
    const pending: unknown[] = await tx.query(
      `select from funding.approval where application_id = $1 and tenant_id = $2 and state in ('open', 'on-hold')`,
      [application.id, application.tenantId],
    );
    if (pending.length > 0) throw approvalPending();
    return { ...application, ...changes, version };
  }

  /** Lets nobody else save the application before this transaction ends. */
  async lock(tx: Tx, { tenantId }: TenantScope, id: ApplicationId): Promise<void> {
    await tx.query('select from funding.application where id = $1 and tenant_id = $2 for update', [id, tenantId]);
  }

  /** Raises the version only, also while a proposal is pending. Throws Problem `kernel.stale`. */
  async touch(tx: Tx, { id }: Application, expected: Version, now: string): Promise<void> {
    await guardedUpdate(tx, ApplicationEntity, id, expected, { updatedAt: now });
  }

  /** Saves the rows of `planned` that are not those of `before`. */
  async saveBelow(
    tx: Tx,
    actor: Pick<StaffActor, 'userId'>,
    before: Omit<Dossier, 'application'>,
    planned: Omit<Dossier, 'application'>,
    now: string,
  ): Promise<Omit<Dossier, 'application'>> {
    const benefits: Benefit[] = [];
    for (const benefit of planned.benefits)
      benefits.push(before.benefits.includes(benefit) ? benefit : await this.saveBenefit(tx, benefit, now));
    const participations: Participation[] = [];
    for (const each of planned.participations)
      participations.push(before.participations.includes(each) ? each : await this.saveParticipation(tx, each, {}, now));
    const { voucher } = planned;
    const changed = voucher !== before.voucher && voucher !== null;
    return { benefits, participations, voucher: changed ? await this.saveVoucher(tx, actor, before.voucher, voucher, now) : voucher };
  }

  private async saveBenefit(tx: Tx, benefit: Benefit, now: string): Promise<Benefit> {
    const version = await guardedUpdate(tx, BenefitEntity, benefit.id, benefit.version, { ...benefit, updatedAt: now });
    return { ...benefit, version };
  }

  private async saveVoucher(
    tx: Tx,
    { userId }: Pick<StaffActor, 'userId'>,
    before: Bildungsgutschein | null,
    voucher: Bildungsgutschein,
    now: string,
  ): Promise<Bildungsgutschein> {
    if (!before) {
      await tx.insert(BildungsgutscheinEntity, { ...voucher, createdAt: now, createdBy: userId, updatedAt: now });
      return voucher;
    }
    const version = await guardedUpdate(tx, BildungsgutscheinEntity, voucher.id, before.version, { ...voucher, updatedAt: now });
    return { ...voucher, version };
  }

  async saveParticipation(tx: Tx, participation: Participation, changes: Partial<Participation>, now: string): Promise<Participation> {
    const { id, version: expected } = participation;
    const row = { ...participation, ...changes };
    const version = await guardedUpdate(tx, ParticipationEntity, id, expected, { ...row, updatedAt: now });
    return { ...row, version };
  }

  async insertStateChange(tx: Tx, { id, tenantId }: Application, change: StateChange): Promise<void> {
    const { event, from, to, at, actorId, happenedOn, reason, participationId, hearing } = change;
    await tx.query(
      `insert into funding.state_change
         (id, tenant_id, application_id, event, from_state, to_state, at, actor_id, happened_on, reason, participation_id, heard_on,
          no_hearing_reason, warning_ended_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        randomUUID(),
        tenantId,
        id,
        event,
        from,
        to,
        at,
        actorId,
        happenedOn ?? null,
        reason ?? null,
        participationId ?? null,
        hearing?.heardOn ?? null,
        hearing?.noHearingReason ?? null,
        hearing?.warningEndedOn ?? null,
      ],
    );
  }
}
