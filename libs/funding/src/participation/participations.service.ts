import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ApplicationId, type ParticipationId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import { DossiersStore } from '../application/dossiers.store.js';
import { Steps } from '../application/steps.service.js';
import { checkedFacts, type Participation, type ParticipationFacts } from './participation.js';

/** The persons of an application. */
@Injectable()
export class Participations {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly steps: Steps,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces what is known about one person's job and past. A check passed before counts no more: the draft is ENTWURF again.
   * `expected` is the version of the application. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `funding.transition-not-allowed`, `funding.released-more-than-contract`.
   */
  recordFacts(
    actor: StaffActor,
    id: ApplicationId,
    participationId: ParticipationId,
    expected: Version,
    facts: ParticipationFacts,
  ): Promise<Participation> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      const participation = dossier.participations.find((each) => each.id === participationId);
      if (!participation) throw notFound();
      const changes = checkedFacts(facts);
      await this.steps.take(tx, actor, dossier, expected, {
        event: 'change-facts',
        // The amounts were those of other facts.
        benefits: ({ state }) => ({ state: state === 'VORPRUEFUNG_OK' ? 'ENTWURF' : state, computedCents: null }),
        tell: { name: 'funding.facts-recorded', payload: { applicationId: id, participationId } },
      });
      return this.dossiers.saveParticipation(tx, participation, changes, this.clock.now());
    });
  }
}
