import type { LocalDate, OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { endsFirst } from '../errors.js';

/** Days on which an office, or without one every office of the Träger, is closed: works outing, carnival, moving house. */
export type Closure = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly officeId: OfficeId | null;
  readonly startsOn: LocalDate;
  /** Last day. */
  readonly endsOn: LocalDate;
  readonly reason: string;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

export type EnterClosure = Pick<Closure, 'officeId' | 'startsOn' | 'endsOn' | 'reason'>;

/** Throws Problem `calendar.ends-first` (rule). */
export const checkClosure = ({ startsOn, endsOn }: EnterClosure): void => {
  if (endsOn < startsOn) throw endsFirst('/endsOn');
};

/** What closes an office on a day. */
export const closedBy = <Row extends Pick<Closure, 'officeId' | 'startsOn' | 'endsOn'>>(
  closures: readonly Row[],
  officeId: OfficeId,
  day: LocalDate,
): Row | undefined =>
  closures.find((one) => (one.officeId === null || one.officeId === officeId) && one.startsOn <= day && one.endsOn >= day);
