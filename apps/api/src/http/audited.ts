import { SetMetadata } from '@nestjs/common';
import type { AuditName, AuditSubject } from '@app/audit';

export const auditKey = 'weiterlotse:audit';

/** What a route says of itself: its name in the access log and whom it is about, or why it leaves no row there. */
export type RouteAudit =
  { readonly name: AuditName; readonly subject?: AuditSubject | undefined; readonly idFrom: string } | { readonly exempt: string };

/**
 * The name under which the access log remembers this route (every route has this or `@NotAudited`). `subject` is what its `:id` means;
 * `idFrom` names another parameter, or `idempotency-key` where the caller chooses the id of what is created. The row is written with
 * the read or change itself; refusals under the same name.
 */
export const Audited = (name: AuditName, { subject, idFrom = 'id' }: { subject?: AuditSubject; idFrom?: string } = {}) =>
  SetMetadata(auditKey, { name, subject, idFrom } satisfies RouteAudit);

/** For routes that touch no personal data; the reason is read by people. */
export const NotAudited = (reason: string) => SetMetadata(auditKey, { exempt: reason } satisfies RouteAudit);
