import { Problem, type FieldProblem } from '@app/kernel';
import { gewichteteBeschaeftigte, groessenklasse } from './betriebsgroesse.js';
import type { Headcount } from './facts.js';
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

export const zaehlungWarningCodes = ['class-changes-with-auszubildende', 'class-changes-with-minijobs', 'class-changes-with-both'] as const;
export type ZaehlungWarningCode = (typeof zaehlungWarningCodes)[number];

/** Heads that count, their weight in quarters, the class, and which switch would change it. */
export type Zaehlung = {
  readonly headcount: Headcount;
  readonly quarters: number;
  readonly klasse: GroessenklasseId;
  readonly warnings: readonly ZaehlungWarningCode[];
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
  const size = (counting: Zaehlweise): Pick<Zaehlung, 'headcount' | 'quarters' | 'klasse'> => {
    const headcount = counted(gruppe, counting);
    const quarters = gewichteteBeschaeftigte(headcount, parameters);
    return { headcount, quarters, klasse: groessenklasse(quarters, parameters).id };
  };
  const result = size(zaehlweise);
  const { auszubildende, minijobs } = zaehlweise;
  const differs = (counting: Zaehlweise): boolean => size(counting).klasse !== result.klasse;
  const byAuszubildende = differs({ auszubildende: !auszubildende, minijobs });
  const byMinijobs = differs({ auszubildende, minijobs: !minijobs });
  const warnings: ZaehlungWarningCode[] = [];
  if (byAuszubildende) warnings.push('class-changes-with-auszubildende');
  if (byMinijobs) warnings.push('class-changes-with-minijobs');
  if (!byAuszubildende && !byMinijobs && differs({ auszubildende: !auszubildende, minijobs: !minijobs }))
    warnings.push('class-changes-with-both');
  return { ...result, warnings };
};

const counted = (gruppe: readonly Unternehmen[], { auszubildende, minijobs }: Zaehlweise): Headcount => {
  const heads = { over30: 0, upTo30: 0, upTo20: 0, upTo10: 0 };
  for (const { beschaeftigte, davonAuszubildende, davonMinijobs } of gruppe)
    for (const each of classes)
      heads[each] +=
        beschaeftigte[each] - (auszubildende ? 0 : (davonAuszubildende?.[each] ?? 0)) - (minijobs ? 0 : (davonMinijobs?.[each] ?? 0));
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
