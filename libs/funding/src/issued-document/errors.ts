import { Problem } from '@app/kernel';

/** A letter to one person names her, a letter to the company nobody. */
export const letterHasNoAddressee = (code: 'required' | 'unknown'): Problem =>
  new Problem('rule', 'funding.letter-has-no-addressee', {}, [{ pointer: '/participationId', code }]);

export const letterNeedsDecision = (): Problem => new Problem('conflict', 'funding.letter-needs-decision');

/** § 85 SGG: the Widerspruchsbescheid is no letter of this system, and its remedy another one. */
export const letterAfterObjection = (): Problem => new Problem('conflict', 'funding.letter-after-objection');

export const letterNeedsCalculation = (): Problem => new Problem('conflict', 'funding.letter-needs-calculation');

/** One sum was granted for several persons, and not as calculated: nobody has decided how much of it is whose. */
export const letterShareUnknown = (): Problem => new Problem('conflict', 'funding.letter-share-unknown');

/** § 35(1) SGB X. */
export const letterReasonMissing = (): Problem =>
  new Problem('rule', 'funding.letter-reason-missing', {}, [{ pointer: '/reason', code: 'required' }]);

export const letterTellsDisability = (): Problem =>
  new Problem('rule', 'funding.letter-tells-disability', {}, [{ pointer: '/reason', code: 'invalid' }]);

export const letterNotADraft = (state: string): Problem => new Problem('conflict', 'funding.letter-not-a-draft', { state });

export const letterOutdated = (): Problem => new Problem('conflict', 'funding.letter-outdated');

/** Made anew, the file is not the one that was released. */
export const letterDiffers = (): Problem => new Problem('conflict', 'funding.letter-differs');

/** Its content went with an erasure. */
export const letterErased = (): Problem => new Problem('conflict', 'funding.letter-erased');

/** Another row has this id. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');
