import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import { GoalEntity } from '../goal/goal.entity.js';
import { LanguageSkillEntity } from '../language/language-skill.entity.js';
import { QualificationEntity } from '../qualification/qualification.entity.js';
import { WorkPeriodEntity } from '../work-period/work-period.entity.js';
import { entryTypes, type EntryOf, type EntryType, type ProfileEntry, type Profile } from './profile-entry.js';

const entities = {
  qualification: QualificationEntity,
  work: WorkPeriodEntity,
  language: LanguageSkillEntity,
  goal: GoalEntity,
} as const;

/** SQL of profiles: one table per type of entry. */
@Injectable()
export class ProfilesStore {
  /** Everything of a person, each part latest first. */
  async of(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<Profile> {
    const where = { clientId, tenantId: scope.tenantId };
    return {
      qualifications: await this.qualificationsOf(tx, scope, clientId),
      work: await tx.find(WorkPeriodEntity, { where, order: { startedOn: 'DESC', id: 'ASC' } }),
      languages: await tx.find(LanguageSkillEntity, { where, order: { recordedAt: 'ASC', id: 'ASC' } }),
      goals: await tx.find(GoalEntity, { where, order: { statedOn: 'DESC', id: 'ASC' } }),
    };
  }

  /** Latest first, those without a day last. */
  qualificationsOf(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<EntryOf<'qualification'>[]> {
    return tx.find(QualificationEntity, {
      where: { clientId, tenantId },
      order: { awardedOn: { direction: 'DESC', nulls: 'LAST' }, recordedAt: 'DESC', id: 'ASC' },
    });
  }

  /** The entry of any type under this id within the scope, or null. */
  async find(tx: Tx, { tenantId }: TenantScope, id: string): Promise<ProfileEntry | null> {
    for (const type of entryTypes) {
      const row = await tx.findOneBy(entities[type] as typeof QualificationEntity, { id, tenantId });
      if (row) return { type, ...row } as unknown as ProfileEntry;
    }
    return null;
  }

  /** Of this person. Throws Problem `kernel.not-found`. */
  async get(tx: Tx, scope: TenantScope, clientId: ClientId, id: string): Promise<ProfileEntry> {
    const entry = await this.find(tx, scope, id);
    if (entry?.clientId !== clientId) throw notFound();
    return entry;
  }

  /** False when the id is taken. */
  async insert(tx: Tx, { type, ...row }: ProfileEntry): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(entities[type] as typeof QualificationEntity)
      .values(row as unknown as QualificationEntity)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, type: EntryType, id: string, expected: Version, changes: object): Promise<Version> {
    return guardedUpdate(tx, entities[type] as typeof QualificationEntity, id, expected, changes);
  }

  /** Removes a row that was loaded within the scope. */
  async remove(tx: Tx, { type, id, tenantId }: ProfileEntry): Promise<void> {
    await tx.delete(entities[type] as typeof QualificationEntity, { id, tenantId });
  }
}
