import { determined, undetermined, unknownOf, type Determined, type Facts, type Headcount } from './facts.js';
import type { Groessenklasse, GroessenklasseId, Parameters } from './parameters/parameters.js';

export const klassenwechselCodes = ['class-changes-with-auszubildende', 'class-changes-with-minijobs', 'class-changes-with-both'] as const;
export type KlassenwechselCode = (typeof klassenwechselCodes)[number];

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
  const quarters = counted(massgeblich, facts, parameters, facts);
  return determined({ quarters, klasse: groessenklasse(quarters, parameters).id });
};

type Zaehlung = Pick<Facts, 'auszubildendeZaehlen' | 'minijobsZaehlen'>;

/** Weight of those who count: apprentices and Minijobs do unless the choice says otherwise. */
const counted = (heads: Headcount, facts: Facts, parameters: Parameters, counting: Zaehlung): number => {
  const { davonAuszubildende, davonMinijobs } = facts;
  let quarters = gewichteteBeschaeftigte(heads, parameters);
  if (counting.auszubildendeZaehlen === false && davonAuszubildende) quarters -= gewichteteBeschaeftigte(davonAuszubildende, parameters);
  if (counting.minijobsZaehlen === false && davonMinijobs) quarters -= gewichteteBeschaeftigte(davonMinijobs, parameters);
  return Math.max(0, quarters);
};

/** The choices (apprentices, Minijobs, only both together) that would lead to another size class. */
export const klassenwechsel = (facts: Facts, parameters: Parameters): readonly KlassenwechselCode[] => {
  const { beschaeftigte, konzernBeschaeftigte, davonAuszubildende, davonMinijobs } = facts;
  const massgeblich = konzernBeschaeftigte ?? beschaeftigte;
  if (konzernBeschaeftigte === undefined || massgeblich === undefined || (!davonAuszubildende && !davonMinijobs)) return [];
  const auszubildendeZaehlen = facts.auszubildendeZaehlen ?? true;
  const minijobsZaehlen = facts.minijobsZaehlen ?? true;
  const klasse = (counting: Zaehlung): GroessenklasseId => groessenklasse(counted(massgeblich, facts, parameters, counting), parameters).id;
  const now = klasse({ auszubildendeZaehlen, minijobsZaehlen });
  const withAuszubildende = klasse({ auszubildendeZaehlen: !auszubildendeZaehlen, minijobsZaehlen }) !== now;
  const withMinijobs = klasse({ auszubildendeZaehlen, minijobsZaehlen: !minijobsZaehlen }) !== now;
  const withBoth = klasse({ auszubildendeZaehlen: !auszubildendeZaehlen, minijobsZaehlen: !minijobsZaehlen }) !== now;
  return [
    ...(withAuszubildende ? (['class-changes-with-auszubildende'] as const) : []),
    ...(withMinijobs ? (['class-changes-with-minijobs'] as const) : []),
    ...(withBoth && !withAuszubildende && !withMinijobs ? (['class-changes-with-both'] as const) : []),
  ];
};
