import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Client } from '../client/client.js';
import { ClientsStore } from '../client/clients.store.js';
import { ProfilesStore } from '../profile/profiles.store.js';
import { answerFrom } from '../qualification/qualification.js';
import { periodOn } from '../status/status-period.js';
import { StatusPeriodsStore } from '../status/status-periods.store.js';

/** What a person's own row says because of what hangs on it: there is one present status and one answer about the Berufsabschluss. */
@Injectable()
export class MergedFacts {
  constructor(
    private readonly clients: ClientsStore,
    private readonly profiles: ProfilesStore,
    private readonly statuses: StatusPeriodsStore,
    private readonly clock: Clock,
  ) {}

  /** The `taken` facts, with those that follow from the joined histories of the survivor. */
  async following(tx: Tx, { scope }: StaffActor, survivor: Client, taken: Partial<Client>): Promise<Partial<Client>> {
    const periods = await this.statuses.of(tx, scope, survivor.id);
    const employmentStatus = periodOn(periods, this.clock.today())?.status ?? survivor.employmentStatus;
    const answer = answerFrom(await this.profiles.qualificationsOf(tx, scope, survivor.id));
    const changed =
      answer && (answer.hasQualification !== survivor.hasQualification || answer.qualificationOn !== survivor.qualificationOn);
    if (changed) await this.clients.keepAnswer(tx, scope, survivor.id);
    return { ...taken, employmentStatus, ...answer };
  }
}
