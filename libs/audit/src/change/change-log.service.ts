import { Injectable } from '@nestjs/common';
import { Clock, type TenantScope } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';

/** Whose change log a watched table keeps: the first argument of `audit.watch` in the migrations. */
export const changeSubjects = [
  'client',
  'case',
  'application',
  'need',
  'company',
  'reminder',
  'user',
  'appointment',
  'room',
  'closure',
] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

/** One field as it stood before and after; both null where the field is restricted or was erased. */
export type FieldChange = {
  readonly at: string;
  readonly field: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
};

/** Who changed what (BDSG § 22(2) Nr. 2). Triggers write it; here is what the application may do with it. */
@Injectable()
export class ChangeLog {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What was changed of one subject for this reason, oldest first. */
  forReason(scope: TenantScope, kind: ChangeSubject, id: string, reason: string): Promise<readonly FieldChange[]> {
    return this.reader.rows<FieldChange>(scope, {
      name: 'audit.changes-for-reason',
      text: `select at, field, old_value as "oldValue", new_value as "newValue" from audit.change
             where tenant_id = $1 and subject_kind = $2 and subject_id = $3 and reason = $4 and operation = 'update' order by at, field`,
      values: [scope.tenantId, kind, id, reason],
    });
  }

  /**
   * At erasure, within the caller's transaction and Träger: old and new values and reasons of these subjects go, digests stay, so that
   * the sealed chain still fits. Answers how many rows.
   */
  async blank(tx: Tx, kind: ChangeSubject, ids: readonly string[]): Promise<number> {
    const [row]: { count: number }[] = await tx.query('select audit.blank_changes($1, $2, $3) as count', [kind, ids, this.clock.now()]);
    return row?.count ?? 0;
  }
}
