import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { Appointments } from '@app/calendar';
import type { Case } from '@app/counselling';
import type { Tx } from '@app/platform';
import { RetentionTerms } from '@app/privacy';

/** What other contexts say to the end of a case and to its beginning anew; asked within the transaction of the step. */
@Injectable()
export class CaseEnds {
  constructor(
    private readonly retention: RetentionTerms,
    private readonly appointments: Appointments,
  ) {}

  /** Throws Problem `calendar.appointments-open` (rule) while the case has appointments. */
  refuse(actor: StaffActor) {
    return (tx: Tx, { id }: Case): Promise<void> => this.appointments.refuseOpenOf(tx, actor, id);
  }

  /** How long the file is kept, and by what. */
  kept(actor: StaffActor) {
    return (tx: Tx, { clientId }: Case) => this.retention.ofFile(tx, actor.scope, clientId);
  }
}
