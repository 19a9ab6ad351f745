import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ClientId, type StaffActor } from '@app/kernel';
import { Transactions } from '@app/platform';
import { ClientsStore } from '../client/clients.store.js';
import { idTaken, informationTakenBack, savedOtherwise } from '../errors.js';
import {
  checkInformation,
  newInformation,
  takeBack,
  type GivePrivacyInformation,
  type PrivacyInformation,
  type TakeBackReason,
} from './privacy-information.js';
import { PrivacyInformationStore } from './privacy-information.store.js';

/** That persons were informed about data protection (Art. 13 DSGVO, § 82 SGB X): to be shown to whoever asks for the proof. */
@Injectable()
export class PrivacyInformations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly informations: PrivacyInformationStore,
    private readonly clock: Clock,
  ) {}

  /** All of a person, newest first. Throws Problem `kernel.not-found`. */
  list(actor: StaffActor, clientId: ClientId): Promise<readonly PrivacyInformation[]> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      return this.informations.of(tx, actor.scope, clientId);
    });
  }

  /**
   * The text in force was given, under the caller's id; the same request again by the same person answers the first row. Throws Problems
   * `kernel.not-found`, `kernel.id-taken` (conflict), `clients.saved-otherwise` (conflict), `clients.privacy-information-in-future` (rule).
   */
  give(actor: StaffActor, clientId: ClientId, id: string, given: GivePrivacyInformation): Promise<PrivacyInformation> {
    checkInformation(given, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      const row = newInformation(id, clientId, given, actor.userId, this.clock.now());
      if (await this.informations.insert(tx, actor.scope, row)) return row;
      const repeated = (await this.informations.of(tx, actor.scope, clientId)).find((known) => known.id === id);
      if (repeated?.recordedBy !== actor.userId) throw idTaken();
      if (repeated.way !== given.way || repeated.givenOn !== given.givenOn) throw savedOtherwise();
      return repeated;
    });
  }

  /**
   * A row that was ticked by mistake no longer proves anything; it stays in sight with its reason. Throws Problems `kernel.not-found` and
   * `clients.privacy-information-taken-back` (conflict).
   */
  takeBack(actor: StaffActor, clientId: ClientId, id: string, reason: TakeBackReason): Promise<PrivacyInformation> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      const row = (await this.informations.of(tx, actor.scope, clientId)).find((known) => known.id === id);
      if (!row) throw notFound();
      const taken = takeBack(row, reason, actor.userId, this.clock.now());
      if (!(await this.informations.takeBack(tx, actor.scope, taken))) throw informationTakenBack();
      return taken;
    });
  }
}
