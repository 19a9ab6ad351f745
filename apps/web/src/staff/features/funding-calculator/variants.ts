import { addDays, dayOf, daysBetween, partsOf, type Day } from '../../../ui/calendar/day.js';
import type { components } from '../../../api/staff.d.js';
import { factPlaces, type FactName } from '../../assessment/rules.js';
import { weightedQuarters } from '../../assessment/headcount.js';
import { sameFact, type AnyFactName, type Facts, type Heads } from './facts.js';

type FundingCalculation = components['schemas']['FundingCalculation'];
type QualifizierungsgeldFacts = components['schemas']['QualifizierungsgeldFacts'];

/** What makes a variant, in words by the label files; `base` is the one the others are compared with. */
export const variantKinds = [
  'base',
  'one-less',
  'agreement',
  'no-agreement',
  'before-45',
  'after-45',
  'course',
  'qualifizierungsgeld',
  'copy',
] as const;
export type VariantKind = (typeof variantKinds)[number];

/** The base with all of its facts, or what another variant has otherwise (a fact that is there but undefined: unknown in it). */
export type Variant = { readonly id: number; readonly kind: VariantKind; readonly changes: Facts };

export const mostVariants = 4;

/** The facts of §§ 82a, 82b; the compiler wants each of them. */
const ofQualifizierungsgeld = Object.keys({
  applicationDate: true,
  participationStart: true,
  measureEnd: true,
  arbeitnehmerImBetrieb: true,
  betroffeneArbeitnehmer: true,
  arbeitgeberFinanziert: true,
  qualifizierungsgeldVereinbarung: true,
  schriftlicheErklaerung: true,
  nurAnpassungsfortbildung: true,
  traegerZulassung: true,
  massnahmeMinutes: true,
  vollzeitdauerEingehalten: true,
  arbeitsverhaeltnis: true,
  letztesQualifizierungsgeldAm: true,
  gekuendigtOderAufgehoben: true,
  arbeitgeberVerpflichtet: true,
  foerderungNach82GleicheMassnahme: true,
  aufstiegsfortbildung: true,
  abschlussNach53bOder42b: true,
  lehrgangskosten: true,
  erhoehterLeistungssatz: true,
  nettoentgeltSoll: true,
  nettoentgeltIst: true,
  urlaubszeiten: true,
} satisfies Record<keyof QualifizierungsgeldFacts, true>) as readonly (keyof QualifizierungsgeldFacts)[];

/** All facts there are, in the order of the rule books. */
export const allFacts = [...new Set<AnyFactName>([...(Object.keys(factPlaces) as FactName[]), ...ofQualifizierungsgeld])];

/** What is asked of the server: by which law, with the facts that law knows. */
export const requestOf = (variants: readonly Variant[], index: number): FundingCalculation['variants'][number] => {
  const facts = factsIn(variants, index);
  if (variants[index]?.kind === 'qualifizierungsgeld')
    return { instrument: 'S82A', facts: picked(facts, ofQualifizierungsgeld) as QualifizierungsgeldFacts };
  return { instrument: 'S82', facts: picked(facts, Object.keys(factPlaces) as FactName[]) };
};

const picked = (facts: Facts, names: readonly AnyFactName[]): Facts =>
  Object.fromEntries(names.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]]));

/** The facts of one variant: those of the base, with its own over them. */
export const factsIn = (variants: readonly Variant[], index: number): Facts => {
  const base = variants[0]?.changes ?? {};
  return index === 0 ? base : { ...base, ...variants[index]?.changes };
};

/** The variants after an answer in one of them. What is the same as in the base is no change any more. */
export const changed = (variants: readonly Variant[], index: number, answers: Facts): readonly Variant[] => {
  const base = variants[0]?.changes ?? {};
  return variants.map((variant, at) => {
    if (at !== index) return variant;
    const changes = { ...variant.changes, ...answers };
    if (index === 0) return { ...variant, changes };
    const differing = Object.entries(changes).filter(([name, value]) => !sameFact(value, base[name as keyof Facts]));
    return { ...variant, changes: Object.fromEntries(differing) };
  });
};

