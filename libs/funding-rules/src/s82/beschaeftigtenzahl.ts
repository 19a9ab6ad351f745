import { Problem, type FieldProblem } from '@app/kernel';
import { betriebsgroesse, klassenwechsel, type KlassenwechselCode } from './betriebsgroesse.js';
import type { Facts, Headcount } from './facts.js';
import type { GroessenklasseId, Parameters } from './parameters/parameters.js';

/** One Unternehmen of a group: all its people, and how many of them are apprentices or Minijobs (whole heads per hours class). */
export type Unternehmen = {
  readonly beschaeftigte: Headcount;
  readonly davonAuszubildende?: Headcount;
  readonly davonMinijobs?: Headcount;
};

/** § 82(6) S. 3 names neither; by default both count by their hours. */
export type Zaehlweise = { readonly auszubildende: boolean; readonly minijobs: boolean };

/** Both count. */
export const alleZaehlen: Zaehlweise = { auszubildende: true, minijobs: true };

/** All people of the group with the parts of the facts they make, their weight in quarters, the class, and which choice would change it. */
export type Zaehlung = {
  readonly facts: Pick<Facts, 'konzernBeschaeftigte' | 'davonAuszubildende' | 'davonMinijobs' | 'auszubildendeZaehlen' | 'minijobsZaehlen'>;
  readonly quarters: number;
  readonly klasse: GroessenklasseId;
  readonly warnings: readonly KlassenwechselCode[];
};

const classes = ['over30', 'upTo30', 'upTo20', 'upTo10'] as const;

/** Hours class of one person by regular weekly working time: exactly 10, 20 and 30 hours belong to the lower class. */
export const stundenklasse = (minutesPerWeek: number): keyof Headcount =>
  minutesPerWeek <= 10 * 60 ? 'upTo10' : minutesPerWeek <= 20 * 60 ? 'upTo20' : minutesPerWeek <= 30 * 60 ? 'upTo30' : 'over30';

/** Heads per hours class of people whose weekly minutes are known. */
export const headcountOf = (minutesPerWeek: Iterable<number>): Headcount => {
  const heads = { over30: 0, upTo30: 0, upTo20: 0, upTo10: 0 };
  for (const minutes of minutesPerWeek) heads[stundenklasse(minutes)] += 1;
  return heads;
};

/**
 * The size of the Unternehmen, or of the whole Konzern when several are given (§ 82(6) S. 3 Nr. 2), with a warning when leaving
 * out (or taking in) apprentices or Minijobs would change the class. Throws Problem `funding-rules.parts-exceed-staff` (invalid)
 * naming the class in which apprentices and Minijobs together are more than all the people.
 */
export const zaehleBeschaeftigte = (gruppe: readonly Unternehmen[], zaehlweise: Zaehlweise, parameters: Parameters): Zaehlung => {
  checkParts(gruppe);
  const facts = {
    konzernBeschaeftigte: sumOf(gruppe.map(({ beschaeftigte }) => beschaeftigte)),
    davonAuszubildende: sumOf(gruppe.flatMap(({ davonAuszubildende }) => davonAuszubildende ?? [])),
    davonMinijobs: sumOf(gruppe.flatMap(({ davonMinijobs }) => davonMinijobs ?? [])),
    auszubildendeZaehlen: zaehlweise.auszubildende,
    minijobsZaehlen: zaehlweise.minijobs,
  };
  const size = betriebsgroesse(facts, parameters);
  if (!size.known) throw new RangeError('a counted group has a size');
  return { facts, ...size.value, warnings: klassenwechsel(facts, parameters) };
};

const sumOf = (parts: readonly Headcount[]): Headcount => {
  const heads = { over30: 0, upTo30: 0, upTo20: 0, upTo10: 0 };
  for (const part of parts) for (const each of classes) heads[each] += part[each];
  return heads;
};

const checkParts = (gruppe: readonly Unternehmen[]): void => {
  const errors = gruppe.flatMap(({ beschaeftigte, davonAuszubildende, davonMinijobs }, index) =>
    classes
      .filter((each) => (davonAuszubildende?.[each] ?? 0) + (davonMinijobs?.[each] ?? 0) > beschaeftigte[each])
      .map((each): FieldProblem => ({ pointer: `/${index}/beschaeftigte/${each}`, code: 'parts-exceed-staff' })),
  );
  if (errors.length > 0) throw new Problem('invalid', 'funding-rules.parts-exceed-staff', {}, errors);
};
