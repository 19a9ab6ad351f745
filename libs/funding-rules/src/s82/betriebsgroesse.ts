import { determined, undetermined, unknownOf, type Determined, type Facts, type Headcount } from './facts.js';
import type { Groessenklasse, GroessenklasseId, Parameters } from './parameters/parameters.js';

/** Weighted staff in quarter heads (200 = 50 people) and the size class they lead to. */
export type Betriebsgroesse = { readonly quarters: number; readonly klasse: GroessenklasseId };

/** § 82(6) S. 3 Nr. 1: the part-time weights, exact in quarter heads, never rounded. */
export const gewichteteBeschaeftigte = (heads: Headcount, { gewichte }: Parameters): number =>
  heads.over30 * gewichte.over30 + heads.upTo30 * gewichte.upTo30 + heads.upTo20 * gewichte.upTo20 + heads.upTo10 * gewichte.upTo10;

/** § 82(2), (3): the size class of that many quarter heads. */
export const groessenklasse = (quarters: number, { groessenklassen }: Parameters): Groessenklasse => {
  const klasse = groessenklassen.find(({ unter }) => unter === null || quarters < unter);
  if (!klasse) throw new RangeError('the last size class must be open');
  return klasse;
};

/** § 82(6) S. 3: the staff of the Unternehmen decide, within a Konzern those of the Konzern. */
export const betriebsgroesse = (facts: Facts, parameters: Parameters): Determined<Betriebsgroesse> => {
  const { beschaeftigte, konzernBeschaeftigte } = facts;
  const massgeblich = konzernBeschaeftigte ?? beschaeftigte;
  if (konzernBeschaeftigte === undefined || massgeblich === undefined)
    return undetermined(...unknownOf(facts, 'beschaeftigte', 'konzernBeschaeftigte'));
  const quarters = gewichteteBeschaeftigte(massgeblich, parameters);
  return determined({ quarters, klasse: groessenklasse(quarters, parameters).id });
};
