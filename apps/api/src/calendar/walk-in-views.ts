import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { allowedWalkInSteps, WalkInLists, type WalkIn, type WalkInRow } from '@app/calendar';
import { Users } from '@app/identity';

/** Tickets as the queue shows them: who called, and what is open. Of a person out of sight it shows the number alone. */
@Injectable()
export class WalkInViews {
  constructor(
    private readonly lists: WalkInLists,
    private readonly users: Users,
  ) {}

  async of(actor: StaffActor, rows: readonly WalkInRow[]) {
    const names = await this.users.names(
      actor.scope,
      rows.flatMap(({ takenBy }) => takenBy ?? []),
    );
    return rows.map((row) => {
      const outOfSight = row.clientId !== null && row.displayName === null;
      return {
        ...row,
        ...(outOfSight && { clientId: null, reason: null, language: null, need: null }),
        outOfSight,
        takenByName: (row.takenBy && names.get(row.takenBy)) ?? null,
        steps: allowedWalkInSteps(row).filter((step) => step !== 'take' || !outOfSight),
      };
    });
  }

  async one(actor: StaffActor, walkIn: WalkIn) {
    const [shown] = await this.of(actor, await this.lists.named(actor.scope, [walkIn]));
    return shown!;
  }
}
