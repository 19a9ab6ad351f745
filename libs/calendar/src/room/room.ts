import type { OfficeId, TenantId, UserId, Version } from '@app/kernel';

/** A room of an office in which people can be met. */
export type Room = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly officeId: OfficeId;
  readonly name: string;
  /** Seats. */
  readonly capacity: number;
  readonly barrierFree: boolean;
  /** Closed rooms stay where they were used, and are offered no more. */
  readonly active: boolean;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

export type EnterRoom = Pick<Room, 'officeId' | 'name' | 'capacity' | 'barrierFree'>;
export type ChangeRoom = Pick<Room, 'name' | 'capacity' | 'barrierFree' | 'active'>;
