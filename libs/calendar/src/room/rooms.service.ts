import { Injectable } from '@nestjs/common';
import { Clock, notFound, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, Reader, Transactions, type Tx } from '@app/platform';
import { Offices } from '@app/identity';
import { idTaken, roomNameTaken, unknownOffice } from '../errors.js';
import type { ChangeRoom, EnterRoom, Room } from './room.js';
import { RoomEntity } from './room.entity.js';

/** Rooms of the offices of a Träger. */
@Injectable()
export class Rooms {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  /** All of the Träger, also closed ones, by office and name. */
  list(scope: TenantScope): Promise<readonly Room[]> {
    return this.reader.rows<Room>(scope, {
      name: 'calendar.rooms',
      text: `select r.id, r.tenant_id as "tenantId", r.office_id as "officeId", r.name, r.capacity, r.barrier_free as "barrierFree", r.active,
               r.version, r.created_at as "createdAt", r.created_by as "createdBy", r.updated_at as "updatedAt"
             from calendar.room r where r.tenant_id = $1 order by r.office_id, r.name, r.id limit 500`,
      values: [scope.tenantId],
    });
  }

  /** One that can be taken; undefined when there is none or it is closed. */
  async usable(tx: Tx, { tenantId }: TenantScope, id: string): Promise<Room | undefined> {
    return (await tx.findOneBy(RoomEntity, { id, tenantId, active: true })) ?? undefined;
  }

  /** The same id again by the same person answers the first row. Throws Problems `calendar.unknown-office`, `.room-name-taken`, `kernel.id-taken`. */
  async add(actor: StaffActor, id: string, input: EnterRoom): Promise<Room> {
    const { tenantId } = actor.scope;
    if (!(await this.offices.list(actor.scope)).some((office) => office.id === input.officeId)) throw unknownOffice();
    const now = this.clock.now();
    return namedOnce(() =>
      this.transactions.run(actor, async (tx) => {
        const earlier = await tx.findOneBy(RoomEntity, { id, tenantId });
        if (earlier && earlier.createdBy !== actor.userId) throw idTaken();
        if (earlier) return earlier;
        const room = { id, tenantId, ...input, active: true, version: 1, createdAt: now, createdBy: actor.userId, updatedAt: now };
        await tx.insert(RoomEntity, room);
        return room;
      }),
    );
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale`, `calendar.room-name-taken`. */
  change(actor: StaffActor, id: string, expected: Version, changes: ChangeRoom): Promise<Room> {
    return namedOnce(() =>
      this.transactions.run(actor, async (tx) => {
        const room = await tx.findOneBy(RoomEntity, { id, tenantId: actor.scope.tenantId });
        if (!room) throw notFound();
        const changed = { ...changes, updatedAt: this.clock.now() };
        const version = await guardedUpdate(tx, RoomEntity, id, expected, changed);
        return { ...room, ...changed, version };
      }),
    );
  }
}

const namedOnce = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const twice = error instanceof Error && 'constraint' in error && error.constraint === 'room_tenant_id_office_id_name_key';
    throw twice ? roomNameTaken() : error;
  }
};