/** The facts in which any variant differs from the base, in the order of the rule book. */
export const changedFacts = (variants: readonly Variant[]): readonly AnyFactName[] => {
  const base = factsIn(variants, 0);
  return allFacts.filter((name) => variants.slice(1).some(({ changes }) => name in changes && !sameFact(changes[name], base[name])));
};

/** A variant that is offered; without `changes` it says nothing of these facts, for the reason of `missing`. */
export type Preset = {
  readonly kind: Exclude<VariantKind, 'base'>;
  readonly changes: Facts | undefined;
  readonly missing?: 'heads' | 'birthday' | 'birthday-far';
  /** Weighted staff before and after, in quarter heads. */
  readonly staff?: readonly [number, number];
};

/** What the menu offers for these facts. */
export const presetsFor = (facts: Facts): readonly Preset[] => [
  oneLess(facts),
  facts.qualifizierungsvereinbarung === true
    ? { kind: 'no-agreement', changes: { qualifizierungsvereinbarung: false, erhoehungBewilligt: undefined } }
    : { kind: 'agreement', changes: { qualifizierungsvereinbarung: true, erhoehungBewilligt: true } },
  acrossBirthday(facts),
  { kind: 'course', changes: {} },
  insteadOf82(facts),
  { kind: 'copy', changes: {} },
];

// Either the one or the other for the same measure, § 82a(5) Nr. 2.
const insteadOf82 = ({ beschaeftigte }: Facts): Preset => ({
  kind: 'qualifizierungsgeld',
  changes: {
    foerderungNach82GleicheMassnahme: false,
    ...(beschaeftigte ? { arbeitnehmerImBetrieb: heads(beschaeftigte) } : {}),
  },
});

// The smallest step: one of those with the fewest hours.
const fewestHoursFirst = ['upTo10', 'upTo20', 'upTo30', 'over30'] as const;

const oneLess = ({ beschaeftigte: company, konzernBeschaeftigte: group }: Facts): Preset => {
  const from = company && fewestHoursFirst.find((name) => company[name] > 0);
  if (!company || !from || heads(company) < 2) return { kind: 'one-less', changes: undefined, missing: 'heads' };
  const less = (all: Heads): Heads => ({ ...all, [from]: Math.max(0, all[from] - 1) });
  const decisive = group ?? company;
  return {
    kind: 'one-less',
    changes: { beschaeftigte: less(company), ...(group ? { konzernBeschaeftigte: less(group) } : {}) },
    staff: [weightedQuarters(decisive), weightedQuarters(less(decisive))],
  };
};

const heads = ({ over30, upTo30, upTo20, upTo10 }: Heads): number => over30 + upTo30 + upTo20 + upTo10;

/** The 45th birthday (§ 26 SGB X, § 188(2) BGB: born on 29 February, it is 1 March of a common year). */
export const birthday45 = (birthDate: Day): Day => {
  const { year, month, date } = partsOf(birthDate);
  return dayOf(year + 45, month, date) ?? `${year + 45}-03-01`;
};

const twoYears = 731;

/** The training moved to the other side of the 45th birthday, as long as before, applied for before it starts. */
const acrossBirthday = ({ birthDate, participationStart, measureEnd, applicationDate }: Facts): Preset => {
  if (!birthDate || !participationStart) return { kind: 'after-45', changes: undefined, missing: 'birthday' };
  const birthday = birthday45(birthDate);
  const kind = participationStart >= birthday ? 'before-45' : 'after-45';
  const start = kind === 'before-45' ? addDays(birthday, -1) : birthday;
  const shift = daysBetween(participationStart, start);
  if (Math.abs(shift) > twoYears) return { kind, changes: undefined, missing: 'birthday-far' };
  return {
    kind,
    changes: {
      participationStart: start,
      ...(measureEnd ? { measureEnd: addDays(measureEnd, shift) } : {}),
      ...(applicationDate && applicationDate > start ? { applicationDate: addDays(start, -1) } : {}),
    },
  };
};
